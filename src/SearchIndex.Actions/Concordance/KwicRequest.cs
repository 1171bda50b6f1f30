using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Concordance;

/// <summary>A question for a concordance.</summary>
public sealed record KwicRequest
{
    /// <summary>Widest context on one side, in characters as people count them.</summary>
    public const int MaxWidth = 200;

    /// <summary>The fields that can be looked through.</summary>
    public static IReadOnlyList<string> AllFields { get; } = ["description", "baseline", "target", "title", "commitment"];

    /// <summary>The fields that are looked through unless others are named: the city's texts, not the platform's headings.</summary>
    public static IReadOnlyList<string> UsualFields { get; } = ["description", "baseline", "target"];

    /// <summary>
    /// What is looked for: its characters next to each other, in any width, case and form (simplified, traditional). Several parted by
    /// <c>|</c> are any of them; a Latin word that ends with <c>*</c> is a beginning.
    /// </summary>
    public required string Term { get; init; }

    /// <summary>Characters of context on each side, 0 to <see cref="MaxWidth"/>.</summary>
    public int Width { get; init; } = 20;

    /// <summary>The order of the lines.</summary>
    public KwicSort Sort { get; init; } = KwicSort.Position;

    /// <summary>Lines wanted; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Lines to pass over, 0 or more.</summary>
    public int Offset { get; init; }

    /// <summary>Only in actions that this query finds; null or empty for all.</summary>
    public string? Within { get; init; }

    /// <summary>Filters, as for a search.</summary>
    public IReadOnlyList<SearchFilter> Filters { get; init; } = [];

    /// <summary>Names out of <see cref="AllFields"/>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = UsualFields;

    /// <summary>Whether the other names of a concept or species, in any language, are looked for too.</summary>
    public bool Names { get; init; }

    /// <summary>Whether targets that only say the description again are left out.</summary>
    public bool Once { get; init; }

    /// <summary>How many collocates of each kind are listed; 0 for none.</summary>
    public int Collocates { get; init; } = 20;
}
