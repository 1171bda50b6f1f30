namespace SearchIndex.Actions.Coverage;

/// <summary>Which city says what under which heading, and what is missing.</summary>
/// <param name="AsOf">The day that ages are counted from; null where no profile says when it was downloaded.</param>
/// <param name="StaleBefore">What has no date on this day or later is stale; null without <paramref name="AsOf"/>.</param>
/// <param name="Rules">What each state means, by state.</param>
/// <param name="Headings">All headings of the catalogue, in its order, then those that only cities use.</param>
/// <param name="Cities">All cities, by name.</param>
/// <param name="Cells">A cell for each city and heading, by heading, then city; those without actions among them.</param>
/// <param name="Totals">The states in the whole library, each with its search.</param>
public sealed record CoverageMatrix(
    DateOnly? AsOf,
    DateOnly? StaleBefore,
    IReadOnlyDictionary<string, string> Rules,
    IReadOnlyList<CoverageHeading> Headings,
    IReadOnlyList<CoverageCity> Cities,
    IReadOnlyList<CoverageCell> Cells,
    IReadOnlyList<CoveragePart> Totals)
{
    /// <summary>A cell.</summary>
    /// <param name="cityId">Id of a city of the matrix.</param>
    /// <param name="heading">A heading of the matrix.</param>
    /// <returns>The cell.</returns>
    public CoverageCell Cell(string cityId, string heading) => Cells.First(cell => cell.CityId == cityId && cell.Heading == heading);
}
