namespace SearchIndex.Actions.Suggesting;

/// <summary>What a key of a suggestion is of its name.</summary>
internal enum SuggestionForm
{
    /// <summary>The name from its beginning.</summary>
    Beginning,

    /// <summary>The name from a word or character inside it.</summary>
    Inside,

    /// <summary>Pinyin of the name without blanks.</summary>
    Pinyin,

    /// <summary>First letters of its syllables.</summary>
    Initials,
}
