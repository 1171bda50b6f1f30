namespace SearchIndex.Actions.Knowledge;

/// <summary>A name of the lexicon found in a text.</summary>
/// <param name="Start">First UTF-16 unit, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Entry">Whose name it is.</param>
/// <param name="Name">The name as the lexicon has it.</param>
public readonly record struct NameMatch(int Start, int End, KnowledgeEntry Entry, KnowledgeName Name)
{
    /// <summary>Whether it is one of the entry's narrower terms and not a name of its own.</summary>
    public bool IsInclude => Name.Form == NameForm.Include;
}
