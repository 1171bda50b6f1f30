using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis.Actions;

/// <summary>Finds where a number ends: digits, thousands parted by commas, one decimal point, a percent sign.</summary>
internal static class NumberScanner
{
    /// <summary>The end of the number that begins at a place.</summary>
    /// <param name="units">The folded text.</param>
    /// <param name="start">The first digit.</param>
    /// <param name="text">The source: only a half-width comma parts thousands, a full-width one parts a list.</param>
    /// <param name="folded">Leads from the folded text to the source.</param>
    internal static int End(ReadOnlySpan<char> units, int start, ReadOnlySpan<char> text, FoldedText folded)
    {
        var at = EndOfDigits(units, start);
        if (at - start <= 3)
        {
            while (at < units.Length && units[at] == ',' && text[folded.Start(at)] == ',' && EndOfDigits(units, at + 1) == at + 4)
            {
                at += 4;
            }
        }

        if (at < units.Length && units[at] == '.' && !ComesBehindPoint(units, start) && EndOfDigits(units, at + 1) is var fraction && fraction > at + 1 && !GoesOn(units, fraction))
        {
            at = fraction;
        }

        return at < units.Length && units[at] is '%' or '‰' ? at + 1 : at;
    }

    /// <summary>2026.05.16 is a date: three numbers, none of them decimal.</summary>
    private static bool GoesOn(ReadOnlySpan<char> units, int at)
        => at + 1 < units.Length && units[at] == '.' && IsDigit(units[at + 1]);

    private static bool ComesBehindPoint(ReadOnlySpan<char> units, int start)
        => start > 1 && units[start - 1] == '.' && IsDigit(units[start - 2]);

    private static int EndOfDigits(ReadOnlySpan<char> units, int at)
    {
        while (at < units.Length && IsDigit(units[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(char unit) => char.IsDigit(unit);
}
