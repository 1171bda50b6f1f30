using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Knowledge;

/// <summary>Finds numbers with a unit or a percent sign, as they are written.</summary>
public static partial class Quantities
{
    /// <summary>Finds the quantities in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Such as "42432.88 hectares", "69.39%" or "1954.67平方公里"; each once, in order of first appearance.</returns>
    public static IReadOnlyList<string> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<string>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (!found.Contains(match.Value, StringComparer.Ordinal))
            {
                found.Add(match.Value);
            }
        }

        return found;
    }

    [GeneratedRegex(@"(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[%％]|\s?(?:万|亿)?(?:平方公里|平方千米|平方米|立方米|公顷|公里|千米|万亩|亩|万吨|吨|公斤|千克|亿元|万元|元)|\s?(?:square kilometres|square kilometers|sq\.? ?km|km²|km2|km|hectares|hectare|ha|tonnes|tons)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
