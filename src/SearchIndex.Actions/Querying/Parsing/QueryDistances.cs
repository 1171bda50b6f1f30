using System.Buffers;
using System.Globalization;

namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Reads the numbers behind <c>NEAR/</c> and behind the tilde of a quotation. Never fails: what is too far is brought nearer, and said.</summary>
internal static class QueryDistances
{
    private const int Usual = 10;
    private const int Most = 1_000;
    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.-+,");

    /// <summary>Reads the number behind a tilde.</summary>
    /// <param name="text">The query, with its signs in ASCII.</param>
    /// <param name="at">Where the tilde stands; moves past the number.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <returns>Null where no tilde stands there; 10 without a number.</returns>
    public static int? BehindTilde(string text, ref int at, List<string> notes)
    {
        if (at >= text.Length || text[at] != '~')
        {
            return null;
        }

        var from = ++at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at == from ? Usual : Bounded(text.AsSpan(from, at - from), notes);
    }

    /// <summary>Reads the operator NEAR with its number.</summary>
    /// <param name="word">Such as "NEAR/5".</param>
    /// <param name="distance">The number.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <returns>Whether the word is the operator: in capitals with whatever stands behind the slash, else with a whole number.</returns>
    public static bool TryNear(string word, out int distance, List<string> notes)
    {
        distance = Usual;
        if (!word.StartsWith("NEAR/", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var number = word.AsSpan(5);
        if (!number.IsEmpty && number.IndexOfAnyExceptInRange('0', '9') < 0)
        {
            distance = Bounded(number, notes);
            return true;
        }

        var isOperator = word.StartsWith("NEAR/", StringComparison.Ordinal) && number.IndexOfAnyExcept(Number) < 0;
        if (isOperator)
        {
            notes.Add($"\u201C{word}\u201D has no whole number; it was read as NEAR/{Usual}.");
        }

        return isOperator;
    }

    private static int Bounded(ReadOnlySpan<char> digits, List<string> notes)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most)
        {
            return number;
        }

        notes.Add("A distance of more than 1,000 was read as 1,000.");
        return Most;
    }
}
