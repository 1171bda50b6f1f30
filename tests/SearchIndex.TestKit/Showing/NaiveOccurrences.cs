using System.Text;

namespace SearchIndex.TestKit.Showing;

/// <summary>
/// The naive twin of marks and concordances: folds a text character by character with a table made by hand, and looks at every place.
/// Good for the characters of <see cref="MixedTexts"/>.
/// </summary>
public static class NaiveOccurrences
{
    private static readonly Dictionary<char, char> Simplified = new() { ['壽'] = '寿', ['濕'] = '湿', ['發'] = '发', ['髮'] = '发', ['鳥'] = '鸟' };

    /// <summary>Folds a text unit by unit: width, case, traditional forms.</summary>
    /// <param name="text">A text.</param>
    /// <returns>A text of the same length.</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var narrow = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            folded.Append(Simplified.GetValueOrDefault(narrow, narrow is >= 'A' and <= 'Z' ? (char)(narrow + 32) : narrow));
        }

        return folded.ToString();
    }

    /// <summary>All places of any of some terms, from left to right, the longest first, none inside another.</summary>
    /// <param name="text">A text.</param>
    /// <param name="terms">The terms.</param>
    /// <returns>Starts and ends, half open.</returns>
    public static List<(int Start, int End)> Find(string text, params IReadOnlyList<string> terms)
    {
        var folded = Fold(text);
        var found = new List<(int Start, int End)>();
        for (var at = 0; at < folded.Length; at++)
        {
            var longest = terms.Select(Fold).Where(term => StandsAt(folded, at, term)).Select(term => term.Length).DefaultIfEmpty(0).Max();
            if (longest > 0)
            {
                found.Add((at, at + longest));
                at += longest - 1;
            }
        }

        return found;
    }

    // A Latin word, or a number, is found whole or not at all.
    private static bool StandsAt(string text, int at, string term) =>
        string.CompareOrdinal(text, at, term, 0, term.Length) == 0 && IsEdge(text, at) && IsEdge(text, at + term.Length);

    private static bool IsEdge(string text, int at) => at == 0 || at >= text.Length || Kind(text[at - 1]) != Kind(text[at]) || Kind(text[at]) == 0;

    private static int Kind(char c) => char.IsAsciiDigit(c) || c == '²' ? 1 : char.IsAsciiLetter(c) ? 2 : 0;
}
