namespace SearchIndex.Actions.Knowledge;

/// <summary>In which language, or in which part, a name belongs to its entry.</summary>
public enum NameForm
{
    /// <summary>A preferred name in Chinese.</summary>
    Chinese,

    /// <summary>A preferred name in traditional characters.</summary>
    Traditional,

    /// <summary>A preferred name in English.</summary>
    English,

    /// <summary>A scientific name.</summary>
    Latin,

    /// <summary>Pinyin without tones.</summary>
    Pinyin,

    /// <summary>Another name of the same meaning: word order, older name, short form.</summary>
    Variant,

    /// <summary>A way in which texts miswrite a name.</summary>
    Miswritten,

    /// <summary>A scientific name with its genus cut to a letter.</summary>
    Abbreviation,

    /// <summary>A narrower term: what has it, has something of the entry, and not its name.</summary>
    Include,

    /// <summary>A longer name that holds one of the entry's names and means something else.</summary>
    Negative,
}
