namespace SearchIndex.Actions.Likeness;

/// <summary>What one action is compared by.</summary>
internal sealed record ActionFeatures
{
    /// <summary>Id of the action; empty for a free text.</summary>
    public required string Id { get; init; }

    /// <summary>Heading, commitment and area, which are empty where there is none.</summary>
    public required (string Title, string Commitment, string Area) Heading { get; init; }

    /// <summary>Words of the heading, in English and in Chinese.</summary>
    public required IReadOnlyList<string> HeadingWords { get; init; }

    /// <summary>How strongly each concept or species stands in it, by key; broader ones among them.</summary>
    public required IReadOnlyDictionary<string, double> Concepts { get; init; }

    /// <summary>How often each concept or species is named, by key; a broader one as often as the narrower ones.</summary>
    public required IReadOnlyDictionary<string, int> ConceptCounts { get; init; }

    /// <summary>Titles of the laws and plans that it cites.</summary>
    public required IReadOnlyList<string> Laws { get; init; }

    /// <summary>How often each word stands in it, fields weighed.</summary>
    public required IReadOnlyDictionary<string, double> Words { get; init; }

    /// <summary>Words of the other language that mean what stands in it, with their weight.</summary>
    public required IReadOnlyDictionary<string, double> Bridge { get; init; }

    /// <summary>How each word stands in the text, by the word.</summary>
    public required IReadOnlyDictionary<string, string> Surfaces { get; init; }

    /// <summary>Whether most of its words are of Han characters.</summary>
    public required bool IsHan { get; init; }
}
