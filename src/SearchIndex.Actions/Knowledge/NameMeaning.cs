namespace SearchIndex.Actions.Knowledge;

/// <summary>What a string that stands in a text means.</summary>
/// <param name="Entry">The entry that it names.</param>
/// <param name="Name">The name, with the form in which it is written there.</param>
internal sealed record NameMeaning(KnowledgeEntry Entry, KnowledgeName Name);
