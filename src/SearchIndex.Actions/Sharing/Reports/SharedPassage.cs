namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>A passage that stands in both actions. Offsets are UTF-16, half open, into the field's text.</summary>
/// <param name="FieldA">Field of A.</param>
/// <param name="StartA">Where it begins there.</param>
/// <param name="EndA">Where it ends there.</param>
/// <param name="FieldB">Field of B.</param>
/// <param name="StartB">Where it begins there.</param>
/// <param name="EndB">Where it ends there.</param>
/// <param name="Matched">How many characters, words and figures of it are the same.</param>
/// <param name="Runs">The passage piece by piece; null where only its place was asked for.</param>
public sealed record SharedPassage(
    string FieldA,
    int StartA,
    int EndA,
    string FieldB,
    int StartB,
    int EndB,
    int Matched,
    IReadOnlyList<SharedRun>? Runs);
