namespace SearchIndex.Actions.Library.Concepts;

/// <summary>What stands with an entry in the same sentence.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Actions">In how many actions.</param>
/// <param name="Sentences">Some of the sentences, each once.</param>
public sealed record ConceptNeighbour(string Key, string Kind, string Name, int Actions, IReadOnlyList<string> Sentences);
