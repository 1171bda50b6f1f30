namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>A piece of a passage.</summary>
/// <param name="Kind">"equal", "swapped" (a name for a name of the same kind), "replaced", "onlyA", "onlyB" or "variant" (a letter or so apart).</param>
/// <param name="StartA">Where it begins in A's field.</param>
/// <param name="EndA">Where it ends there.</param>
/// <param name="StartB">Where it begins in B's field.</param>
/// <param name="EndB">Where it ends there.</param>
/// <param name="TextA">What stands in A.</param>
/// <param name="TextB">What stands in B.</param>
/// <param name="Name">What kind of name was swapped; null for other pieces.</param>
public sealed record SharedRun(string Kind, int StartA, int EndA, int StartB, int EndB, string TextA, string TextB, string? Name);
