namespace SearchIndex.Actions.Reading.Structure;

/// <summary>A place where a phrase may stand.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Start">First character in the folded text.</param>
/// <param name="End">End in the folded text.</param>
/// <param name="Edits">How many edits lie between the phrase and what stands there; 0 for an exact match.</param>
internal readonly record struct Occurrence(Phrase Phrase, int Start, int End, int Edits);
