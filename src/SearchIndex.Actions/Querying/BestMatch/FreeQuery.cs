using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.BestMatch;

/// <summary>A query of free text, ready for the engine.</summary>
/// <param name="Ranked">What ranks; anything that matches some of it is a hit. Null where nothing can be searched.</param>
/// <param name="Second">What ranks the best of these once more, or null.</param>
/// <param name="Parts">The words and names of the query, for showing and marking them.</param>
internal sealed record FreeQuery(Query? Ranked, Query? Second, IReadOnlyList<QueryPart> Parts);
