namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>Numbers of pairs, by kind: of the action and the cities that were asked for, or of the whole library. Kinds that are not listed are counted too.</summary>
/// <param name="Copied">Pairs across cities that share text of their own; for other documents, all pairs.</param>
/// <param name="Self">Pairs within a city, and targets that repeat their description.</param>
/// <param name="Platform">Pairs across cities that share only sentences of the platform's form.</param>
/// <param name="Law">Pairs across cities that share only titles of laws and slogans.</param>
public sealed record SharedCounts(int Copied, int Self, int Platform, int Law);
