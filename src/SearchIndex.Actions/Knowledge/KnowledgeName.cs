namespace SearchIndex.Actions.Knowledge;

/// <summary>One name of an entry.</summary>
/// <param name="Text">The name, without the marks of the file.</param>
/// <param name="Form">Its language or part.</param>
/// <param name="IsAmbiguous">Whether it means something else as well, so that it says nothing when it stands in a text alone.</param>
public readonly record struct KnowledgeName(string Text, NameForm Form, bool IsAmbiguous);
