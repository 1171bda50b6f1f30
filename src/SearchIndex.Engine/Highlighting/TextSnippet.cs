namespace SearchIndex.Engine.Highlighting;

/// <summary>A piece of a text to be shown, exactly as it stands there.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Offset">Where it begins in the whole text, in UTF-16 units.</param>
/// <param name="Marks">What to mark in <paramref name="Text"/>, ascending. None lies inside another; two can overlap.</param>
public sealed record TextSnippet(string Text, int Offset, IReadOnlyList<MatchSpan> Marks);
