namespace SearchIndex.Actions.Indicators;

/// <summary>One value of an indicator that a city states.</summary>
public sealed record IndicatorReading
{
    /// <summary>Key of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Id of the city.</summary>
    public required string CityId { get; init; }

    /// <summary>Name of the city in English.</summary>
    public required string City { get; init; }

    /// <summary>The city's own name, or null.</summary>
    public required string? CityLocal { get; init; }

    /// <summary>The number in <see cref="Unit"/>; null for words and facts, and where the unit as written is none that is known.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The unit in which cities are compared; empty for counts without one, words and facts.</summary>
    public required string Unit { get; init; }

    /// <summary>The figure with its unit, or the words, as they stand in the source.</summary>
    public required string Text { get; init; }

    /// <summary>The number as written, or null.</summary>
    public required decimal? Stated { get; init; }

    /// <summary>The unit as written, or null.</summary>
    public required string? StatedUnit { get; init; }

    /// <summary>Whether the text says that it is more or less.</summary>
    public required bool Approximate { get; init; }

    /// <summary>"platform" for a sentence of the platform's form, "own words" for the city's.</summary>
    public required string Origin { get; init; }

    /// <summary>Id of the action; null for the profile's "About".</summary>
    public required string? ActionId { get; init; }

    /// <summary>Heading of the action; null for the profile's "About".</summary>
    public required string? Heading { get; init; }

    /// <summary>"baseline", "description" or "about".</summary>
    public required string Field { get; init; }

    /// <summary>First UTF-16 unit of <see cref="Text"/> in the field.</summary>
    public required int Start { get; init; }

    /// <summary>First unit after it.</summary>
    public required int End { get; init; }

    /// <summary>Date of the field, or null where it has none.</summary>
    public required DateOnly? Updated { get; init; }

    /// <summary>When the profile was downloaded, or null.</summary>
    public required DateOnly? Downloaded { get; init; }

    /// <summary>Name of the source file.</summary>
    public required string File { get; init; }

    /// <summary>Where it stands.</summary>
    /// <returns>A place.</returns>
    public IndicatorPlace Place() => new(CityId, City, ActionId, Field, Start, End, Text);
}
