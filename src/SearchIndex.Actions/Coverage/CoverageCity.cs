namespace SearchIndex.Actions.Coverage;

/// <summary>A column of the matrix.</summary>
/// <param name="Id">Id of the city.</param>
/// <param name="City">Name in English.</param>
/// <param name="CityLocal">The city's own name, or null.</param>
/// <param name="Downloaded">When its profile was downloaded, or null.</param>
/// <param name="Actions">How many actions it has.</param>
/// <param name="Absent">Headings of the catalogue that it has no action under.</param>
/// <param name="Query">The search that gives all its actions.</param>
/// <param name="Totals">The states that occur, each with its search.</param>
public sealed record CoverageCity(
    string Id, string City, string? CityLocal, DateOnly? Downloaded, int Actions, IReadOnlyList<string> Absent, string Query, IReadOnlyList<CoveragePart> Totals);
