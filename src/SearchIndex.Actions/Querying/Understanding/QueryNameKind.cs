namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Kinds of names that a query is searched for; where two cover the same text, the earlier kind counts.</summary>
internal enum QueryNameKind
{
    /// <summary>A species.</summary>
    Species,

    /// <summary>A concept.</summary>
    Concept,

    /// <summary>A city of the library.</summary>
    City,

    /// <summary>A field of an action, such as "target".</summary>
    Field,

    /// <summary>A word for a kind of text, such as "plans": it ranks and never filters.</summary>
    Kind,

    /// <summary>A word that makes the next one required, such as "mentioning".</summary>
    Mention,

    /// <summary>A word that only joins others.</summary>
    Connective,
}
