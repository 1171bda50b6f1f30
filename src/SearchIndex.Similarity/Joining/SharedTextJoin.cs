using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Similarity.Joining;

/// <summary>Finds all pairs of a library that share enough.</summary>
public static class SharedTextJoin
{
    /// <summary>Finds the pairs.</summary>
    /// <param name="texts">The shingles of each text, made by one shingler; a text is named by its place. Texts without shingles have no pairs.</param>
    /// <param name="options">The thresholds; the defaults where there are none.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The pairs: the same for every order of the texts, but for their numbers, and for every number of threads.</returns>
    /// <exception cref="ArgumentException">A threshold is out of its range.</exception>
    public static JoinResult Run(IReadOnlyList<ShingleSet> texts, JoinOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        options ??= new JoinOptions();
        options.Validate();
        var sets = new DistinctSets(texts);
        var join = new BatchJoin(sets, options);
        var pairs = join.Run(cancellation);
        return new JoinResult(sets, pairs, options, join.KeyCount, join.CandidateCount);
    }
}
