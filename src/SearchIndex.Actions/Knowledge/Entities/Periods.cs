using System.Globalization;

namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>Finds years, spans of years and five-year plans in texts.</summary>
public static class Periods
{
    private const string Digits = "〇一二三四五六七八九";
    private const int EighthPlan = 1991;

    /// <summary>Finds the periods in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Periods in order, none over another: "2021—2035年", "2030", "by 2025", "十四五", "第十四个五年规划", "14th Five-Year Plan".</returns>
    public static IReadOnlyList<Period> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Period>();
        var at = 0;
        while (at < text.Length)
        {
            if (TryYears(text, at, out var period) || TryPlan(text, at, out period))
            {
                found.Add(period);
                at = period.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static bool TryYears(string text, int at, out Period period)
    {
        period = null!;
        if (!TryYear(text, at, out var from))
        {
            return false;
        }

        var end = at + 4;
        var to = from;
        var marked = TakeYearSign(text, ref end);
        var second = end;
        while (second < text.Length && text[second] is '-' or '—' or '–' or '－' or '~' or '～' or '至' or '到' or ' ' or '\u3000' && second - end < 3)
        {
            second++;
        }

        if (second > end && TryYear(text, second, out var last) && last > from && text.AsSpan(end, second - end).Trim().Length > 0)
        {
            end = second + 4;
            to = last;
            TakeYearSign(text, ref end);
            marked = true;
        }

        // A bare number of four digits is a year where no unit, no point and no other number follows.
        if (!marked && end < text.Length && (text[end] is '.' or ',' or '%' or '％' or '万' or '亿' or '余' or '多' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])
            || MeasureUnits.TryRead(text, text[end] == ' ' ? end + 1 : end, out _, out _, out _, out _)))
        {
            return false;
        }

        period = new Period("", at, end, text[at..end], from, to);
        return true;
    }

    private static bool TryYear(string text, int at, out int year)
    {
        year = 0;
        if (at + 4 > text.Length || (at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '第' || IsDigit(text[at - 1])))
            || (at + 4 < text.Length && (IsDigit(text[at + 4]) || char.IsAsciiLetter(text[at + 4]))))
        {
            return false;
        }

        for (var i = at; i < at + 4; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }

            year = (year * 10) + (NumberReader.Narrow(text[i]) - '0');
        }

        return year is >= 1900 and <= 2100;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(NumberReader.Narrow(c));

    private static bool TakeYearSign(string text, ref int end)
    {
        if (end < text.Length && text[end] == '年')
        {
            end++;
            return true;
        }

        return false;
    }

    private static bool TryPlan(string text, int at, out Period period)
    {
        period = null!;
        var c = text[at];
        var end = 0;
        var number = 0;
        if (c == '第' && NumberReader.TryReadChinese(text, at + 1, out var after, out var value) && string.CompareOrdinal(text, after, "个五年", 0, 3) == 0)
        {
            (number, end) = ((int)value, after + 3);
            foreach (var tail in (string[])["规划", "计划"])
            {
                end = string.CompareOrdinal(text, end, tail, 0, 2) == 0 ? end + 2 : end;
            }
        }
        else if (c == '十' && at + 2 < text.Length && text[at + 2] == '五' && Digits.IndexOf(text[at + 1], StringComparison.Ordinal) is var digit and > 0 && (at == 0 || text[at - 1] is not ('第' or '二' or '三')))
        {
            (number, end) = (10 + digit, at + 3);
        }
        else if (char.IsAsciiDigit(c) && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && at + 5 < text.Length && string.Compare(text, at + 2, "th", 0, 2, StringComparison.OrdinalIgnoreCase) == 0)
        {
            var tail = text.AsSpan(at + 4, Math.Min(16, text.Length - at - 4));
            if (int.TryParse(text.AsSpan(at, 2), NumberStyles.None, CultureInfo.InvariantCulture, out number)
                && (tail.StartsWith(" five-year plan", StringComparison.OrdinalIgnoreCase) || tail.StartsWith(" five year plan", StringComparison.OrdinalIgnoreCase)))
            {
                end = at + 4 + " five-year plan".Length;
            }
        }

        if (end == 0 || number is < 8 or > 30)
        {
            return false;
        }

        var from = EighthPlan + ((number - 8) * 5);
        period = new Period("", at, end, text[at..end], from, from + 4);
        return true;
    }
}
