namespace SearchIndex.Actions.Knowledge;

/// <summary>What a pattern stands for, by numbers.</summary>
/// <param name="Entry">Number of the entry, in the order of the tables.</param>
/// <param name="Name">Number of the name among <see cref="KnowledgeEntry.AllNames"/>.</param>
/// <param name="Form">The form in which the pattern writes that name.</param>
internal readonly record struct NameReference(int Entry, int Name, NameForm Form)
{
    /// <summary>Looks the numbers up.</summary>
    /// <param name="entries">All entries.</param>
    /// <returns>The meaning. Pinyin is never ambiguous by itself: whoever types it means the name.</returns>
    public NameMeaning Resolve(IReadOnlyList<KnowledgeEntry> entries)
    {
        var entry = entries[Entry];
        var name = entry.AllNames[Name];
        return new NameMeaning(entry, Form == NameForm.Pinyin ? new KnowledgeName(name.Text, NameForm.Pinyin, IsAmbiguous: false) : name with { Form = Form });
    }
}
