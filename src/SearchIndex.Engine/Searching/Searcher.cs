using System.Numerics;
using SearchIndex.Engine.Collectors;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Segments;
using SearchIndex.Engine.StoredFields;

namespace SearchIndex.Engine.Searching;

/// <summary>Answers queries on one commit of an index. Immutable and safe for use by many threads.</summary>
public sealed class Searcher
{
    // So few documents are looked up one by one sooner than lists are walked.
    private const int MostLookedUp = HitSource.MostKept;

    private readonly TimeProvider _time;
    private readonly ScratchPool _scratch = new();

    /// <summary>Searches a snapshot.</summary>
    /// <param name="snapshot">The index; it must stay open as long as searches run.</param>
    /// <param name="time">The clock of <see cref="SearchOptions.TimeLimit"/>; the system's by default.</param>
    public Searcher(IndexSnapshot snapshot, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Snapshot = snapshot;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>The index.</summary>
    public IndexSnapshot Snapshot { get; }

    /// <summary>Finds the best documents.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="options">How much is wanted; ten hits by relevance and an exact total by default.</param>
    /// <returns>Hits, total, facets and what is to be said about them.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or the query or an option asks a field for what it does not keep.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public TopHits Search(Query query, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var scratch = _scratch.Rent();
        var found = new SearchRun(Snapshot, query, options ?? new SearchOptions(), _time, scratch).Run();

        // A search that failed leaves its memory to the collector: nobody knows in what state.
        _scratch.Return(scratch);
        return found;
    }

    /// <summary>Counts the documents that match.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The exact number.</returns>
    /// <exception cref="ArgumentException">The query asks a field for what it does not keep.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public long Count(Query query, CancellationToken cancellation = default) =>
        Search(query, new SearchOptions { Limit = 0, Cancellation = cancellation }).Total;

    /// <summary>Walks all documents that match, without scoring them.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellation">Ends the walk.</param>
    /// <returns>In the order of document numbers; each walk searches anew.</returns>
    /// <exception cref="ArgumentException">The query asks a field for what it does not keep.</exception>
    /// <exception cref="OperationCanceledException">The walk was cancelled.</exception>
    public IEnumerable<DocId> Matches(Query query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Walk(query, cancellation);
    }

    /// <summary>Marks all documents that match, a bit each, without scoring them.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="marks">Document <c>d</c> is bit <c>d % 64</c> of word <c>d / 64</c>; long enough for all documents. Bits that are set stay set.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ArgumentException">There are too few words, or the query asks a field for what it does not keep.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public void Mark(Query query, ulong[] marks, CancellationToken cancellation = default) => Mark(query, marks, among: null, cancellation);

    /// <summary>Marks documents that match, a bit each. What is marked already is not looked at again: of a phrase no positions are read there.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="marks">Document <c>d</c> is bit <c>d % 64</c> of word <c>d / 64</c>; long enough for all documents. Bits that are set stay set.</param>
    /// <param name="among">Documents that may be marked, of the same form; null for all.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ArgumentException">There are too few words, or the query asks a field for what it does not keep.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public void Mark(Query query, ulong[] marks, ulong[]? among, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(marks);
        var least = (Snapshot.DocumentCount + 63) / 64;
        if (Math.Min(marks.Length, among?.Length ?? least) < least)
        {
            throw new ArgumentException($"{Math.Min(marks.Length, among?.Length ?? least)} words are too few for {Snapshot.DocumentCount} documents.", marks.Length < least ? nameof(marks) : nameof(among));
        }

        if (among is not null && Few(marks, among) is { } few)
        {
            MarkFew(query, few, marks, cancellation);
            return;
        }

        var options = new SearchOptions { Cancellation = cancellation };
        var guard = new SearchGuard(options, _time);
        var scratch = _scratch.Rent();
        var weight = query.CreateWeight(new SearchContext(Snapshot, options, guard, scratch.Bm25(options.Bm25)), scoring: false, boost: 1f);
        for (var i = 0; i < Snapshot.Segments.Count; i++)
        {
            var (segment, from) = (Snapshot.Segments[i], Snapshot.Bases[i]);
            var source = weight.CreateHits(segment, new HitSourceOptions(Scores: false, MayPrune: false, scratch, new DocumentChoice(marks, among, from)));
            if (source is not null && (among is not null || segment.AliveCount < segment.DocumentCount || !source.TryMark(marks, from, guard)))
            {
                while (source.Read(scratch.Batch))
                {
                    guard.Charge(scratch.Batch.Steps);
                    AliveHits.Keep(segment, scratch.Batch);
                    Mark(scratch.Batch, from, marks, among);
                }
            }

            scratch.Release();
        }

        _scratch.Return(scratch);
    }

    // Neighbours mostly share a word, which is put together before it is written.
    private static void Mark(HitBatch batch, int from, ulong[] marks, ulong[]? among)
    {
        var (word, bits) = (0, 0UL);
        foreach (var local in batch.Documents.AsSpan(0, batch.Count))
        {
            var document = from + local;
            if (document >> 6 != word)
            {
                marks[word] |= among is null ? bits : bits & among[word];
                (word, bits) = (document >> 6, 0);
            }

            bits |= 1UL << document;
        }

        marks[word] |= among is null ? bits : bits & among[word];
    }

    private List<int>? Few(ulong[] marks, ulong[] among)
    {
        var few = new List<int>();
        var words = (Snapshot.DocumentCount + 63) / 64;
        for (var at = 0; at < words; at++)
        {
            for (var word = among[at] & ~marks[at]; word != 0; word &= word - 1)
            {
                if (few.Count == MostLookedUp)
                {
                    return null;
                }

                few.Add((at << 6) + BitOperations.TrailingZeroCount(word));
            }
        }

        return few;
    }

    private void MarkFew(Query query, List<int> documents, ulong[] marks, CancellationToken cancellation)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var options = new SearchOptions { Cancellation = cancellation };
        var scratch = _scratch.Rent();
        var weight = query.CreateWeight(new SearchContext(Snapshot, options, new SearchGuard(options, _time)), scoring: false, boost: 1f);
        Span<int> locals = stackalloc int[HitSource.MostKept];
        for (var from = 0; from < documents.Count;)
        {
            var (segment, first) = Locate(new DocId(documents[from]));
            var (start, count) = (documents[from] - first, 0);
            for (; from < documents.Count && documents[from] - start < segment.DocumentCount; from++)
            {
                locals[count] = documents[from] - start;
                count += segment.IsAlive(locals[count]) ? 1 : 0;
            }

            foreach (var local in locals[..Keep(weight, segment, locals[..count], scratch)])
            {
                marks[(start + local) >> 6] |= 1UL << (start + local);
            }

            scratch.Release();
        }

        _scratch.Return(scratch);
    }

    private static int Keep(Weight weight, SegmentReader segment, Span<int> documents, SearchScratch scratch)
    {
        if (weight.CreateHits(segment, new HitSourceOptions(Scores: false, MayPrune: false, scratch)) is not { } source)
        {
            return 0;
        }

        var count = source.Keep(documents);
        return count >= 0 ? count : weight.CreateScorer(segment) is { } scorer ? new ScorerHitSource(scorer, scores: false).Keep(documents) : 0;
    }

    /// <summary>Gives all documents that match, with their scores under the default parameters of BM25.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="documents">Receives numbers of documents behind what it holds, ascending.</param>
    /// <param name="scores">Receives their scores, to the bit those of a search.</param>
    /// <param name="among">Documents that are wanted, a bit each as <see cref="Mark(Query, ulong[], CancellationToken)"/> sets them; null for all. Others may be given too.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="ArgumentException">The query asks a field for what it does not keep.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public void Score(Query query, List<int> documents, List<float> scores, ulong[]? among = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(scores);
        foreach (var (batch, from) in Batches(query, scores: true, cancellation, among))
        {
            for (var at = 0; at < batch.Count; at++)
            {
                documents.Add(from + batch.Documents[at]);
                scores.Add(batch.Scores[at]);
            }
        }
    }

    // Each batch is valid until the next one is asked for.
    private IEnumerable<(HitBatch Batch, int From)> Batches(Query query, bool scores, CancellationToken cancellation, ulong[]? among = null)
    {
        var options = new SearchOptions { Cancellation = cancellation };
        var guard = new SearchGuard(options, _time);
        var scratch = _scratch.Rent();
        var weight = query.CreateWeight(new SearchContext(Snapshot, options, guard, scratch.Bm25(options.Bm25)), scores, boost: 1f);
        for (var i = 0; i < Snapshot.Segments.Count; i++)
        {
            var segment = Snapshot.Segments[i];
            var source = weight.CreateHits(segment, new HitSourceOptions(scores, MayPrune: false, scratch, among is null ? null : new DocumentChoice(marked: null, among, Snapshot.Bases[i])));
            while (source is not null && source.Read(scratch.Batch))
            {
                guard.Charge(scratch.Batch.Steps);
                AliveHits.Keep(segment, scratch.Batch);
                yield return (scratch.Batch, Snapshot.Bases[i]);
            }

            scratch.Release();
        }

        _scratch.Return(scratch);
    }

    /// <summary>Scores some documents by a query, without looking at the others: for a second look at the best of another query.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="documents">Documents of this snapshot, in any order.</param>
    /// <param name="options">The parameters of BM25 and the limits; the rest of it does not count here.</param>
    /// <returns>A score for each, in the order given, to the bit that of a search; 0 where a document does not match or was deleted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The snapshot has no such document.</exception>
    /// <exception cref="ArgumentException">The query asks a field for what it does not keep.</exception>
    public float[] Scores(Query query, IReadOnlyList<DocId> documents, SearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(documents);
        options ??= new SearchOptions();
        var guard = new SearchGuard(options, _time);
        var weight = query.CreateWeight(new SearchContext(Snapshot, options, guard), scoring: true, boost: 1f);
        var scores = new float[documents.Count];
        (SegmentReader? open, Scorer? scorer) = (null, null);
        foreach (var at in Enumerable.Range(0, documents.Count).OrderBy(at => documents[at].Value))
        {
            var (segment, local) = Locate(documents[at]);
            if (!ReferenceEquals(segment, open))
            {
                (open, scorer) = (segment, weight.CreateScorer(segment));
            }

            if (scorer is not null && segment.IsAlive(local) && scorer.Advance(local) == local && scorer.Matches())
            {
                scores[at] = scorer.Score();
            }
        }

        return scores;
    }

    /// <summary>Says how the score of a document comes about.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="document">A document of this snapshot.</param>
    /// <param name="bm25">The parameters of the search; Lucene's by default.</param>
    /// <returns>Where it matches, the value is the score that a search gives, to the bit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The snapshot has no such document.</exception>
    public Explanation Explain(Query query, DocId document, Bm25Options? bm25 = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (segment, local) = Locate(document);
        if (!segment.IsAlive(local))
        {
            return Explanation.NoMatch("the document was deleted");
        }

        var options = new SearchOptions { Bm25 = bm25 ?? Bm25Options.Default };
        var context = new SearchContext(Snapshot, options, new SearchGuard(options, _time));
        return query.CreateWeight(context, scoring: true, boost: 1f).Explain(segment, local);
    }

    /// <summary>Reads the stored values of a document.</summary>
    /// <param name="document">A document of this snapshot.</param>
    /// <returns>All stored fields.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The snapshot has no such document.</exception>
    public StoredDocument Stored(DocId document)
    {
        var (segment, local) = Locate(document);
        return segment.Stored(local);
    }

    private (SegmentReader Segment, int Local) Locate(DocId document)
    {
        for (var i = Snapshot.Segments.Count - 1; i >= 0 && document.Value >= 0; i--)
        {
            var local = document.Value - Snapshot.Bases[i];
            if (local >= 0 && local < Snapshot.Segments[i].DocumentCount)
            {
                return (Snapshot.Segments[i], local);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(document), document.Value, $"The index has documents 0 to {Snapshot.DocumentCount - 1}.");
    }

    private IEnumerable<DocId> Walk(Query query, CancellationToken cancellation)
    {
        foreach (var (batch, from) in Batches(query, scores: false, cancellation))
        {
            for (var at = 0; at < batch.Count; at++)
            {
                yield return new DocId(from + batch.Documents[at]);
            }
        }
    }
}
