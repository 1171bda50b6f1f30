using System.Globalization;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Library;

/// <summary>
/// Decides for each profile of a library which city it belongs to and what part it plays there: the current one, an older version,
/// another rendering. The decision depends on the set of files only, never on the order in which they came.
/// </summary>
internal static class CityShelf
{
    /// <summary>Places all files.</summary>
    /// <param name="entries">All files of the library; their present places are not looked at.</param>
    /// <returns>The place of each file, by origin.</returns>
    public static Dictionary<string, FilePlace> Arrange(IEnumerable<FileEntry> entries)
    {
        var places = new Dictionary<string, FilePlace>(StringComparer.Ordinal);
        var profiles = new List<FileEntry>();
        foreach (var entry in entries)
        {
            if (entry.Profile is null)
            {
                places.Add(entry.Origin, new FilePlace(FilePlace.Records, null, "", null, null));
            }
            else
            {
                profiles.Add(entry);
            }
        }

        foreach (var (cityId, files) in Cities(profiles))
        {
            ArrangeCity(cityId, files, places);
        }

        return places;
    }

    // Cities of one name in two countries are two cities; a profile that does not say its country joins the first.
    private static IEnumerable<(string CityId, List<FileEntry> Files)> Cities(List<FileEntry> profiles)
    {
        foreach (var group in profiles.GroupBy(entry => Slugs.Of(entry.Profile!.City), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var countries = group.Select(Country).Where(country => country.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (countries.Count <= 1)
            {
                yield return (group.Key, [.. group]);
                continue;
            }

            foreach (var country in countries)
            {
                yield return ($"{group.Key}-{country}", [.. group.Where(entry => Country(entry) == country || (Country(entry).Length == 0 && country == countries[0]))]);
            }
        }
    }

    private static string Country(FileEntry entry) => entry.Profile!.Country is { Length: > 0 } country ? Slugs.Of(country) : "";

    private static void ArrangeCity(string cityId, List<FileEntry> files, Dictionary<string, FilePlace> places)
    {
        var ranked = files
            .OrderByDescending(entry => entry.Profile!.Readability.IsReadable)
            .ThenByDescending(entry => entry.Profile!.Downloaded ?? DateOnly.MinValue)
            .ThenByDescending(entry => entry.Profile!.Actions.Count)
            .ThenByDescending(entry => Length(entry.Profile!))
            .ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Sha256, StringComparer.Ordinal)
            .ThenBy(entry => entry.Origin, StringComparer.Ordinal)
            .ToList();
        var best = ranked[0];
        var unreadable = 0;
        var suffixes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in ranked)
        {
            FilePlace place;
            if (!entry.Profile!.Readability.IsReadable)
            {
                unreadable++;
                var suffix = unreadable == 1 ? "--unreadable" : $"--unreadable-{unreadable.ToString(CultureInfo.InvariantCulture)}";
                var standsIn = best.Profile!.Readability.IsReadable ? best.Name : null;
                place = new FilePlace(FilePlace.Unreadable, cityId, suffix, standsIn,
                    standsIn is null ? "No readable file of this city is in the library." : $"{standsIn} stands in for it.");
            }
            else if (ReferenceEquals(entry, best))
            {
                place = new FilePlace(FilePlace.Current, cityId, "", null, null);
            }
            else
            {
                place = Other(cityId, best, entry, suffixes);
            }

            places.Add(entry.Origin, place);
        }
    }

    private static FilePlace Other(string cityId, FileEntry best, FileEntry entry, HashSet<string> suffixes)
    {
        var (current, other) = (best.Profile!, entry.Profile!);
        if (SameContent(current, other) && (current.Downloaded == other.Downloaded || other.Downloaded is null))
        {
            return new FilePlace(FilePlace.Second, cityId, "", null, $"It holds the same actions as {best.Name}, which is the one that is searched.");
        }

        if (current.Downloaded is not null && current.Downloaded == other.Downloaded)
        {
            return new FilePlace(FilePlace.Second, cityId, "", null,
                $"It was downloaded on the same day as {best.Name}, but its texts differ ({Count(other)} against {Count(current)}); {best.Name} is the one that is searched.");
        }

        var date = other.Downloaded?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var suffix = $"--{date ?? "undated"}";
        for (var number = 2; !suffixes.Add(suffix); number++)
        {
            suffix = $"--{date ?? "undated"}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        var why = (current.Downloaded, other.Downloaded) switch
        {
            (not null, not null) => $"{best.Name} was downloaded later and is the one that is searched.",
            (not null, null) => $"It does not say when it was downloaded; {best.Name} does and is the one that is searched.",
            _ => $"Neither it nor {best.Name} says when it was downloaded; {best.Name} holds more and is the one that is searched.",
        };
        return new FilePlace(FilePlace.Older, cityId, suffix, null, why);
    }

    private static string Count(CityProfile profile) => $"{profile.Actions.Count.ToString(CultureInfo.InvariantCulture)} actions";

    private static int Length(CityProfile profile) =>
        profile.Actions.Sum(action => (action.Description?.Text.Length ?? 0) + (action.Baseline?.Text.Length ?? 0) + (action.Target?.Text.Length ?? 0));

    private static bool SameContent(CityProfile a, CityProfile b)
    {
        if (a.Actions.Count != b.Actions.Count)
        {
            return false;
        }

        static string Text(CityAction action) => string.Join('|', new[] { action.Title, action.Description?.Text, action.Baseline?.Text, action.Target?.Text }
            .Select(text => text is null ? "" : ActionRecords.Bare(text)));
        return a.Actions.Select(Text).SequenceEqual(b.Actions.Select(Text), StringComparer.Ordinal);
    }
}
