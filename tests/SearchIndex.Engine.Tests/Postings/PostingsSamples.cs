using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Engine.Tests.Postings;

/// <summary>A segment of one field whose terms have given lists of documents, written without analysis.</summary>
internal sealed class PostingsSamples : IDisposable
{
    private readonly FileSegmentReader _segment;
    private readonly byte[] _norms;

    public PostingsSamples(int seed, IReadOnlyList<int> documentFrequencies, int documentCount, bool frequencies = true, bool positions = true)
        : this(new Random(seed), random => documentFrequencies.Select(count => RandomList(random, count, documentCount, frequencies, positions)), documentCount, frequencies, positions)
    {
    }

    private PostingsSamples(
        Random random, Func<Random, IEnumerable<List<(int Document, int Frequency, int[] Positions)>>> lists, int documentCount, bool frequencies, bool positions)
    {
        _norms = new byte[documentCount];
        random.NextBytes(_norms);
        Directory = new MemoryDirectory();
        using (var writer = new SegmentWriter(Directory, 1, Guid.Empty))
        {
            for (var i = 0; i < documentCount; i++)
            {
                writer.Stored.Add([0]);
            }

            var field = new SegmentField("f", frequencies, positions, frequencies, ColumnKind.None);
            writer.Inverted.BeginField(field, documentCount, _norms);
            foreach (var list in lists(random))
            {
                Lists.Add(list);
                writer.Inverted.BeginTerm();
                foreach (var (document, frequency, places) in list)
                {
                    writer.Inverted.Add(document, frequency, places);
                }

                writer.Inverted.EndTerm(Term(Lists.Count - 1));
            }

            writer.Finish(documentCount, [field with { Inverted = writer.Inverted.EndField() }]);
        }

        _segment = FileSegmentReader.Open(Directory, SegmentMetaCodecV1.Read(Directory, 1, null), null);
    }

    public MemoryDirectory Directory { get; }

    public List<List<(int Document, int Frequency, int[] Positions)>> Lists { get; } = [];

    public FieldTerms Field => _segment.Terms("f")!;

    public int NormOf(int document) => Field.Norms.IsEmpty ? 1 : _norms[document];

    public TermEntry Entry(int term) => Field.TryFind(Term(term), out var entry) ? entry : throw new InvalidOperationException($"term {term} is gone");

    public PostingsCursor Cursor(int term) => Field.Postings(Entry(term), positions: true);

    /// <summary>One term with these documents, in a field without frequencies, positions and norms.</summary>
    public static PostingsSamples Of(int[] documents, int documentCount) => new(
        new Random(1), _ => [[.. documents.Select(document => (document, 1, Array.Empty<int>()))]], documentCount, frequencies: false, positions: false);

    /// <summary>One document that has one term, at these positions.</summary>
    public static PostingsSamples OfPositions(int[] positions) => new(new Random(1), _ => [[(0, positions.Length, positions)]], 1, frequencies: true, positions: true);

    public void Dispose() => _segment.Dispose();

    private static byte[] Term(int number) => [(byte)(number >> 8), (byte)(number & 0xFF)];

    private static List<(int Document, int Frequency, int[] Positions)> RandomList(Random random, int count, int documentCount, bool frequencies, bool positions)
    {
        // Runs of neighbours, single documents and wide gaps, as real lists have them.
        var chosen = new SortedSet<int>();
        while (chosen.Count < count)
        {
            var start = random.Next(documentCount);
            var run = random.Next(3) == 0 ? random.Next(200) : 1;
            for (var d = start; d < Math.Min(documentCount, start + run) && chosen.Count < count; d++)
            {
                chosen.Add(d);
            }
        }

        return [.. chosen.Select(document =>
        {
            var frequency = !frequencies ? 1 : random.Next(50) == 0 ? 1 + random.Next(300) : 1 + random.Next(3);
            var places = new int[positions ? frequency : 0];
            var place = random.Next(1000);
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = place;
                place += random.Next(40) == 0 ? random.Next(100_000) : random.Next(60);
            }

            return (document, frequency, places);
        })];
    }
}
