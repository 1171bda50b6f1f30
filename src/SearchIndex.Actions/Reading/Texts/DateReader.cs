using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Reading.Texts;

/// <summary>
/// Reads the dates of profiles in the forms that people and converters write them: 07 April 2026, 7 Apr 2026, April 7, 2026,
/// 2026-04-07, 07/04/2026 (day first, as the platform writes), 2026年4月7日; also with the letters O, l and I that recognition puts for 0 and 1.
/// </summary>
internal static partial class DateReader
{
    private static readonly string[][] Months =
    [
        ["january", "jan", "janvier", "janv", "enero", "ene", "janeiro", "januar", "gennaio"],
        ["february", "feb", "février", "fevrier", "févr", "febrero", "fevereiro", "fev", "februar", "febbraio"],
        ["march", "mar", "mars", "marzo", "março", "marco", "märz"],
        ["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
        ["may", "mai", "mayo", "maio", "maggio"],
        ["june", "jun", "juin", "junio", "junho", "juni", "giugno"],
        ["july", "jul", "juillet", "juil", "julio", "julho", "juli", "luglio"],
        ["august", "aug", "août", "aout", "agosto", "ago"],
        ["september", "sep", "sept", "septembre", "septiembre", "setembro", "set", "settembre"],
        ["october", "oct", "octobre", "octubre", "outubro", "out", "oktober", "okt", "ottobre"],
        ["november", "nov", "novembre", "noviembre", "novembro"],
        ["december", "dec", "décembre", "decembre", "déc", "diciembre", "dic", "dezembro", "dez", "dezember", "dicembre"],
    ];

    /// <summary>Reads a date at the start of a text.</summary>
    /// <param name="text">The text; white space before the date is passed over.</param>
    /// <param name="date">The date.</param>
    /// <param name="length">How many characters of the text it takes, white space before it included.</param>
    /// <returns>Whether a date stands there.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date, out int length)
    {
        var head = text.Length > 48 ? text[..48].ToString() : text.ToString();
        foreach (var (pattern, order) in Patterns())
        {
            var match = pattern.Match(head);
            if (match.Success && TryMake(match, order, out date))
            {
                length = match.Length;
                return true;
            }
        }

        date = default;
        length = 0;
        return false;
    }

    /// <summary>Reads a text that is nothing but a date.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryReadWhole(ReadOnlySpan<char> text, out DateOnly date) =>
        TryRead(text, out date, out var length) && text[length..].Trim(" .。").IsEmpty;

    /// <summary>Reads a text that is nothing but a month and a year, the month as a word.</summary>
    /// <param name="text">Such as "April 2026" or "Apr. 2026".</param>
    /// <param name="first">The first day of the month.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryReadMonth(string text, out DateOnly first)
    {
        var match = NamedMonth().Match(text);
        var month = match.Success ? MonthOf(match.Groups["m"].Value) : 0;
        first = month == 0 ? default : new DateOnly(Number(match.Groups["y"].Value), month, 1);
        return month > 0;
    }

    private static (Regex Pattern, string Order)[] Patterns() =>
        [(DayMonthName(), "dny"), (MonthNameDay(), "ndy"), (YearFirst(), "ymd"), (DayFirst(), "dmy")];

    private static bool TryMake(Match match, string order, out DateOnly date)
    {
        date = default;
        var day = Number(match.Groups["d"].Value);
        var year = Number(match.Groups["y"].Value);
        var month = order.Contains('n') ? MonthOf(match.Groups["m"].Value) : Number(match.Groups["m"].Value);
        if (year < 100)
        {
            year += 2000;
        }

        if (order == "dmy" && month > 12 && day is >= 1 and <= 12)
        {
            (day, month) = (month, day);
        }

        if (year is < 1900 or > 2200 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(string digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            value = (value * 10) + c switch
            {
                'O' or 'o' => 0,
                'l' or 'I' or '|' => 1,
                >= '\uFF10' and <= '\uFF19' => c - '\uFF10',
                _ => CharUnicodeInfo.GetDecimalDigitValue(c),
            };
        }

        return value;
    }

    private static int MonthOf(string name)
    {
        var lower = name.ToLowerInvariant();
        for (var month = 0; month < 12; month++)
        {
            if (Months[month].Contains(lower, StringComparer.Ordinal))
            {
                return month + 1;
            }
        }

        var folded = FoldNoise(lower);
        for (var month = 0; month < 12; month++)
        {
            foreach (var known in Months[month])
            {
                if (FoldNoise(known) == folded)
                {
                    return month + 1;
                }
            }
        }

        return 0;
    }

    private static string FoldNoise(string name) => name.Replace('1', 'l').Replace('i', 'l').Replace('|', 'l').Replace('0', 'o');

    [GeneratedRegex(@"\A\s*(?<d>[0-9OoIl|]{1,2})(?:st|nd|rd|th|er|º|\.)?[\s.\-/]*(?:de\s+)?(?<m>[\p{L}01|]{3,10})[\s.\-/,]*(?:de\s+)?(?<y>[0-9OoIl|]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"\A\s*(?<m>[\p{L}]{3,10})\.?\s*(?<d>[0-9OoIl|]{1,2})(?:st|nd|rd|th)?\s*[,\s]\s*(?<y>[0-9OoIl|]{4})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex MonthNameDay();

    [GeneratedRegex(@"\A\s*(?<y>[0-9\uFF10-\uFF19OoIl|]{4})\s*[-/.年]\s*(?<m>[0-9\uFF10-\uFF19OoIl|]{1,2})\s*[-/.月]\s*(?<d>[0-9\uFF10-\uFF19OoIl|]{1,2})(?![0-9])\s*日?", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"\A\s*(?<d>[0-9OoIl|]{1,2})\s*[/.\-]\s*(?<m>[0-9OoIl|]{1,2})\s*[/.\-]\s*(?<y>[0-9OoIl|]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\A\s*(?<m>\p{L}{3,10})\.?[\s,]*(?<y>(?:19|20)[0-9]{2})\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();
}
