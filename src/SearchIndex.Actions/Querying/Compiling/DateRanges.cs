using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Reads dates and ranges of dates as people type them, and as the files write them: the day before the month.</summary>
internal static partial class DateRanges
{
    /// <summary>Names of the fields that hold dates.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["updated", "descriptionUpdated", "baselineUpdated", "targetUpdated", "downloaded"];

    /// <summary>Whether a text is a day, a month or a year, with or without a sign before it.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>False for brackets and two dots.</returns>
    public static bool IsPeriod(string text) => TryPeriod(QuerySigns.ToAscii(text).TrimStart('<', '>', '=', '\u2265', '\u2264', ' '), out _, out _);

    /// <summary>Dates in a text that would be another day with the month first, such as 07/04/2026.</summary>
    /// <param name="text">As typed.</param>
    /// <returns>Each as typed and as it is read.</returns>
    public static IEnumerable<(string Typed, DateOnly Day)> DayFirst(string text)
    {
        foreach (Match match in Figures().Matches(QuerySigns.ToAscii(text)))
        {
            if (DateReader.TryReadWhole(match.ValueSpan, out var day) && day is { Day: <= 12 } && day.Day != day.Month)
            {
                yield return (match.Value, day);
            }
        }
    }

    /// <summary>Reads a range.</summary>
    /// <param name="text">Such as "2026", "2026-04", "2026-04-07", "07/04/2026", "April 2026", ">=2026-01-01", "[2025-06 TO 2025-12]" or "2025..2026".</param>
    /// <param name="from">First day, or null where it is open.</param>
    /// <param name="to">Last day, or null where it is open.</param>
    /// <returns>Whether it could be read.</returns>
    public static bool TryRead(string text, out DateOnly? from, out DateOnly? to)
    {
        (from, to) = (null, null);
        var trimmed = QuerySigns.ToAscii(text).Trim().Replace("\u2265", ">=", StringComparison.Ordinal).Replace("\u2264", "<=", StringComparison.Ordinal);
        if (trimmed.Length == 0)
        {
            return false;
        }

        if (trimmed[0] is '[' or '{')
        {
            var sides = Sides().Split(trimmed.Trim('[', ']', '{', '}'));
            return sides.Length == 2 && TryBounds(sides[0], sides[1], out from, out to, trimmed[0] == '{', trimmed[^1] == '}');
        }

        if (Sides().Split(trimmed) is [var opening, var closing])
        {
            return TryBounds(opening, closing, out from, out to);
        }

        if (trimmed.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0)
        {
            return TryBounds(trimmed[..dots], trimmed[(dots + 2)..], out from, out to);
        }

        var sign = trimmed.StartsWith(">=", StringComparison.Ordinal) || trimmed.StartsWith("<=", StringComparison.Ordinal) ? 2 : trimmed[0] is '>' or '<' or '=' ? 1 : 0;
        if (!TryPeriod(trimmed[sign..].Trim(), out var first, out var last))
        {
            return false;
        }

        (from, to) = trimmed[..sign] switch
        {
            ">=" => ((DateOnly?)first, (DateOnly?)null),
            ">" => (Next(last, 1), null),
            "<=" => (null, last),
            "<" => (null, Next(first, -1)),
            _ => (first, last),
        };
        return true;
    }

    private static DateOnly Next(DateOnly day, int days) =>
        (days > 0 && day == DateOnly.MaxValue) || (days < 0 && day == DateOnly.MinValue) ? day : day.AddDays(days);

    // A brace leaves its whole period out: {2025 TO ...] begins with 2026.
    private static bool TryBounds(string left, string right, out DateOnly? from, out DateOnly? to, bool isAfter = false, bool isBefore = false)
    {
        (from, to) = (null, null);
        var open = left.Trim() is "" or "*";
        var openEnd = right.Trim() is "" or "*";
        if ((!open && !TryPeriod(left.Trim(), out _, out _)) || (!openEnd && !TryPeriod(right.Trim(), out _, out _)))
        {
            return false;
        }

        if (!open && TryPeriod(left.Trim(), out var first, out var endOfFirst))
        {
            from = isAfter ? Next(endOfFirst, 1) : first;
        }

        if (!openEnd && TryPeriod(right.Trim(), out var startOfLast, out var last))
        {
            to = isBefore ? Next(startOfLast, -1) : last;
        }

        return true;
    }

    private static bool TryPeriod(string text, out DateOnly first, out DateOnly last)
    {
        if (DateReader.TryReadWhole(text, out first))
        {
            last = first;
            return first.Year < 9999;
        }

        if (DateReader.TryReadMonth(text, out first))
        {
            last = first.AddMonths(1).AddDays(-1);
            return true;
        }

        (first, last) = (default, default);
        var parts = text.Replace('/', '-').Replace('.', '-').Replace('年', '-').Replace('月', '-').TrimEnd('日').TrimEnd('-').Split('-');
        if (parts.Length is < 1 or > 3)
        {
            return false;
        }

        Span<int> numbers = [0, 1, 1];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        if (numbers[0] is < 1000 or > 9998 || numbers[1] is < 1 or > 12 || numbers[2] < 1 || numbers[2] > DateTime.DaysInMonth(numbers[0], numbers[1]))
        {
            return false;
        }

        first = new DateOnly(numbers[0], numbers[1], numbers[2]);
        last = parts.Length switch { 1 => first.AddYears(1).AddDays(-1), 2 => first.AddMonths(1).AddDays(-1), _ => first };
        return true;
    }

    /// <summary>What stands between the bounds of a range in brackets.</summary>
    [GeneratedRegex(@"\s+(?:TO|至|到)\s+|\s*[至到]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    internal static partial Regex Sides();

    [GeneratedRegex("(?<![0-9./-])[0-9]{1,2}([./-])[0-9]{1,2}\\1[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figures();
}
