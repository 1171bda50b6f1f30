namespace SearchIndex.Actions.Library.Concepts;

/// <summary>An entry of the knowledge index as a page: its names, its place among others, and where it is named.</summary>
public sealed record ConceptRecord
{
    /// <summary>Key of the entry; for a law or plan that the lexicon does not know, its title.</summary>
    public required string Key { get; init; }

    /// <summary>Such as "species".</summary>
    public required string Kind { get; init; }

    /// <summary>The name that is shown.</summary>
    public required string Name { get; init; }

    /// <summary>Names in simplified Chinese.</summary>
    public required IReadOnlyList<string> Chinese { get; init; }

    /// <summary>Names in traditional Chinese, where the lexicon gives them.</summary>
    public required IReadOnlyList<string> Traditional { get; init; }

    /// <summary>English names.</summary>
    public required IReadOnlyList<string> English { get; init; }

    /// <summary>Scientific names.</summary>
    public required IReadOnlyList<string> Latin { get; init; }

    /// <summary>Pinyin without tones.</summary>
    public required IReadOnlyList<string> Pinyin { get; init; }

    /// <summary>Other names of the same meaning; for laws, the ways in which texts write them.</summary>
    public required IReadOnlyList<string> Variants { get; init; }

    /// <summary>Narrower terms without an entry of their own.</summary>
    public required IReadOnlyList<string> Includes { get; init; }

    /// <summary>What it is a kind or a part of.</summary>
    public required IReadOnlyList<ConceptSummary> Broader { get; init; }

    /// <summary>What is a kind or a part of it.</summary>
    public required IReadOnlyList<ConceptSummary> Narrower { get; init; }

    /// <summary>What official lists say of it.</summary>
    public required IReadOnlyList<string> Status { get; init; }

    /// <summary>Where its names come from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Cities whose actions name it, with how many.</summary>
    public required IReadOnlyList<FacetValue> Cities { get; init; }

    /// <summary>Actions that name it, by city.</summary>
    public required IReadOnlyList<ConceptAction> Actions { get; init; }

    /// <summary>What stands with it in the same sentence, the most frequent first.</summary>
    public required IReadOnlyList<ConceptNeighbour> Together { get; init; }

    /// <summary>How many actions name only something narrower.</summary>
    public required int NarrowerActions { get; init; }
}
