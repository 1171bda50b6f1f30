namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>A sentence of the form that a text of an action has.</summary>
/// <param name="Action">Number of the action among all, by id.</param>
/// <param name="Field">Which of its texts.</param>
/// <param name="Sentence">Number of the sentence.</param>
internal readonly record struct FormLine(int Action, TextField Field, int Sentence);
