namespace SearchIndex.Actions.Profiles;

/// <summary>One core component of the City Biodiversity Index.</summary>
/// <param name="Title">Such as "Native biodiversity in the city".</param>
/// <param name="Score">Points reached, or null where the profile does not say.</param>
/// <param name="Maximum">Points there are, or null.</param>
/// <param name="Note">What else stands under it, or null.</param>
public sealed record BiodiversityIndexComponent(string Title, decimal? Score, decimal? Maximum, string? Note);
