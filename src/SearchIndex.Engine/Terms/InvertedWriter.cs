using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Engine.Terms;

/// <summary>Writes the inverted side of fields, one after another: dictionary, documents, positions and norms together.</summary>
internal sealed class InvertedWriter(IndexOutput terms, IndexOutput documents, IndexOutput positions, IndexOutput norms)
{
    private readonly TermsWriter _terms = new(terms);
    private readonly PostingsWriter _postings = new(documents, positions);

    private SegmentField? _field;
    private byte[]? _norms;
    private ulong[] _seen = [];
    private int _documentCount;
    private long _sumTotalFrequency;
    private long _sumDocumentFrequency;
    private int _termCount;

    /// <summary>Begins a field.</summary>
    /// <param name="field">What its postings carry.</param>
    /// <param name="segmentDocuments">Documents of the segment.</param>
    /// <param name="lengths">Norm by document, for fields that keep norms; else null.</param>
    public void BeginField(SegmentField field, int segmentDocuments, byte[]? lengths)
    {
        _field = field;
        _norms = field.HasNorms ? lengths : null;
        _seen = new ulong[(segmentDocuments + 63) / 64];
        _documentCount = 0;
        _sumTotalFrequency = 0;
        _sumDocumentFrequency = 0;
        _termCount = 0;
        _terms.BeginField(field.HasPositions);
        _postings.BeginField(field.HasFrequencies, field.HasPositions, _norms);
    }

    public void BeginTerm() => _postings.BeginTerm();

    /// <summary>Adds the next document of the term.</summary>
    public void Add(int document, int frequency, ReadOnlySpan<int> places)
    {
        ref var word = ref _seen[document >> 6];
        var bit = 1UL << (document & 63);
        if ((word & bit) == 0)
        {
            word |= bit;
            _documentCount++;
        }

        _postings.Add(document, frequency, places);
    }

    /// <summary>Ends a term that has at least one document.</summary>
    /// <param name="term">After the one before in byte order.</param>
    public void EndTerm(ReadOnlySpan<byte> term)
    {
        var entry = _postings.EndTerm();
        _terms.Add(term, entry);
        _termCount++;
        _sumDocumentFrequency += entry.DocumentFrequency;
        _sumTotalFrequency += entry.TotalFrequency;
    }

    /// <summary>Ends the field.</summary>
    /// <returns>Where it is; null where it had no term, and then nothing was written.</returns>
    public InvertedSection? EndField()
    {
        if (_termCount == 0)
        {
            return null;
        }

        var section = _terms.EndField();
        long normsOffset = 0;
        if (_field!.HasNorms && _norms is not null)
        {
            normsOffset = norms.Position;
            norms.Write(_norms);
        }

        return section with
        {
            Statistics = new FieldStatistics(_documentCount, _sumTotalFrequency, _sumDocumentFrequency, _termCount),
            NormsOffset = normsOffset,
        };
    }
}
