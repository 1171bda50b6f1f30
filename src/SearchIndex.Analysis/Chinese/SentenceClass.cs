namespace SearchIndex.Analysis.Chinese;

/// <summary>What a code point means for the end of a sentence.</summary>
internal enum SentenceClass : byte
{
    /// <summary>Carries a sentence on, such as a comma.</summary>
    Continue = 0,

    /// <summary>The paragraph separator, U+2029.</summary>
    Paragraph = 1,

    /// <summary>A full stop, which may end a sentence or an abbreviation.</summary>
    Period = 2,

    /// <summary>A straight quotation mark, which may open or close.</summary>
    Quote = 3,

    /// <summary>A mark that always ends a sentence: ! ? 。 ！ ？</summary>
    Terminator = 4,

    /// <summary>A letter that is not lower case, Han included.</summary>
    Letter = 5,

    /// <summary>A lower-case letter.</summary>
    Lower = 6,

    /// <summary>The danda of Indic scripts.</summary>
    Danda = 7,

    /// <summary>Everything else, unassigned code points and unpaired surrogates included.</summary>
    Other = 8,

    /// <summary>A digit or another number.</summary>
    Digit = 9,

    /// <summary>A closing bracket or quotation mark.</summary>
    Close = 10,

    /// <summary>An opening bracket or quotation mark.</summary>
    Open = 11,

    /// <summary>White space.</summary>
    Space = 12,

    /// <summary>Combining marks and format characters: looked through.</summary>
    Ignored = 13,
}
