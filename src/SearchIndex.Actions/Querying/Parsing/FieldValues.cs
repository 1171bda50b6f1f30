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
    public static int End(string text, int start, int end, string field) =>
        DateRanges.Fields.Contains(field, StringComparer.Ordinal) && EndOfDate(text, start, end) is var date && date > end ? date : EndOfAmount(text, start, end, field);

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

    // A sign without a number takes the next word, a number the unit behind it.
    private static int EndOfAmount(string text, int start, int end, string field)
    {
        var value = text.AsSpan(start, end - start);
        var next = end + 1;
        if (field == "shares")
        {
            return EndOfShare(text, end);
        }

        if (end >= text.Length || text[end] != ' ' || next >= text.Length || EndOfWord(text, next) is var after && (after == next || (after < text.Length && text[after] == ':')))
        {
            return end;
        }

        var lone = value.IndexOfAnyExcept("<>=\u2265\u2264") < 0 && char.IsAsciiDigit(text[next]);
        return lone || (char.IsAsciiDigit(value[^1]) && QueryFields.IsUnit(field, text.AsSpan(next, after - next))) ? after : end;
    }

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
