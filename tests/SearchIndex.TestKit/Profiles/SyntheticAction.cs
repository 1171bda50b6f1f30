namespace SearchIndex.TestKit.Profiles;

/// <summary>An action as it is meant.</summary>
/// <param name="Area">Number of its area.</param>
/// <param name="AreaTitle">Title of its area.</param>
/// <param name="Commitment">Its commitment.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Key">Key of the heading, or null for a heading that the catalogue does not know.</param>
/// <param name="Description">Its description; empty for none.</param>
/// <param name="Baseline">Its baseline; empty for none.</param>
/// <param name="BaselineUpdated">Date of the baseline.</param>
/// <param name="Target">Its target; empty for none.</param>
/// <param name="TargetUpdated">Date of the target.</param>
public sealed record SyntheticAction(
    int Area, string AreaTitle, string Commitment, string Title, string? Key, string Description, string Baseline, DateOnly? BaselineUpdated, string Target, DateOnly? TargetUpdated);
