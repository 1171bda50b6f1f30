namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>Kinds of names that a query is searched for; where two cover the same text, the earlier kind counts.</summary>
internal enum QueryNameKind
{
    /// <summary>An entry of the lexicon: concept, species, law and so on.</summary>
    Entry,

    /// <summary>A city of the library.</summary>
    City,

    /// <summary>A country in which cities of the library lie.</summary>
    Country,

    /// <summary>A field of an action, such as "target".</summary>
    Field,

    /// <summary>A word for a kind of text, such as "plans": it ranks and never filters.</summary>
    Kind,

    /// <summary>A word that makes the next one required, such as "mentioning".</summary>
    Mention,

    /// <summary>A word that only joins others.</summary>
    Connective,

    /// <summary>A word of a question that searches for nothing.</summary>
    Asking,

    /// <summary>A word of a question for what cities do about anything: it ranks.</summary>
    Doing,

    /// <summary>A word after which stands what is not to be used.</summary>
    Without,

    /// <summary>A name that means something else as well, such as "crane".</summary>
    Ambiguous,

    /// <summary>A Chinese name in Latin letters.</summary>
    Pinyin,
}
