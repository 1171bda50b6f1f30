namespace SearchIndex.Actions.Coverage;

/// <summary>What one city has under one heading.</summary>
/// <param name="CityId">Id of the city.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Marks">The cell in five characters: D or -, B, b or -, T, = or -, ! where stale, and the number of actions where there are several; blank where the city has none.</param>
/// <param name="Query">The search that gives exactly the actions of the cell; none where the city has none.</param>
/// <param name="Actions">The actions.</param>
/// <param name="Parts">The states that occur, each with its search.</param>
public sealed record CoverageCell(
    string CityId, string Heading, string Marks, string Query, IReadOnlyList<CoverageAction> Actions, IReadOnlyList<CoveragePart> Parts);
