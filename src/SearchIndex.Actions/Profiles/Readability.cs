namespace SearchIndex.Actions.Profiles;

/// <summary>Whether texts can be read by a person, or are recognition noise.</summary>
/// <param name="IsReadable">The verdict.</param>
/// <param name="Score">0 (noise) to 1 (clean).</param>
/// <param name="Reason">One sentence for people: what was expected and what was found.</param>
public sealed record Readability(bool IsReadable, double Score, string Reason);
