using System.Globalization;
using System.Text;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Library;

/// <summary>Makes the records that leave the program out of profiles as they were read.</summary>
internal static class ActionRecords
{
    /// <summary>The records of one file.</summary>
    /// <param name="entry">A file with a profile.</param>
    /// <param name="knowledge">Finds what stands in the texts.</param>
    /// <returns>A record an action, in the order of the profile.</returns>
    public static IReadOnlyList<KnownRecord> Of(FileEntry entry, RecordKnowledge knowledge)
    {
        var profile = entry.Profile ?? throw new ArgumentException("The file holds no profile.", nameof(entry));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. profile.Actions.Select(action => Of(entry, profile, action, taken, knowledge))];
    }

    /// <summary>The actions of one file with the ids of their records.</summary>
    /// <param name="entry">A file with a profile.</param>
    /// <returns>The actions in the order of the profile.</returns>
    public static IReadOnlyList<(string Id, CityAction Action)> WithIds(FileEntry entry)
    {
        var profile = entry.Profile ?? throw new ArgumentException("The file holds no profile.", nameof(entry));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. profile.Actions.Select(action => (Id(entry.Place, action, taken), action))];
    }

    private static KnownRecord Of(FileEntry entry, CityProfile profile, CityAction action, HashSet<string> taken, RecordKnowledge knowledge)
    {
        var readable = profile.Readability.IsReadable;
        var record = new ActionRecord
        {
            Id = Id(entry.Place, action, taken),
            City = profile.City,
            CityLocal = profile.CityLocal,
            Country = profile.Country,
            Region = profile.Region,
            Area = action.Area,
            AreaTitle = action.AreaTitle,
            Commitment = action.Commitment,
            Title = action.Title,
            Description = action.Description?.Text,
            DescriptionUpdated = action.Description?.Updated,
            Baseline = action.Baseline?.Text,
            BaselineUpdated = action.Baseline?.Updated,
            Target = action.Target?.Text,
            TargetUpdated = action.Target?.Updated,
            Readable = readable,
            Readability = Math.Round(profile.Readability.Score, 4),
            Flags = Flags(action, readable, entry.Place),
            Concepts = [],
            Species = [],
            Laws = [],
            Quantities = [],
            Source = new ActionSource(entry.Name, action.Line, action.EndLine, profile.Downloaded),
        };
        return readable ? knowledge.WithNames(record) : new KnownRecord(record, []);
    }

    /// <summary>Whether two texts say the same once blanks, markup and punctuation are gone.</summary>
    /// <param name="a">A text, or null.</param>
    /// <param name="b">Another, or null.</param>
    /// <returns>False where one of them is null.</returns>
    public static bool SameText(string? a, string? b) =>
        a is not null && b is not null && (string.Equals(a, b, StringComparison.Ordinal) || string.Equals(Bare(a), Bare(b), StringComparison.Ordinal));

    /// <summary>A text without blanks, markup and punctuation, in lower case and normal width.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Its letters and digits.</returns>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                var narrow = rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;
                bare.Append(Rune.ToLowerInvariant(narrow).ToString());
            }
        }

        return bare.ToString();
    }

    // The number of the occurrence is part of the id and not its place in the file, so that ids survive other layouts.
    private static string Id(FilePlace place, CityAction action, HashSet<string> taken)
    {
        var heading = $"{place.CityId}/{Slugs.Of(action.Title)}";
        var occurrence = action.Occurrence;
        while (true)
        {
            var id = (occurrence > 1 ? $"{heading}-{occurrence.ToString(CultureInfo.InvariantCulture)}" : heading) + place.Suffix;
            if (taken.Add(id))
            {
                return id;
            }

            occurrence++;
        }
    }

    private static List<string> Flags(CityAction action, bool readable, FilePlace place)
    {
        var flags = new List<string>();
        void Add(bool when, string flag)
        {
            if (when)
            {
                flags.Add(flag);
            }
        }

        Add(!readable, "unreadable");
        Add(place.Status == FilePlace.Older, "older-version");
        Add(action.Description is null, "description-empty");
        Add(SameText(action.Description?.Text, action.Target?.Text), "target-repeats-description");
        Add(action.Baseline is { Updated: null }, "baseline-undated");
        Add(action.Target is { Updated: null }, "target-undated");
        Add(action.HeadingKey is null, "heading-unknown");
        return flags;
    }
}
