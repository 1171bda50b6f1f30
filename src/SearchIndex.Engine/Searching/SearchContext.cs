using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Searching;

/// <summary>One search while it is bound and run: the index, the limits, the statistics read so far, and what is to be said.</summary>
internal sealed class SearchContext(IndexSnapshot snapshot, SearchOptions options, SearchGuard guard, Dictionary<string, Bm25>? bm25 = null)
{
    private readonly Dictionary<string, Bm25> _bm25 = bm25 ?? new(StringComparer.Ordinal);
    private readonly List<string> _notes = [];

    public IndexSnapshot Snapshot => snapshot;

    public SearchOptions Options => options;

    public SearchGuard Guard => guard;

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Keeps a sentence for the person who asked; the same one only once.</summary>
    public void Note(string sentence)
    {
        if (!_notes.Contains(sentence, StringComparer.Ordinal))
        {
            _notes.Add(sentence);
        }
    }

    /// <summary>BM25 of a field over all segments.</summary>
    public Bm25 Bm25(string field)
    {
        if (!_bm25.TryGetValue(field, out var bm25))
        {
            _bm25.Add(field, bm25 = new Bm25(Statistics(snapshot, field), options.Bm25));
        }

        return bm25;
    }

    /// <summary>The sums over all segments. The number of terms is not one: segments have terms in common.</summary>
    public static FieldStatistics Statistics(IndexSnapshot snapshot, string field)
    {
        var (documents, tokens, postings) = (0, 0L, 0L);
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Terms(field)?.Statistics is { } sums)
            {
                documents += sums.DocumentCount;
                tokens += sums.SumTotalFrequency;
                postings += sums.SumDocumentFrequency;
            }
        }

        return new FieldStatistics(documents, tokens, postings, TermCount: 0);
    }
}
