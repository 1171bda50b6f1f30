using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;

namespace SearchIndex.TestKit.Engine;

/// <summary>An index in memory, in the plainest data structures: the oracle of the real one, and a stand-in for it.</summary>
public sealed class MemorySnapshot : IndexSnapshot
{
    private readonly MemorySegment[] _segments;
    private readonly int[] _bases;

    /// <summary>Indexes documents.</summary>
    /// <param name="schema">The fields.</param>
    /// <param name="documents">The documents in order.</param>
    /// <param name="segmentCount">Over how many segments they are spread, in order; 1 or more.</param>
    /// <param name="blockSize">Documents in a block of postings.</param>
    /// <param name="deleted">Numbers of documents that count as deleted.</param>
    public MemorySnapshot(
        Schema schema, IReadOnlyList<Document> documents, int segmentCount = 1, int blockSize = 128, IReadOnlySet<int>? deleted = null)
    {
        Schema = schema;
        var perSegment = Math.Max(1, (documents.Count + segmentCount - 1) / segmentCount);
        var chunks = documents.Chunk(perSegment).ToArray();
        _segments = new MemorySegment[chunks.Length];
        _bases = new int[chunks.Length];
        for (var i = 0; i < chunks.Length; i++)
        {
            _bases[i] = i * perSegment;
            var first = _bases[i];
            _segments[i] = new MemorySegment(schema, chunks[i], blockSize, document => deleted?.Contains(first + document) != true);
        }
    }

    /// <inheritdoc/>
    public override Schema Schema { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SegmentReader> Segments => _segments;

    /// <inheritdoc/>
    public override IReadOnlyList<int> Bases => _bases;

    /// <inheritdoc/>
    public override long Generation => 1;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, string> UserData { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
