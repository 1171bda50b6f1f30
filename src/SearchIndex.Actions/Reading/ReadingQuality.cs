namespace SearchIndex.Actions.Reading;

/// <summary>How well a reading came out, to choose between two readings of one file.</summary>
/// <param name="MeetsStated">Whether the number of actions is the stated one.</param>
/// <param name="Actions">Actions found.</param>
/// <param name="Facts">Facts of the overview and scores that were found.</param>
/// <param name="Unplaced">Lines that no field took.</param>
internal readonly record struct ReadingQuality(bool MeetsStated, int Actions, int Facts, int Unplaced) : IComparable<ReadingQuality>
{
    /// <summary>Measures a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>Its quality; greater is better.</returns>
    public static ReadingQuality Of(ProfileReading reading)
    {
        if (reading.Profile is not { } profile)
        {
            return default;
        }

        var facts = new object?[] { profile.Country, profile.Region, profile.Population, profile.HeadOfGovernment, profile.Downloaded, profile.About, profile.StatedActions, profile.BiodiversityIndex?.Total, profile.Tools }.Count(static f => f is not null)
            + profile.Pathway.Count
            + profile.Awards.Sum(static a => (a.Starter is null ? 0 : 1) + (a.Frontrunner is null ? 0 : 1) + (a.Star is null ? 0 : 1));
        return new ReadingQuality(profile.StatedActions == profile.Actions.Count, profile.Actions.Count, facts, reading.Report.UnplacedLines.Count);
    }

    /// <inheritdoc/>
    public int CompareTo(ReadingQuality other)
    {
        var order = MeetsStated.CompareTo(other.MeetsStated);
        order = order != 0 ? order : Actions.CompareTo(other.Actions);
        order = order != 0 ? order : Facts.CompareTo(other.Facts);
        return order != 0 ? order : other.Unplaced.CompareTo(Unplaced);
    }
}
