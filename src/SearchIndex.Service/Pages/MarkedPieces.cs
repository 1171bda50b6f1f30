namespace SearchIndex.Service.Pages;

/// <summary>Cuts a text at its marks.</summary>
internal static class MarkedPieces
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Half-open UTF-16 spans; what lies outside the text or overlaps the span before is cut off.</param>
    /// <returns>The pieces in order; together they are the text.</returns>
    public static IReadOnlyList<(string Piece, bool IsMarked)> Of(string text, IReadOnlyList<IReadOnlyList<int>> marks)
    {
        var pieces = new List<(string, bool)>(marks.Count * 2 + 1);
        var done = 0;
        foreach (var mark in marks)
        {
            if (mark.Count != 2)
            {
                continue;
            }

            var start = Math.Clamp(mark[0], done, text.Length);
            var end = Math.Clamp(mark[1], start, text.Length);
            if (start == end)
            {
                continue;
            }

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
}
