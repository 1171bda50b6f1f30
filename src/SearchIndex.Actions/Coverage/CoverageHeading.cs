namespace SearchIndex.Actions.Coverage;

/// <summary>A row of the matrix.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Chinese">A Chinese rendering of it, ours and not the platform's; null where the catalogue does not know the heading.</param>
/// <param name="Area">Number of its action area, or 0.</param>
/// <param name="Commitment">The commitment above it; empty where nobody says it.</param>
/// <param name="Cities">How many cities have it.</param>
/// <param name="Query">The search that gives all actions under it.</param>
/// <param name="Totals">The states that occur, each with its search.</param>
public sealed record CoverageHeading(string Title, string? Chinese, int Area, string Commitment, int Cities, string Query, IReadOnlyList<CoveragePart> Totals);
