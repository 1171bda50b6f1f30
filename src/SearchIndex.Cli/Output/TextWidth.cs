using System.Globalization;
using System.Text;

namespace SearchIndex.Cli.Output;

/// <summary>How many columns of a terminal a text takes: Chinese characters take two.</summary>
internal static class TextWidth
{
    /// <summary>Columns of a text.</summary>
    /// <param name="text">One line.</param>
    /// <returns>0 or more.</returns>
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Columns of a character.</summary>
    /// <param name="rune">The character.</param>
    /// <returns>0, 1 or 2, after the wide blocks of Unicode's East Asian Width.</returns>
    public static int Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300)
        {
            return value < 0x20 ? 0 : 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }

    /// <summary>Cuts a text to a number of columns.</summary>
    /// <param name="text">One line.</param>
    /// <param name="columns">At least 1.</param>
    /// <returns>The text, or its beginning with an ellipsis.</returns>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns)
        {
            return text;
        }

        var width = 0;
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
            if (width > columns - 1)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return text[..end] + "\u2026";
    }

    /// <summary>Fills a text with blanks up to a number of columns.</summary>
    /// <param name="text">One line.</param>
    /// <param name="columns">The number.</param>
    /// <returns>A text of at least that width.</returns>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));
}
