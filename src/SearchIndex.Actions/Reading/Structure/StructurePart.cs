namespace SearchIndex.Actions.Reading.Structure;

/// <summary>
/// A part of the source in reading order: a phrase that was recognised, or a stretch of one line that is text.
/// Together the parts cover every character of every line that is neither blank nor page furniture.
/// </summary>
/// <param name="Phrase">The phrase, or null for text.</param>
/// <param name="Edits">Edits between the phrase and the source.</param>
/// <param name="Line">Index of its first line.</param>
/// <param name="From">First place in that line.</param>
/// <param name="EndLine">Index of its last line.</param>
/// <param name="To">End of the part in that line.</param>
/// <param name="Date">The date that stands behind "Last update", where it does.</param>
internal sealed record StructurePart(Phrase? Phrase, int Edits, int Line, int From, int EndLine, int To, DateOnly? Date = null);
