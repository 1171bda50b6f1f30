namespace SearchIndex.Actions.Knowledge;

/// <summary>One concept or species of the knowledge lexicon, with its names in all languages.</summary>
/// <param name="Key">URL-safe and unique, such as "invasive-species" or "pomacea-canaliculata".</param>
/// <param name="Kind">"concept" or "species".</param>
/// <param name="Chinese">Chinese names, the preferred one first.</param>
/// <param name="English">English names, the preferred one first.</param>
/// <param name="Latin">Scientific names; empty for concepts.</param>
/// <param name="Variants">Other forms that mean the same: word order, older names, traditional characters, Pinyin.</param>
/// <param name="Negative">Longer names that hold one of these names and mean something else.</param>
/// <param name="Includes">Narrower terms: a text that has one has the entry, but the term alone does not ask for it.</param>
/// <param name="Broader">Key of the broader entry, or null.</param>
public sealed record KnowledgeEntry(
    string Key,
    string Kind,
    IReadOnlyList<string> Chinese,
    IReadOnlyList<string> English,
    IReadOnlyList<string> Latin,
    IReadOnlyList<string> Variants,
    IReadOnlyList<string> Negative,
    IReadOnlyList<string> Includes,
    string? Broader)
{
    /// <summary>Whether it is a species.</summary>
    public bool IsSpecies => Kind == "species";

    /// <summary>The name to show, unique in the lexicon: English for concepts, Chinese for species, because texts name them so.</summary>
    public string DisplayName => IsSpecies ? Chinese.Concat(Latin).Concat(English).First() : English.Concat(Chinese).First();

    /// <summary>All names that ask for the entry: Chinese, English, scientific, variants.</summary>
    public IEnumerable<string> Names => [.. Chinese, .. English, .. Latin, .. Variants];
}
