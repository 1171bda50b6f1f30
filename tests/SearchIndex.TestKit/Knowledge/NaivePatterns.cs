using SearchIndex.Actions.Knowledge;

namespace SearchIndex.TestKit.Knowledge;

/// <summary>The plain twin of <see cref="MultiPatternMatcher{T}"/>: every pattern is tried at every place of a text.</summary>
public static class NaivePatterns
{
    /// <summary>Finds all occurrences of all patterns.</summary>
    /// <param name="fold">How the text is folded.</param>
    /// <param name="patterns">Folded patterns.</param>
    /// <param name="text">Any text.</param>
    /// <returns>Start, end and pattern, by end, longer ones first.</returns>
    public static IReadOnlyList<(int Start, int End, string Pattern)> Find(MatchingFold fold, IReadOnlyList<string> patterns, string text)
    {
        ArgumentNullException.ThrowIfNull(fold);
        ArgumentNullException.ThrowIfNull(patterns);
        ArgumentNullException.ThrowIfNull(text);
        var folded = fold.Fold(text);
        var found = new List<(int Start, int End, string Pattern)>();
        for (var start = 0; start < folded.Length; start++)
        {
            foreach (var pattern in patterns)
            {
                if (string.CompareOrdinal(folded, start, pattern, 0, pattern.Length) == 0 && pattern.Length > 0 && start + pattern.Length <= folded.Length
                    && !Joined(folded, start) && !Joined(folded, start + pattern.Length))
                {
                    found.Add((start, start + pattern.Length, pattern));
                }
            }
        }

        return [.. found.OrderBy(match => match.End).ThenBy(match => match.Start)];
    }

    // Whether two letters or digits of one word stand on both sides of a place.
    private static bool Joined(string text, int at) => at > 0 && at < text.Length && IsWord(text[at - 1]) && IsWord(text[at]);

    private static bool IsWord(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);
}
