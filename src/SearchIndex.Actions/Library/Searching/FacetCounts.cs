using System.Collections.Concurrent;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// Counts values of keyword columns in sets of documents of one commit. Few documents are looked up in the index; a column that was asked
/// for many is kept in memory. Safe for use by many threads.
/// </summary>
/// <param name="searcher">The index.</param>
internal sealed class FacetCounts(Searcher searcher)
{
    // Looking up a document costs some ten times as much as reading it along with all others.
    private const int Few = 1_000;

    private readonly ConcurrentDictionary<string, Lazy<FacetColumn>> _columns = new(StringComparer.Ordinal);

    // So many sets keep their counts, as long as they are kept themselves: that of all current actions, and what was asked last.
    private const int MostCounted = 256;

    private readonly SetNotes<object> _counted = new(MostCounted);

    /// <summary>Counts the values of several columns.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="requests">The columns, each with how many values are wanted.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A result for each column, in order.</returns>
    public IReadOnlyList<FacetResult> Of(MatchSet documents, IReadOnlyList<FacetRequest> requests, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return [.. requests.Select(request => new FacetResult(request.Field, [], 0, 0))];
        }

        var known = _counted.Of(documents);
        List<FacetRequest> missing = [.. requests.Where(request => !known.ContainsKey(request))];
        if (missing.Count > 0)
        {
            var found = documents.Count <= Few ? Looked(documents, missing, cancellationToken) : Walked(documents, missing, cancellationToken);
            for (var at = 0; at < missing.Count; at++)
            {
                known[missing[at]] = found[at];
            }
        }

        return [.. requests.Select(request => (FacetResult)known[request])];
    }

    /// <summary>A number about a set that was counted before, or is counted for the first time.</summary>
    /// <param name="documents">The set.</param>
    /// <param name="name">What is counted; no other count has the name.</param>
    /// <param name="count">Counts it.</param>
    /// <returns>The number.</returns>
    public int Kept(MatchSet documents, string name, Func<int> count) => (int)_counted.Of(documents).GetOrAdd(name, _ => count());

    /// <summary>Forgets what was counted.</summary>
    public void Forget() => _counted.Clear();

    /// <summary>Counts documents by city.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>All cities, those with the most first.</returns>
    public IReadOnlyList<FacetValue> Cities(MatchSet documents, CancellationToken cancellationToken) =>
        [.. Of(documents, [new FacetRequest(LibraryFields.City)], cancellationToken)[0].Counts.Select(count => new FacetValue(count.Value, count.Count))];

    /// <summary>The engine's way: each document is looked up.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="requests">The columns.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A result for each column, in order.</returns>
    public IReadOnlyList<FacetResult> Looked(MatchSet documents, IReadOnlyList<FacetRequest> requests, CancellationToken cancellationToken) =>
        searcher.Search(new DocumentsQuery(searcher.Snapshot, documents.Documents), new SearchOptions { Limit = 0, Facets = requests, Cancellation = cancellationToken }).Facets;

    /// <summary>By columns in memory.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="requests">The columns.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A result for each column, in order.</returns>
    public IReadOnlyList<FacetResult> Walked(MatchSet documents, IReadOnlyList<FacetRequest> requests, CancellationToken cancellationToken)
    {
        var numbers = new int[documents.Count];
        documents.CopyTo(numbers);
        var results = new List<FacetResult>(requests.Count);
        foreach (var request in requests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var column = _columns.GetOrAdd(request.Field, field => new Lazy<FacetColumn>(() => new FacetColumn(searcher.Snapshot, field))).Value;
            results.Add(column.Count(numbers, request.Limit ?? int.MaxValue));
        }

        return results;
    }
}
