namespace SearchIndex.Service.Pages;

/// <summary>Cuts a text at its marks.</summary>
internal static class MarkedPieces
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Half-open UTF-16 spans; what lies outside the text or overlaps a span that begins before it is cut off.</param>
    /// <returns>The pieces in order; together they are the text.</returns>
    public static IReadOnlyList<(string Piece, bool IsMarked)> Of(string text, IReadOnlyList<IReadOnlyList<int>> marks)
    {
        var pieces = new List<(string, bool)>(marks.Count * 2 + 1);
        var done = 0;
        foreach (var (start, end) in Flatten(marks, text.Length))
        {
            if (start > done)
            {
                pieces.Add((text[done..start], false));
            }

            pieces.Add((text[start..end], true));
            done = end;
        }

        if (done < text.Length)
        {
            pieces.Add((text[done..], false));
        }

        return pieces;
    }

    /// <summary>Makes one span of those that overlap; two that only touch stay two.</summary>
    /// <param name="marks">Half-open spans in any order.</param>
    /// <param name="length">Length of the text.</param>
    /// <returns>Spans within the text that are not empty, ascending, none of which overlap.</returns>
    public static IReadOnlyList<(int Start, int End)> Flatten(IReadOnlyList<IReadOnlyList<int>> marks, int length)
    {
        var flat = new List<(int Start, int End)>(marks.Count);
        foreach (var (start, end) in marks.Where(mark => mark.Count == 2).Select(mark => (Start: Math.Clamp(mark[0], 0, length), End: Math.Clamp(mark[1], 0, length)))
            .Where(span => span.Start < span.End).OrderBy(span => span.Start))
        {
            if (flat.Count > 0 && start < flat[^1].End)
            {
                flat[^1] = (flat[^1].Start, Math.Max(flat[^1].End, end));
            }
            else
            {
                flat.Add((start, end));
            }
        }

        return flat;
    }
}
