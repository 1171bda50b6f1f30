namespace SearchIndex.Actions.Versions;

/// <summary>A stretch of two versions of a text; offsets are UTF-16, half open.</summary>
/// <param name="Kind">"equal", "removed", "added" or "replaced".</param>
/// <param name="OldStart">Where it begins in the older text.</param>
/// <param name="OldEnd">Where it ends there.</param>
/// <param name="NewStart">Where it begins in the newer text.</param>
/// <param name="NewEnd">Where it ends there.</param>
public sealed record ChangeRun(string Kind, int OldStart, int OldEnd, int NewStart, int NewEnd);
