namespace SearchIndex.Actions.Knowledge;

/// <summary>Where names of entries come from.</summary>
/// <param name="Id">As the column <c>source</c> of the lexicon names it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Year of the edition, or empty.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Licence">On which terms its names are used.</param>
/// <param name="Status">What being named there says of a species, with <c>{0}</c> for the detail; empty where it says nothing.</param>
public sealed record KnowledgeSource(string Id, string Title, string Year, string Publisher, string Licence, string Status);
