namespace SearchIndex.Engine.Documents;

/// <summary>Number of a document in one opened index, counted from 0 over all segments; it is not stable over commits.</summary>
/// <param name="Value">0 or more.</param>
public readonly record struct DocId(int Value);
