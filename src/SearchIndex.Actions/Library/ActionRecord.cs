using SearchIndex.Actions.Knowledge.Entities;

namespace SearchIndex.Actions.Library;

/// <summary>One action as it leaves the program. Serialised in camelCase it is the document that CONTRACT promises.</summary>
public sealed record ActionRecord
{
    /// <summary>Stable and URL-safe: the same for the same action whatever the layout or name of the file.</summary>
    public required string Id { get; init; }

    /// <summary>Name of the city in English.</summary>
    public required string City { get; init; }

    /// <summary>The city's own name, or null.</summary>
    public required string? CityLocal { get; init; }

    /// <summary>Country, or null.</summary>
    public required string? Country { get; init; }

    /// <summary>Region of the world, or null.</summary>
    public required string? Region { get; init; }

    /// <summary>Number of the action area, 1 to 3, or 0 where unknown.</summary>
    public required int Area { get; init; }

    /// <summary>Title of the action area.</summary>
    public required string AreaTitle { get; init; }

    /// <summary>The commitment it stands under.</summary>
    public required string Commitment { get; init; }

    /// <summary>Heading of the action.</summary>
    public required string Title { get; init; }

    /// <summary>What the city does, or null.</summary>
    public required string? Description { get; init; }

    /// <summary>Date of the description where the profile gives one, or null.</summary>
    public required DateOnly? DescriptionUpdated { get; init; }

    /// <summary>Where it stood, or null.</summary>
    public required string? Baseline { get; init; }

    /// <summary>Date of the baseline, or null.</summary>
    public required DateOnly? BaselineUpdated { get; init; }

    /// <summary>What it aims at, or null.</summary>
    public required string? Target { get; init; }

    /// <summary>Date of the target, or null.</summary>
    public required DateOnly? TargetUpdated { get; init; }

    /// <summary>False for a rendering that a person cannot read.</summary>
    public required bool Readable { get; init; }

    /// <summary>0 (noise) to 1 (clean).</summary>
    public required double Readability { get; init; }

    /// <summary>Such as "target-repeats-description".</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Names of concepts found in it, in the order of first appearance; narrower terms are not among them.</summary>
    public required IReadOnlyList<string> Concepts { get; init; }

    /// <summary>Species found in it.</summary>
    public required IReadOnlyList<string> Species { get; init; }

    /// <summary>Laws and plans cited in it, by their titles in normal form.</summary>
    public required IReadOnlyList<string> Laws { get; init; }

    /// <summary>Quantities found in it, as they are written.</summary>
    public required IReadOnlyList<string> Quantities { get; init; }

    /// <summary>Places named in it.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Campaigns and titles named in it.</summary>
    public IReadOnlyList<string> Campaigns { get; init; } = [];

    /// <summary>Days and weeks of the year named in it.</summary>
    public IReadOnlyList<string> Observances { get; init; } = [];

    /// <summary>Targets of the Kunming-Montreal framework that its heading serves, such as "kmgbf-6".</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Where concepts, species, laws, places and so on are named. Given with an action alone and with exports; empty in the index.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>Quantities with their places and in one unit. Given as <see cref="Mentions"/> are.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Years and spans of years with their places. Given as <see cref="Mentions"/> are.</summary>
    public IReadOnlyList<Period> Periods { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required ActionSource Source { get; init; }

    /// <summary>One of its texts.</summary>
    /// <param name="field">"title", "commitment", "description", "baseline" or "target".</param>
    /// <returns>The text, or null where there is none or the field is another.</returns>
    public string? TextOf(string field) => field switch
    {
        LibraryFields.Title => Title,
        LibraryFields.Commitment => Commitment,
        LibraryFields.Description => Description,
        LibraryFields.Baseline => Baseline,
        LibraryFields.Target => Target,
        _ => null,
    };

    /// <summary>The date of one of its texts.</summary>
    /// <param name="field">"description", "baseline" or "target".</param>
    /// <returns>Null where the profile gives none, and for headings.</returns>
    public DateOnly? UpdatedOf(string field) => field switch
    {
        LibraryFields.Description => DescriptionUpdated,
        LibraryFields.Baseline => BaselineUpdated,
        LibraryFields.Target => TargetUpdated,
        _ => null,
    };
}
