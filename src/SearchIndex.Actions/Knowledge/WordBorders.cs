namespace SearchIndex.Actions.Knowledge;

/// <summary>Where a name may begin and end.</summary>
internal static class WordBorders
{
    /// <summary>Whether a match begins and ends at borders of words: "ant" is not found in "plant".</summary>
    /// <param name="fold">How the text is folded.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Start of the match.</param>
    /// <param name="end">Its end, exclusive; after the start.</param>
    /// <returns>False where a word goes on across either end.</returns>
    public static bool AreAt(MatchingFold fold, string text, int start, int end) =>
        !(start > 0 && IsWordCharacter(fold.Fold(text[start])) && IsWordCharacter(fold.Fold(text[start - 1])))
        && !(end < text.Length && IsWordCharacter(fold.Fold(text[end - 1])) && IsWordCharacter(fold.Fold(text[end])));

    // Letters that are written together as words; Han and what follows it in the code are not.
    private static bool IsWordCharacter(char c) => c < 0x2E80 && char.IsLetterOrDigit(c);
}
