namespace SearchIndex.TestKit.Profiles;

/// <summary>A profile as it is meant: what a reader has to give back.</summary>
/// <param name="City">Its name.</param>
/// <param name="Country">Its country.</param>
/// <param name="Region">Its region.</param>
/// <param name="Population">Its inhabitants.</param>
/// <param name="Head">Head of government.</param>
/// <param name="Downloaded">Day of download.</param>
/// <param name="About">Its About text.</param>
/// <param name="Actions">Its actions in order.</param>
public sealed record SyntheticProfile(
    string City, string Country, string Region, long Population, string Head, DateOnly Downloaded, string About, IReadOnlyList<SyntheticAction> Actions);
