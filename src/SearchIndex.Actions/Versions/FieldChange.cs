namespace SearchIndex.Actions.Versions;

/// <summary>What became of one text of an action, or of one entry of a profile, from one download to another.</summary>
/// <param name="Field">"description", "baseline", "target", "about", "population" and so on.</param>
/// <param name="Kind">"added", "removed", "changed", "layout" (only blanks, marks and punctuation differ) or "redated" (the text is the same, its date is not).</param>
/// <param name="Old">The older text, or null.</param>
/// <param name="New">The newer text, or null.</param>
/// <param name="OldUpdated">Date of the older text, or null.</param>
/// <param name="NewUpdated">Date of the newer text, or null.</param>
/// <param name="Runs">For a changed text what is equal and what is not, from beginning to end; else empty.</param>
public sealed record FieldChange(
    string Field, string Kind, string? Old, string? New, DateOnly? OldUpdated, DateOnly? NewUpdated, IReadOnlyList<ChangeRun> Runs);
