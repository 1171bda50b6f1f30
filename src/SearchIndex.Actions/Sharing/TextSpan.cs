namespace SearchIndex.Actions.Sharing;

/// <summary>A stretch of a text; UTF-16, half open.</summary>
/// <param name="Start">First unit, inclusive.</param>
/// <param name="End">Exclusive.</param>
internal readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How long it is.</summary>
    public int Length => End - Start;

    /// <summary>Joins spans that touch or overlap.</summary>
    /// <param name="spans">In any order; sorted in place.</param>
    /// <returns>Ascending, none touching another.</returns>
    public static IReadOnlyList<TextSpan> Union(List<TextSpan> spans)
    {
        spans.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var union = new List<TextSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (union.Count > 0 && span.Start <= union[^1].End)
            {
                union[^1] = union[^1] with { End = Math.Max(union[^1].End, span.End) };
            }
            else
            {
                union.Add(span);
            }
        }

        return union;
    }
}
