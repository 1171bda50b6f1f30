using SearchIndex.Engine.Documents;

namespace SearchIndex.Engine.Searching;

/// <summary>One document found.</summary>
/// <param name="Document">Its number in this snapshot.</param>
/// <param name="Score">Its score, also where it does not decide the order.</param>
public readonly record struct Hit(DocId Document, float Score);
