namespace SearchIndex.Engine.Terms;

/// <summary>What the dictionary of one field in one segment knows of a term.</summary>
/// <param name="Ordinal">Place of the term in byte order, from 0.</param>
/// <param name="DocumentFrequency">How many documents have it, deleted ones included.</param>
/// <param name="TotalFrequency">How often it stands in all of them together.</param>
/// <param name="DocumentsOffset">Where its documents begin in the segment's file of documents; for the reader only.</param>
/// <param name="PositionsOffset">Where its positions begin in the segment's file of positions; for the reader only.</param>
public readonly record struct TermEntry(int Ordinal, int DocumentFrequency, long TotalFrequency, long DocumentsOffset, long PositionsOffset);
