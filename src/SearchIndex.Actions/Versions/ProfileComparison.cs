using System.Globalization;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Profiles;
using SearchIndex.Similarity.Alignment;

namespace SearchIndex.Actions.Versions;

/// <summary>Compares two downloads of a city's profile.</summary>
internal static class ProfileComparison
{
    private static readonly string[] Kinds = ["new", "gone", "changed", "moved", "redated", "unchanged"];

    /// <summary>Compares two downloads.</summary>
    /// <param name="files">The files of the library.</param>
    /// <param name="cityId">Id of the city.</param>
    /// <param name="from">Name or download day of the older file; null for the newest before <paramref name="to"/>.</param>
    /// <param name="to">Name or download day of the newer file; null for the current one.</param>
    /// <returns>Null where there is no readable profile of the city, or no such file of it.</returns>
    public static ProfileChanges? Of(IEnumerable<FileEntry> files, string cityId, string? from, string? to)
    {
        var versions = files.Where(file => file.Place.CityId == cityId && file.Place.Status is FilePlace.Current or FilePlace.Older && file.Profile!.Readability.IsReadable)
            .OrderByDescending(file => file.Place.Status == FilePlace.Current).ThenByDescending(file => file.Profile!.Downloaded ?? DateOnly.MinValue)
            .ThenBy(file => file.Place.Suffix, StringComparer.Ordinal).ToList();
        var now = to is null ? versions.FirstOrDefault() : versions.Find(file => IsNamed(file, to));
        var old = from is not null ? versions.Find(file => IsNamed(file, from)) : now is null ? null : versions.SkipWhile(file => file != now).Skip(1).FirstOrDefault();
        if (now is null || (from is not null && old is null))
        {
            return null;
        }

        var notes = new List<string>();
        if (old is null)
        {
            notes.Add($"The library holds no older download of {now.Profile!.City}. Add one with: searchindex index FILE.");
            return new ProfileChanges(cityId, now.Profile.City, now.Profile.CityLocal, [.. versions.Select(Version)], null, Version(now), new SortedDictionary<string, int>(StringComparer.Ordinal), [], [], notes);
        }

        if (old.Profile!.Downloaded > now.Profile!.Downloaded)
        {
            notes.Add($"{old.Name} was downloaded after {now.Name}; it was taken as the older one because the question says so.");
        }

        return Compare(cityId, versions, old, now, notes);
    }

    private static ProfileChanges Compare(string cityId, List<FileEntry> versions, FileEntry old, FileEntry now, List<string> notes)
    {
        var (before, after) = (ActionRecords.WithIds(old), ActionRecords.WithIds(now));
        var changes = ActionPairing.Join(before, after)
            .Select(pair => (Order: pair.New ?? pair.Old!.Value, Change: Change(pair.Old is { } a ? before[a] : null, pair.New is { } b ? after[b] : null, pair.By)))
            .OrderBy(pair => Array.IndexOf(Kinds, pair.Change.Kind)).ThenBy(pair => pair.Order).Select(pair => pair.Change).ToList();
        var layout = changes.Count(change => change.Kind == "unchanged" && change.Fields.Count > 0);
        if (layout > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"In {layout} unchanged {(layout == 1 ? "action" : "actions")} only blanks, marks or punctuation differ, as other layouts of a download have them."));
        }

        var redated = changes.Count(change => change.Kind == "redated");
        if (redated > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{redated} {(redated == 1 ? "action has" : "actions have")} the same text under another date, and no other change."));
        }

        return new ProfileChanges(cityId, now.Profile!.City, now.Profile.CityLocal, [.. versions.Select(Version)], Version(old), Version(now),
            Kinds.ToDictionary(kind => kind, kind => changes.Count(change => change.Kind == kind), StringComparer.Ordinal),
            Facts(old.Profile!, now.Profile), [.. changes.Where(change => change.Kind != "unchanged")], notes);
    }

    private static bool IsNamed(FileEntry file, string name) =>
        string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase) || file.Profile!.Downloaded?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == name;

    private static ProfileVersion Version(FileEntry file) => new(file.Name, file.Profile!.Downloaded, file.Place.Status, file.Profile.Actions.Count);

    private static ActionChange Change((string Id, CityAction Action)? old, (string Id, CityAction Action)? now, string? by)
    {
        FieldChange?[] fields =
        [
            Field("description", old?.Action.Description, now?.Action.Description),
            Field("baseline", old?.Action.Baseline, now?.Action.Baseline),
            Field("target", old?.Action.Target, now?.Action.Target),
        ];
        List<FieldChange> found = [.. fields.OfType<FieldChange>()];
        var kind = (old, now) switch
        {
            (null, _) => "new",
            (_, null) => "gone",
            _ when found.Exists(field => field.Kind is "added" or "removed" or "changed") => "changed",
            _ when by == "text" => "moved",
            _ when found.Exists(field => field.Kind == "redated" || field.OldUpdated != field.NewUpdated) => "redated",
            _ => "unchanged",
        };
        return new ActionChange(kind, old?.Id, now?.Id, old?.Action.Title, now?.Action.Title, by, found);
    }

    private static FieldChange? Field(string name, ActionText? old, ActionText? now)
    {
        if (old is null || now is null)
        {
            return old is null && now is null ? null : new FieldChange(name, old is null ? "added" : "removed", old?.Text, now?.Text, old?.Updated, now?.Updated, []);
        }

        return Field(name, old.Text, now.Text, old.Updated, now.Updated);
    }

    private static FieldChange? Field(string name, string old, string now, DateOnly? oldDay, DateOnly? newDay)
    {
        if (string.Equals(old, now, StringComparison.Ordinal))
        {
            return oldDay == newDay ? null : new FieldChange(name, "redated", old, now, oldDay, newDay, []);
        }

        return ActionRecords.SameText(old, now)
            ? new FieldChange(name, oldDay == newDay ? "layout" : "redated", old, now, oldDay, newDay, [])
            : new FieldChange(name, "changed", old, now, oldDay, newDay, Runs(old, now));
    }

    private static List<ChangeRun> Runs(string old, string now) => [.. TextDifference.Between(old, now).Runs
        .Select(run => new ChangeRun(run.Kind switch
        {
            DifferenceKind.Equal => "equal",
            DifferenceKind.Removed => "removed",
            DifferenceKind.Added => "added",
            _ => "replaced",
        }, run.StartA, run.EndA, run.StartB, run.EndB))];

    private static List<FieldChange> Facts(CityProfile old, CityProfile now)
    {
        static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
        var changes = new List<FieldChange>();
        (string Name, string? Old, string? New)[] facts =
        [
            ("about", old.About?.Text, now.About?.Text),
            ("population", Number(old.Population), Number(now.Population)),
            ("headOfGovernment", old.HeadOfGovernment, now.HeadOfGovernment),
            ("statedActions", Number(old.StatedActions), Number(now.StatedActions)),
        ];
        foreach (var (name, before, after) in facts)
        {
            if (before is null != after is null)
            {
                changes.Add(new FieldChange(name, before is null ? "added" : "removed", before, after, null, null, []));
            }
            else if (before is not null && after is not null && Field(name, before, after, null, null) is { Kind: not "layout" } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }
}
