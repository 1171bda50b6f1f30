using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Concordance;

/// <summary>Where a keyword stands.</summary>
/// <param name="Record">The action.</param>
/// <param name="Field">Name of the text.</param>
/// <param name="FieldRank">Place of the field in the order of lines.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Start">First unit of the keyword.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Repeats">Whether the text says the description again.</param>
internal readonly record struct Occurrence(ActionRecord Record, string Field, int FieldRank, string Text, int Start, int End, bool Repeats);
