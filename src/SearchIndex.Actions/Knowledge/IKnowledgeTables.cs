namespace SearchIndex.Actions.Knowledge;

/// <summary>Where a <see cref="KnowledgeLexicon"/> has its entries from: tables that were read, or a file compiled from them. Safe for use by many threads.</summary>
internal interface IKnowledgeTables
{
    /// <summary>All entries in the order of the tables; each is always the same object.</summary>
    IReadOnlyList<KnowledgeEntry> Entries { get; }

    /// <summary>Number of an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>-1 where there is none.</returns>
    int IndexOf(string key);

    /// <summary>Numbers of the entries directly below one.</summary>
    /// <param name="entry">Number of the entry.</param>
    /// <returns>In the order of the tables; empty where there are none.</returns>
    IReadOnlyList<int> Narrower(int entry);

    /// <summary>Finds all names but Pinyin, as <see cref="MultiPatternMatcher{T}.Find"/> does.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives start, end (exclusive) and meaning.</param>
    void Find(string text, List<(int Start, int End, NameMeaning Value)> found);

    /// <summary>Finds Pinyin.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Receives start, end (exclusive) and meaning.</param>
    void FindPinyin(string text, List<(int Start, int End, NameMeaning Value)> found);
}
