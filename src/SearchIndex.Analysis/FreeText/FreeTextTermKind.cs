namespace SearchIndex.Analysis.FreeText;

/// <summary>What a term of the analyzer <c>free</c> stands for; its first character tells.</summary>
public enum FreeTextTermKind
{
    /// <summary>A word: a stem, a number, a Chinese word of two characters and more.</summary>
    Word,

    /// <summary>Two Han characters that stand side by side, whatever the words are: <c>_生态</c>.</summary>
    Bigram,

    /// <summary>A Han character that is a word by itself: <c>.水</c>.</summary>
    Character,

    /// <summary>An English word before its ending was taken off, where that makes a difference: <c>=organization</c>.</summary>
    Exact,

    /// <summary>How a long English word begins: <c>~diabet</c> for diabetes and diabetic.</summary>
    Beginning,

    /// <summary>Two words of letters or digits that follow each other, function words between them passed over: <c>+climat polici</c>.</summary>
    Pair,

    /// <summary>The parts of a word with a hyphen written as one: <c>email</c> for e-mail. A word in all other respects.</summary>
    Joined,
}
