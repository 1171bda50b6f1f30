using System.Globalization;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Engine.Queries;

/// <summary>Documents that are known already, with the score 1 (times the boosts around it). Belongs to one snapshot, unlike other queries.</summary>
public sealed class DocumentsQuery : Query
{
    private readonly IndexSnapshot _snapshot;
    private readonly int[] _documents;

    /// <summary>Names documents.</summary>
    /// <param name="snapshot">The snapshot that they are of; only it can be asked.</param>
    /// <param name="documents">The documents, in any order; none matches nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The snapshot has no such document.</exception>
    public DocumentsQuery(IndexSnapshot snapshot, IEnumerable<DocId> documents)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(documents);
        _snapshot = snapshot;
        _documents = [.. documents.Select(document => document.Value)];
        if (!IsAscending(_documents))
        {
            _documents = [.. _documents.Distinct().Order()];
        }

        if (_documents.Length > 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(_documents[0], nameof(documents));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(_documents[^1], snapshot.DocumentCount, nameof(documents));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"documents({_documents.Length})");

    private static bool IsAscending(ReadOnlySpan<int> documents)
    {
        for (var i = 1; i < documents.Length; i++)
        {
            if (documents[i - 1] >= documents[i])
            {
                return false;
            }
        }

        return true;
    }

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost)
    {
        if (!ReferenceEquals(context.Snapshot, _snapshot))
        {
            throw new ArgumentException("The documents of a query are of another snapshot than the one that is searched.");
        }

        var sets = new Dictionary<SegmentReader, (DocumentSet Set, int Count)>(ReferenceEqualityComparer.Instance);
        var at = 0;
        for (var i = 0; i < _snapshot.Segments.Count && at < _documents.Length; i++)
        {
            var (segment, from) = (_snapshot.Segments[i], _snapshot.Bases[i]);
            var (set, first) = (new DocumentSet(segment.DocumentCount), at);
            for (; at < _documents.Length && _documents[at] < from + segment.DocumentCount; at++)
            {
                set.Add(_documents[at] - from);
            }

            sets[segment] = (set, at - first);
        }

        return new DocumentsWeight(sets, boost, ToString());
    }
}
