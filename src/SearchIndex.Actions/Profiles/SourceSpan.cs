namespace SearchIndex.Actions.Profiles;

/// <summary>Where a part of a text stands in its source.</summary>
/// <param name="Start">First UTF-16 unit of the part in the text.</param>
/// <param name="Line">Line of the source as it was read (after decoding and, for HTML, DOCX and PDF, after extraction), counted from 1.</param>
/// <param name="Column">First UTF-16 unit of the part in that line, counted from 0.</param>
public readonly record struct SourceSpan(int Start, int Line, int Column);
