using System.Text;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Norms;
using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Terms;

namespace SearchIndex.TestKit.Engine;

/// <summary>The inverted side of one field as sorted lists.</summary>
public sealed class MemoryFieldTerms : FieldTerms
{
    private readonly byte[][] _terms;
    private readonly MemoryPosting[][] _postings;
    private readonly byte[] _norms;
    private readonly int _blockSize;

    /// <summary>Inverts documents.</summary>
    /// <param name="field">The field.</param>
    /// <param name="documents">Terms and positions by document.</param>
    /// <param name="blockSize">Documents in a block.</param>
    public MemoryFieldTerms(FieldDefinition field, IReadOnlyList<IReadOnlyList<(string Term, int Position)>> documents, int blockSize)
    {
        _blockSize = blockSize;
        HasPositions = field.Positions;
        _norms = field.Norms ? [.. documents.Select(tokens => NormEncoding.Encode(tokens.Count))] : [];
        var inverted = new SortedDictionary<string, List<MemoryPosting>>(StringComparer.Ordinal);
        for (var document = 0; document < documents.Count; document++)
        {
            foreach (var group in documents[document].GroupBy(token => token.Term, StringComparer.Ordinal))
            {
                // The dictionary is in byte order: hexadecimal digits order as the bytes do.
                var key = Convert.ToHexString(Encoding.UTF8.GetBytes(group.Key));
                if (!inverted.TryGetValue(key, out var list))
                {
                    inverted.Add(key, list = []);
                }

                list.Add(new MemoryPosting(
                    document,
                    field.Analyzer is null ? 1 : group.Count(),
                    field.Norms ? _norms[document] : (byte)1,
                    field.Positions ? [.. group.Select(token => token.Position).Distinct().Order()] : []));
            }
        }

        _terms = [.. inverted.Keys.Select(Convert.FromHexString)];
        _postings = [.. inverted.Values.Select(list => list.ToArray())];
        Statistics = new FieldStatistics(
            documents.Count(tokens => tokens.Count > 0),
            _postings.Sum(list => list.Sum(posting => (long)posting.Frequency)),
            _postings.Sum(list => (long)list.Length),
            _terms.Length);
    }

    /// <inheritdoc/>
    public override FieldStatistics Statistics { get; }

    /// <inheritdoc/>
    public override bool HasPositions { get; }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Norms => _norms;

    /// <inheritdoc/>
    public override bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        for (var ordinal = 0; ordinal < _terms.Length; ordinal++)
        {
            if (term.SequenceEqual(_terms[ordinal]))
            {
                entry = Entry(ordinal);
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <inheritdoc/>
    public override TermCursor Terms() => new MemoryTermCursor(_terms, Entry);

    /// <inheritdoc/>
    public override PostingsCursor Postings(in TermEntry entry, bool positions = false) =>
        new MemoryPostingsCursor(_postings[entry.Ordinal], _blockSize);

    private TermEntry Entry(int ordinal) => new(
        ordinal, _postings[ordinal].Length, _postings[ordinal].Sum(posting => (long)posting.Frequency), DocumentsOffset: 0, PositionsOffset: 0);
}
