namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>A text that is compared, as the results remember it.</summary>
/// <param name="Action">Number of its action among all, by id.</param>
/// <param name="Field">Which of the action's texts.</param>
/// <param name="Shingles">How many different shingles it has.</param>
/// <param name="Hash">Of its shingles: another hash is another text to compare.</param>
internal readonly record struct ComparedField(int Action, TextField Field, int Shingles, ulong Hash);
