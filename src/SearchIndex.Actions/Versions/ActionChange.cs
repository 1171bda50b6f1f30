namespace SearchIndex.Actions.Versions;

/// <summary>What became of one action from one download to another.</summary>
/// <param name="Kind">"new", "gone", "changed", "redated" (only dates differ) or "moved" (the same text under another heading).</param>
/// <param name="OldId">Id in the older download, or null.</param>
/// <param name="NewId">Id in the newer download, or null.</param>
/// <param name="OldHeading">Heading in the older download, or null.</param>
/// <param name="NewHeading">Heading in the newer download, or null.</param>
/// <param name="Matched">How the two were joined: "heading" or "text"; null where there is only one.</param>
/// <param name="Fields">The texts and dates that differ; for a new or gone action all that it has.</param>
public sealed record ActionChange(
    string Kind, string? OldId, string? NewId, string? OldHeading, string? NewHeading, string? Matched, IReadOnlyList<FieldChange> Fields);
