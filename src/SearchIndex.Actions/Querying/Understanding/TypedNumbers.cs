using System.Text.RegularExpressions;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Numbers of thousands, which texts write with commas or without: 42,432.88 and 42432.88 are the same.</summary>
internal static partial class TypedNumbers
{
    /// <summary>The forms in which a typed number stands in texts.</summary>
    /// <param name="word">A word of a query.</param>
    /// <returns>As typed first, then the other way; null where the word is no such number, or may be a year.</returns>
    public static IReadOnlyList<string>? Forms(string word)
    {
        var typed = QuerySigns.ToAscii(word);
        if (Parted().Match(typed) is { Success: true } parted)
        {
            return [word, parted.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal) + typed[parted.Groups["number"].Length..]];
        }

        if (Whole().Match(typed) is not { Success: true } whole)
        {
            return null;
        }

        var (number, decimals) = (whole.Groups["number"].Value, whole.Groups["decimals"].Value);
        for (var at = number.Length - 3; at > 0; at -= 3)
        {
            number = number.Insert(at, ",");
        }

        return [word, number + decimals];
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?)(?![0-9.,])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^(?<number>[0-9]{5,15})(?<decimals>(?:\.[0-9]+)?)$|^(?<number>[0-9]{4})(?<decimals>\.[0-9]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();
}
