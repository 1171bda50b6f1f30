namespace SearchIndex.Analysis.Chinese;

/// <summary>What a UTF-16 unit is to the SmartCn model.</summary>
internal enum CharacterKind : byte
{
    /// <summary>Punctuation and symbols of the ranges that the model knows; all become one and the same token.</summary>
    Delimiter = 0,

    /// <summary>ASCII letter.</summary>
    Letter = 1,

    /// <summary>ASCII digit.</summary>
    Digit = 2,

    /// <summary>U+4E00 to U+9FA5.</summary>
    Han = 3,

    /// <summary>Space, tab, line ends and the ideographic space; looked through, even inside of words.</summary>
    Space = 4,

    /// <summary>Full-width Latin letter.</summary>
    FullWidthLetter = 5,

    /// <summary>Full-width digit.</summary>
    FullWidthDigit = 6,

    /// <summary>Everything else, surrogates included: each character is a token of its own.</summary>
    Other = 7,
}
