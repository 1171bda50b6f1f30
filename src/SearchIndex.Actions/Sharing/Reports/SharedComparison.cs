namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>Two actions side by side.</summary>
/// <param name="A">Id of one.</param>
/// <param name="B">Id of the other.</param>
/// <param name="CityA">City of A.</param>
/// <param name="CityB">City of B.</param>
/// <param name="TitleA">Heading of A.</param>
/// <param name="TitleB">Heading of B.</param>
/// <param name="Fields">What each two fields share; those that share nothing are left out.</param>
/// <param name="Notes">What a person should know, a sentence each.</param>
/// <param name="Method">How the figures came about.</param>
public sealed record SharedComparison(
    string A,
    string B,
    string CityA,
    string CityB,
    string TitleA,
    string TitleB,
    IReadOnlyList<SharedFieldRecord> Fields,
    IReadOnlyList<string> Notes,
    SharedMethod Method);
