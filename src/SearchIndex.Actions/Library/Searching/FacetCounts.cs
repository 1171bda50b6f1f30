using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    // Sets that are kept, such as that of all current actions, keep their counts.
    private readonly ConditionalWeakTable<MatchSet, ConcurrentDictionary<FacetRequest, FacetResult>> _counted = [];

    /// <summary>Counts the values of several columns.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="requests">The columns, each with how many values are wanted.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>A result for each column, in order.</returns>
    public IReadOnlyList<FacetResult> Of(MatchSet documents, IReadOnlyList<FacetRequest> requests, CancellationToken cancellationToken) => documents.Count switch
    {
        0 => [.. requests.Select(request => new FacetResult(request.Field, [], 0, 0))],
        <= Few => Looked(documents, requests, cancellationToken),
        _ => Walked(documents, requests, cancellationToken),
    };

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
        int[]? numbers = null;
        var results = new List<FacetResult>(requests.Count);
        var counted = _counted.GetOrCreateValue(documents);
        foreach (var request in requests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!counted.TryGetValue(request, out var known))
            {
                if (numbers is null)
                {
                    documents.CopyTo(numbers = new int[documents.Count]);
                }

                var column = _columns.GetOrAdd(request.Field, field => new Lazy<FacetColumn>(() => new FacetColumn(searcher.Snapshot, field))).Value;
                counted[request] = known = column.Count(numbers, request.Limit ?? int.MaxValue);
            }

            results.Add(known);
        }

        return results;
    }
}
