namespace SearchIndex.Actions.Sharing.Formula;

/// <summary>A fixed part of a sentence of the form, as it stands in a text.</summary>
/// <param name="Start">First UTF-16 unit, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Sentence">Which sentence: its place in <see cref="FormSentences.Keys"/>.</param>
internal readonly record struct FormPart(int Start, int End, int Sentence);
