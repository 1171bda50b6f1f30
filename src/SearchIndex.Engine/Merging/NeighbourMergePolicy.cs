namespace SearchIndex.Engine.Merging;

/// <summary>
/// Chooses neighbouring segments of like size, so that documents stay in the order in which they were added (which decides
/// between equal scores) and each document is rewritten about once per power of the merge factor.
/// </summary>
internal sealed class NeighbourMergePolicy(int mergeFactor)
{
    /// <summary>Segments below this size count as equally small.</summary>
    private const double FloorBytes = 2 << 20;

    /// <summary>Segments whose sizes differ by less than the merge factor to this power are of like size.</summary>
    private const double LevelWidth = 0.75;

    /// <summary>The next merge to do.</summary>
    /// <param name="segments">All segments in order.</param>
    /// <returns>First segment and number of segments; null where nothing needs merging.</returns>
    public (int Start, int Count)? Next(IReadOnlyList<MergeCandidate> segments)
    {
        // A segment that is mostly deleted is rewritten alone: its dead documents cost every search.
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].AliveCount * 2L < segments[i].DocumentCount)
            {
                return (i, 1);
            }
        }

        var levels = new double[segments.Count];
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = Math.Log(Math.Max(segments[i].LiveBytes, FloorBytes), mergeFactor);
        }

        for (var start = 0; start < levels.Length;)
        {
            // The level of the largest segment from here on, and the last segment that belongs to it.
            var bottom = levels.AsSpan(start).ToArray().Max() - LevelWidth;
            var end = levels.Length;
            while (levels[end - 1] < bottom)
            {
                end--;
            }

            if (end - start >= mergeFactor)
            {
                return (start, mergeFactor);
            }

            start = end;
        }

        return null;
    }

    /// <summary>The next merge towards a number of segments.</summary>
    /// <param name="segments">All segments in order.</param>
    /// <param name="maxSegments">How many may be left, 1 or more.</param>
    /// <returns>First segment and number of segments; null where there are few enough.</returns>
    public static (int Start, int Count)? NextForced(IReadOnlyList<MergeCandidate> segments, int maxSegments)
    {
        if (segments.Count <= maxSegments)
        {
            for (var i = 0; i < segments.Count; i++)
            {
                if (segments[i].AliveCount < segments[i].DocumentCount)
                {
                    return (i, 1);
                }
            }

            return null;
        }

        var count = segments.Count - maxSegments + 1;
        var best = 0;
        var bestBytes = double.MaxValue;
        for (var start = 0; start + count <= segments.Count; start++)
        {
            var bytes = segments.Skip(start).Take(count).Sum(segment => segment.LiveBytes);
            if (bytes < bestBytes)
            {
                best = start;
                bestBytes = bytes;
            }
        }

        return (best, count);
    }
}
