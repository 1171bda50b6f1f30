namespace SearchIndex.Actions.Coverage;

/// <summary>One action in a cell.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Description">The description.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Target">The target.</param>
/// <param name="Updated">The newest of the three dates, or null where there is none.</param>
/// <param name="Stale">Whether that date is before the day of the rule.</param>
public sealed record CoverageAction(string Id, CoverageText Description, CoverageText Baseline, CoverageText Target, DateOnly? Updated, bool Stale);
