using SearchIndex.Actions.Querying.Compiling;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Finds where the value of a field ends that goes on behind a blank: "updated:>=7 April 2026", "mesh:>200 km2".</summary>
internal static class FieldValues
{
    private const int MostDateWords = 4;

    /// <summary>The end of a value.</summary>
    /// <param name="text">The query, with its signs in ASCII.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="end">Where its first word ends, after <paramref name="start"/>.</param>
    /// <param name="field">English name of the field.</param>
    /// <returns><paramref name="end"/>, or the end of a later word.</returns>
    public static int End(string text, int start, int end, string field)
    {
        if (field == "shares")
        {
            return EndOfShare(text, end);
        }

        var isDate = DateRanges.Fields.Contains(field, StringComparer.Ordinal);
        var last = isDate && EndOfDate(text, start, end) is var date && date > end ? date : EndOfAmount(text, start, end, field);
        return isDate || QueryFields.IsNumber(field) ? EndOfRange(text, start, last, field, isDate) : last;
    }

    // updated:2025-06 TO 2025-12: a range without its brackets.
    private static int EndOfRange(string text, int start, int end, string field, bool isDate)
    {
        var rest = text.AsSpan(end);
        if (!rest.StartsWith(" TO ", StringComparison.OrdinalIgnoreCase) || EndOfWord(text, end + 4) is var after && after == end + 4)
        {
            return end;
        }

        return isDate ? DateRanges.IsPeriod(text[start..end]) && DateRanges.IsPeriod(text[(end + 4)..after]) ? EndOfDate(text, end + 4, after) : end
            : char.IsAsciiDigit(text[start]) && char.IsAsciiDigit(text[end + 4]) ? EndOfAmount(text, end + 4, after, field) : end;
    }

    // The most words that are one date together.
    private static int EndOfDate(string text, int start, int end)
    {
        var last = end;
        for (var words = 2; words <= MostDateWords && end < text.Length && text[end] is ' ' or ','; words++)
        {
            while (end < text.Length && text[end] is ' ' or ',')
            {
                end++;
            }

            end = EndOfWord(text, end);
            last = DateRanges.IsPeriod(text[start..end]) ? end : last;
        }

        return last;
    }

    // A sign without a number takes the next word, a number the unit behind it, of one word or two.
    private static int EndOfAmount(string text, int start, int end, string field)
    {
        var lone = text.AsSpan(start, end - start).IndexOfAnyExcept("<>=\u2265\u2264") < 0;
        if (lone && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]))
        {
            end = EndOfWord(text, end + 1);
        }

        if (!char.IsAsciiDigit(text[end - 1]) || end >= text.Length || text[end] != ' ')
        {
            return end;
        }

        var one = EndOfWord(text, end + 1);
        var two = one < text.Length && text[one] == ' ' ? EndOfWord(text, one + 1) : one;
        return IsUnit(text, end + 1, two, field) ? two : IsUnit(text, end + 1, one, field) ? one : end;
    }

    private static bool IsUnit(string text, int start, int end, string field) =>
        end > start && (end >= text.Length || text[end] != ':') && QueryFields.IsUnit(field, text.AsSpan(start, end - start));

    // shares:ID >= 0.5 has blanks around its sign.
    private static int EndOfShare(string text, int end)
    {
        var at = end;
        while (at < text.Length && text[at] is ' ' or '>' or '=' or '\u2265')
        {
            at++;
        }

        var signed = text.AsSpan(end, at - end).ContainsAny('>', '=', '\u2265') || text[end - 1] is '>' or '=' or '\u2265';
        return signed && at < text.Length && char.IsAsciiDigit(text[at]) ? EndOfWord(text, at) : end;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !QuerySigns.IsSeparator(text[at]) && text[at] is not ('(' or ')' or '|' or ':'))
        {
            at++;
        }

        return at;
    }
}
