namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>What two cities share.</summary>
/// <param name="A">Name of one city.</param>
/// <param name="B">Name of the other; the same for a city with itself.</param>
/// <param name="Pairs">Pairs of actions.</param>
/// <param name="Characters">About how many letters, Han characters and digits are shared, over all pairs.</param>
public sealed record SharedMatrixCell(string A, string B, int Pairs, int Characters);
