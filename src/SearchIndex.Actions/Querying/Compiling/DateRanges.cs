using System.Globalization;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Reads dates and ranges of dates as people type them.</summary>
internal static class DateRanges
{
    /// <summary>Reads a range.</summary>
    /// <param name="text">Such as "2026", "2026-04", "2026-04-07", ">=2026-01-01", "[2025-06 TO 2025-12]" or "2025..2026".</param>
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
            var sides = trimmed.Trim('[', ']', '{', '}').Split(" TO ", StringSplitOptions.TrimEntries);
            return sides.Length == 2 && TryBounds(sides[0], sides[1], out from, out to);
        }

        if (trimmed.IndexOf("..", StringComparison.Ordinal) is var dots and >= 0)
        {
            return TryBounds(trimmed[..dots], trimmed[(dots + 2)..], out from, out to);
        }

        var sign = trimmed.StartsWith(">=", StringComparison.Ordinal) || trimmed.StartsWith("<=", StringComparison.Ordinal) ? 2 : trimmed[0] is '>' or '<' ? 1 : 0;
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

    private static bool TryBounds(string left, string right, out DateOnly? from, out DateOnly? to)
    {
        (from, to) = (null, null);
        var open = left.Trim() is "" or "*";
        var openEnd = right.Trim() is "" or "*";
        if ((!open && !TryPeriod(left.Trim(), out _, out _)) || (!openEnd && !TryPeriod(right.Trim(), out _, out _)))
        {
            return false;
        }

        if (!open && TryPeriod(left.Trim(), out var first, out _))
        {
            from = first;
        }

        if (!openEnd && TryPeriod(right.Trim(), out _, out var last))
        {
            to = last;
        }

        return true;
    }

    private static bool TryPeriod(string text, out DateOnly first, out DateOnly last)
    {
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
}
