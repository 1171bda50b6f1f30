namespace SearchIndex.Engine.Highlighting;

/// <summary>A sentence of a text, half open, in UTF-16 units.</summary>
internal readonly record struct SentenceSpan(int Start, int End);
