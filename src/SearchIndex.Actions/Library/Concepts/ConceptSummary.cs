namespace SearchIndex.Actions.Library.Concepts;

/// <summary>An entry of the knowledge index with its figures.</summary>
/// <param name="Key">Key of the entry; for a law or plan that the lexicon does not know, its title.</param>
/// <param name="Kind">Such as "species".</param>
/// <param name="Name">The name that is shown, and the value of filters.</param>
/// <param name="Chinese">First Chinese name, or null.</param>
/// <param name="English">First English name, or null.</param>
/// <param name="Latin">First scientific name, or null.</param>
/// <param name="Actions">How many readable current actions name it.</param>
/// <param name="Cities">In how many cities.</param>
public sealed record ConceptSummary(string Key, string Kind, string Name, string? Chinese, string? English, string? Latin, int Actions, int Cities)
{
    /// <summary>First Pinyin without tones, or null: what lists in Chinese are ordered by.</summary>
    public string? Pinyin { get; init; }
}
