namespace SearchIndex.Actions.Library.Concepts;

/// <summary>Finds the sentence around a place in a text.</summary>
internal static class Sentences
{
    private const int Longest = 400;

    /// <summary>The sentence that holds a place.</summary>
    /// <param name="text">A text.</param>
    /// <param name="start">First unit of the place.</param>
    /// <param name="end">Exclusive.</param>
    /// <returns>Start and end of the sentence, without blanks around it; at most 400 units on each side of the place.</returns>
    public static (int Start, int End) Around(string text, int start, int end)
    {
        var first = start;
        while (first > 0 && start - first < Longest && !Ends(text, first - 1))
        {
            first--;
        }

        var last = end;
        while (last < text.Length && last - end < Longest && !Ends(text, last))
        {
            last++;
        }

        last = Math.Min(last + 1, text.Length);
        while (first < start && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        while (last > end && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        if (first > 0 && char.IsLowSurrogate(text[first]))
        {
            first++;
        }

        return (first, last < text.Length && char.IsLowSurrogate(text[last]) ? last + 1 : last);
    }

    // A point ends a sentence where a blank and a capital follow, or nothing; not in 69.39 or "P. canaliculata".
    private static bool Ends(string text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '；' or '\n' or '!' or '?' or ';' => true,
        '.' => at + 1 >= text.Length || text[at + 1] == '\n' || (text[at + 1] == ' ' && at + 2 < text.Length && char.IsUpper(text[at + 2]) && !(at > 0 && char.IsUpper(text[at - 1]))),
        _ => false,
    };
}
