namespace SearchIndex.Actions.Reading.Texts;

/// <summary>A stretch of one line.</summary>
/// <param name="Line">Index of the line.</param>
/// <param name="From">First character.</param>
/// <param name="To">End.</param>
internal readonly record struct TextPiece(int Line, int From, int To);
