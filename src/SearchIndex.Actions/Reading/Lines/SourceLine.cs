namespace SearchIndex.Actions.Reading.Lines;

/// <summary>One line of the decoded or extracted source.</summary>
/// <param name="Number">Its number, from 1. Parts that only a form feed or a rare line separator divides share a number.</param>
/// <param name="Offset">Where the part begins in its line.</param>
/// <param name="Text">The part without its terminator.</param>
/// <param name="PageBreakBefore">Whether a form feed stands before it.</param>
/// <param name="IsHeading">Whether the format itself (HTML, DOCX) says that it is a heading.</param>
/// <param name="IsListItem">Whether the format itself says that it begins a list item.</param>
internal sealed record SourceLine(int Number, int Offset, string Text, bool PageBreakBefore, bool IsHeading = false, bool IsListItem = false);
