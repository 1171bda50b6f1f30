using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>What a query needs to know of the library as a whole.</summary>
/// <param name="NewestDownload">The newest day on which a current profile was downloaded, or null.</param>
/// <param name="CitiesThatHave">Gives the ids of the cities with a current action that matches.</param>
/// <param name="Related">Says which actions are alike or share text.</param>
/// <param name="Places">Says which cities lie in a place.</param>
internal sealed record LibraryFacts(DateOnly? NewestDownload, Func<Query, IReadOnlyCollection<string>> CitiesThatHave, RelatedActions Related, CitiesOfPlaces Places);
