namespace SearchIndex.Analysis.Folding;

/// <summary>What a code point is when text is cut into tokens.</summary>
public enum TextUnitKind : byte
{
    /// <summary>Punctuation, symbols, controls, private use, unpaired surrogates: no token.</summary>
    Symbol,

    /// <summary>White space of any sort.</summary>
    Space,

    /// <summary>A letter of a script that is written with spaces between words.</summary>
    Letter,

    /// <summary>A decimal digit.</summary>
    Digit,

    /// <summary>A Han character of any block.</summary>
    Han,

    /// <summary>A letter of another script that is written without spaces, such as kana or Thai, and hangul.</summary>
    Single,

    /// <summary>A combining mark: belongs to the letter before it.</summary>
    Mark,

    /// <summary>Format characters and variation selectors: as if they were not there.</summary>
    Ignored,
}
