namespace SearchIndex.Actions.Profiles;

/// <summary>The City Biodiversity Index of a profile.</summary>
/// <param name="Total">Points of <paramref name="TotalMaximum"/>, or null where the profile does not say.</param>
/// <param name="TotalMaximum">Usually 112; null where the profile does not say.</param>
/// <param name="Components">Scores of the core components.</param>
public sealed record BiodiversityIndexScores(decimal? Total, decimal? TotalMaximum, IReadOnlyList<BiodiversityIndexComponent> Components);
