using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Indicators;

/// <summary>Makes the indicator table of a library.</summary>
internal static class IndicatorTables
{
    private const string About = "about";

    /// <summary>Reads all current profiles.</summary>
    /// <param name="files">The files of the library.</param>
    /// <param name="reader">Reads texts.</param>
    /// <returns>The table.</returns>
    public static IndicatorTable Of(IEnumerable<FileEntry> files, IndicatorReader reader)
    {
        var catalogue = reader.Catalogue;
        var current = files.Where(file => file.Place.Status == FilePlace.Current && file.Profile!.Readability.IsReadable)
            .OrderBy(file => file.Profile!.City, StringComparer.Ordinal).ThenBy(file => file.Place.CityId, StringComparer.Ordinal).ToList();
        var unread = new List<IndicatorPlace>();
        var readings = current.SelectMany(file => Readings(file, reader, unread)).ToList();
        var order = catalogue.All.Select((indicator, index) => (indicator.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        var cityOrder = current.Select((file, index) => (file.Place.CityId!, index)).ToDictionary(pair => pair.Item1, pair => pair.index, StringComparer.Ordinal);
        var sorted = readings.OrderBy(reading => order[reading.Indicator]).ThenBy(reading => cityOrder[reading.CityId])
            .ThenByDescending(reading => reading.Origin == "platform").ThenBy(reading => FieldOrder(reading.Field)).ToList();
        var used = sorted.Select(reading => reading.Indicator).ToHashSet(StringComparer.Ordinal);
        return new IndicatorTable(
            [.. catalogue.All.Where(indicator => used.Contains(indicator.Key))],
            [.. current.Select(file => new IndicatorCity(file.Place.CityId!, file.Profile!.City, file.Profile.CityLocal, file.Profile.Downloaded))],
            sorted,
            new IndicatorDoubts(catalogue, sorted, current.ToDictionary(file => file.Place.CityId!, file => file.Profile!, StringComparer.Ordinal)).Find(),
            unread,
            IndicatorDoubts.Method());
    }

    private static int FieldOrder(string field) => field switch { "baseline" => 0, "description" => 1, _ => 2 };

    private static IEnumerable<IndicatorReading> Readings(FileEntry file, IndicatorReader reader, List<IndicatorPlace> unread)
    {
        var profile = file.Profile!;
        var day = profile.Downloaded ?? profile.Actions.SelectMany(action => new[] { action.Description?.Updated, action.Baseline?.Updated, action.Target?.Updated }).Max();
        foreach (var (id, action) in ActionRecords.WithIds(file))
        {
            foreach (var (field, text) in new[] { ("baseline", action.Baseline), ("description", action.Description) })
            {
                if (text is null)
                {
                    continue;
                }

                foreach (var value in reader.Read(text.Text, asOf: text.Updated ?? day))
                {
                    yield return Reading(file, reader, value, id, action.Title, field, text.Updated);
                }

                if (field == "baseline")
                {
                    unread.AddRange(reader.Unread(text.Text).Select(range => new IndicatorPlace(file.Place.CityId!, profile.City, id, field, range.Start, range.End, text.Text[range.Start..range.End].Trim())));
                }
            }
        }

        if (profile.About is { } about)
        {
            foreach (var value in reader.Read(about.Text, isAbout: true, asOf: day))
            {
                yield return Reading(file, reader, value, null, null, About, null);
            }
        }
    }

    private static IndicatorReading Reading(FileEntry file, IndicatorReader reader, IndicatorValue value, string? id, string? heading, string field, DateOnly? updated) => new()
    {
        Indicator = value.Indicator,
        CityId = file.Place.CityId!,
        City = file.Profile!.City,
        CityLocal = file.Profile.CityLocal,
        Value = value.Value,
        Unit = reader.Catalogue.Find(value.Indicator)!.Unit,
        Text = value.Text,
        Stated = value.Stated,
        StatedUnit = value.StatedUnit,
        Approximate = value.IsApproximate,
        Origin = value.Origin == IndicatorOrigin.Platform ? "platform" : "own words",
        ActionId = id,
        Heading = heading,
        Field = field,
        Start = value.Start,
        End = value.End,
        Updated = updated,
        Downloaded = file.Profile.Downloaded,
        File = file.Name,
    };
}
