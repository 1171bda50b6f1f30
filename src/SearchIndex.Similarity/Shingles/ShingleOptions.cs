using System.Globalization;

namespace SearchIndex.Similarity.Shingles;

/// <summary>How long a shingle is. A shingle is a run of units that is as long as it must be, and no longer.</summary>
/// <remarks>
/// Each unit adds its part of a whole: a character one in <see cref="Characters"/>, a word one in <see cref="Words"/>, a figure or a mask
/// as much as a character. A shingle begins at every unit and ends with the unit that completes the whole, so that a run of mixed scripts
/// has shingles too: with the defaults four characters, or three words, or one word and three characters.
/// </remarks>
public sealed record ShingleOptions
{
    /// <summary>The longest shingle that can be asked for, in units.</summary>
    public const int MaxLength = 16;

    /// <summary>Characters of a shingle, 1 to <see cref="MaxLength"/>.</summary>
    public int Characters { get; init; } = 4;

    /// <summary>Words of a shingle, 1 to <see cref="MaxLength"/>.</summary>
    public int Words { get; init; } = 3;

    /// <summary>Names the sizes and the way in which shingles are made; sets of two versions do not compare.</summary>
    public string Version => string.Create(CultureInfo.InvariantCulture, $"shingles-1:{Characters}/{Words}");

    internal void Validate()
    {
        if (Characters is < 1 or > MaxLength || Words is < 1 or > MaxLength)
        {
            throw new ArgumentException($"A shingle has 1 to {MaxLength} characters and 1 to {MaxLength} words, not {Characters} and {Words}.");
        }
    }
}
