namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Kinds of tokens of the query language.</summary>
internal enum QueryTokenKind
{
    /// <summary>A plain word.</summary>
    Word,

    /// <summary>Text in quotes.</summary>
    Phrase,

    /// <summary>A word with wildcards.</summary>
    Pattern,

    /// <summary>A word with an edit distance.</summary>
    Fuzzy,

    /// <summary>A pattern between slashes.</summary>
    Regex,

    /// <summary>A field with its value.</summary>
    Field,

    /// <summary>A field whose value is the group that follows.</summary>
    FieldGroup,

    /// <summary>A text of an action in which the pattern, quotation or fuzzy word that follows is looked for.</summary>
    FieldOf,

    /// <summary>Opening parenthesis.</summary>
    Open,

    /// <summary>Closing parenthesis.</summary>
    Close,

    /// <summary>AND.</summary>
    And,

    /// <summary>OR.</summary>
    Or,

    /// <summary>NOT, or a minus sign before a word.</summary>
    Not,

    /// <summary>A plus sign before a word.</summary>
    Plus,

    /// <summary>An equals sign before a word.</summary>
    Literal,

    /// <summary>NEAR/n between two words.</summary>
    Near,
}
