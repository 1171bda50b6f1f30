using System.Text;

namespace SearchIndex.Cli.Output;

/// <summary>Breaks texts into lines of a width: between words, between Chinese characters, never before closing punctuation.</summary>
internal static class LineBreaker
{
    private const string NeverFirst = "。，、；：！？）》〉」』】”’%％…,.;:!?)]}";
    private const string NeverLast = "（《〈「『【“‘([{";

    /// <summary>Breaks a text.</summary>
    /// <param name="text">Any text; line feeds in it stay breaks.</param>
    /// <param name="columns">Width of a line, at least 10.</param>
    /// <returns>Half-open spans of the text, one a line, without the blanks at which it was broken.</returns>
    public static IReadOnlyList<(int Start, int End)> Break(string text, int columns)
    {
        var lines = new List<(int Start, int End)>();
        var start = 0;
        foreach (var paragraph in text.Split('\n'))
        {
            BreakParagraph(text, start, start + paragraph.Length, Math.Max(10, columns), lines);
            start += paragraph.Length + 1;
        }

        return lines;
    }

    private static void BreakParagraph(string text, int start, int end, int columns, List<(int Start, int End)> lines)
    {
        var lineStart = start;
        var width = 0;
        var lastBreak = -1;
        var at = start;
        while (at < end)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length);
            var runeWidth = TextWidth.Of(rune);
            if (at > lineStart && CanBreakBefore(text, at, rune))
            {
                lastBreak = at;
            }

            if (width + runeWidth > columns && at > lineStart)
            {
                var cut = lastBreak > lineStart ? lastBreak : at;
                lines.Add(Trimmed(text, lineStart, cut));
                lineStart = cut;
                while (lineStart < end && text[lineStart] == ' ')
                {
                    lineStart++;
                }

                lastBreak = -1;
                at = Math.Max(at, lineStart);
                width = TextWidth.Of(text.AsSpan(lineStart, at - lineStart));
                continue;
            }

            width += runeWidth;
            at += length;
        }

        lines.Add(Trimmed(text, lineStart, end));
    }

    private static bool CanBreakBefore(string text, int at, Rune rune)
    {
        var before = text[at - 1];
        if (rune.IsBmp && NeverFirst.Contains((char)rune.Value, StringComparison.Ordinal) || NeverLast.Contains(before, StringComparison.Ordinal))
        {
            return false;
        }

        return before == ' ' || TextWidth.Of(rune) == 2 || (before >= 0x2E80 && !char.IsHighSurrogate(before));
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\r')
        {
            end--;
        }

        return (start, Math.Max(start, end));
    }
}
