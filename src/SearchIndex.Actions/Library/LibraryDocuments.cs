using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Documents;

namespace SearchIndex.Actions.Library;

/// <summary>Makes the engine's documents of records and files.</summary>
internal static class LibraryDocuments
{
    private const int LongestTerm = 8_000;

    // Longer ones are texts that stand where a title should, and nothing to count or to suggest.
    private const int LongestTitle = 1_000;

    /// <summary>Key of the document of a file.</summary>
    /// <param name="origin">The file's origin.</param>
    /// <returns>A key that no action has: ids have no colon before their first slash.</returns>
    public static string FileKey(string origin) => $"file:{origin}";

    /// <summary>The document of an action or another record.</summary>
    /// <param name="known">The record.</param>
    /// <param name="entry">The file that it comes from.</param>
    /// <param name="indicators">Reads the figures of its baseline.</param>
    /// <returns>A document of <see cref="LibrarySchema"/>.</returns>
    public static Document Of(KnownRecord known, FileEntry entry, IndicatorReader indicators)
    {
        var record = known.Record;
        var isRecord = entry.Profile is null;
        var document = new Document()
            .Add(LibraryFields.Key, record.Id)
            .Add(LibraryFields.Kind, isRecord ? "record" : "action")
            .Add(LibraryFields.Scope, entry.Place.Scope)
            .Add(LibraryFields.Origin, entry.Origin)
            .Add(LibraryFields.Record, JsonSerializer.Serialize(record, LibraryJson.Lines.ActionRecord))
            .Add(LibraryFields.Order, record.Source.Line)
            .Add(LibraryFields.File, record.Source.File);
        AddTexts(document, record);
        AddFreeText(document, record, indicators);
        Keyword(document, LibraryFields.CityId, entry.Place.CityId);
        Keyword(document, LibraryFields.City, record.City);
        Keyword(document, LibraryFields.CityLocal, record.CityLocal);
        Keyword(document, LibraryFields.Country, record.Country);
        Keyword(document, LibraryFields.Region, record.Region);
        Keyword(document, LibraryFields.Area, AreaName(record));
        Keyword(document, LibraryFields.CommitmentName, record.Commitment);
        Keyword(document, isRecord ? LibraryFields.RecordTitle : LibraryFields.Heading, record.Title.Length <= LongestTitle ? record.Title : null);
        Keywords(document, LibraryFields.Flag, record.Flags);
        Keywords(document, LibraryFields.Concept, record.Concepts);
        Keywords(document, LibraryFields.Species, record.Species);
        Keywords(document, LibraryFields.Law, record.Laws.Where(law => law.Length <= 200));
        Keywords(document, LibraryFields.Place, record.Places);
        Keywords(document, LibraryFields.Campaign, record.Campaigns);
        Keywords(document, LibraryFields.Observance, record.Observances);
        Keywords(document, LibraryFields.Goal, record.Targets);
        Keywords(document, LibraryFields.Narrower, known.Narrower);
        Keywords(document, LibraryFields.Language, TextLanguages.Of(record));
        AddDates(document, record);
        AddPresence(document, record);
        if (!isRecord && record.Readable)
        {
            AddIndicators(document, record, indicators);
        }

        return document;
    }

    /// <summary>The document of a file.</summary>
    /// <param name="entry">The file.</param>
    /// <returns>A document of <see cref="LibrarySchema"/>.</returns>
    public static Document Of(FileEntry entry) => new Document()
        .Add(LibraryFields.Key, FileKey(entry.Origin))
        .Add(LibraryFields.Kind, "file")
        .Add(LibraryFields.Record, JsonSerializer.Serialize(entry, StoredJson.Default.FileEntry));

    /// <summary>Name of an action's area with its number.</summary>
    /// <param name="record">The record.</param>
    /// <returns>Such as "1. Protect and restore nature", or null.</returns>
    public static string? AreaName(ActionRecord record) => record.Area > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{record.Area}. {record.AreaTitle}")
        : record.AreaTitle.Length > 0 ? record.AreaTitle : null;

    private static void AddTexts(Document document, ActionRecord record)
    {
        Text(document, LibraryFields.Title, record.Title);
        Text(document, LibraryFields.Commitment, record.Commitment);
        Text(document, LibraryFields.AreaTitle, record.AreaTitle);
        Text(document, LibraryFields.CityNames, string.Join('\n', CityNames.Of(record.City, record.CityLocal)));
        Text(document, LibraryFields.Description, record.Description);
        Text(document, LibraryFields.Baseline, record.Baseline);
        Text(document, LibraryFields.Target, record.Target);
    }

    // What the city wrote, each thing once: no target that says the description again, no sentence of the platform's form.
    private static void AddFreeText(Document document, ActionRecord record, IndicatorReader indicators)
    {
        var repeats = record.Flags.Contains("target-repeats-description", StringComparer.Ordinal);
        var form = record.Baseline is { } baseline && indicators.IsPlatformWording(baseline);
        foreach (var text in new[] { record.Title, record.Commitment, record.AreaTitle, record.Description, repeats ? null : record.Target, form ? null : record.Baseline })
        {
            if (!string.IsNullOrEmpty(text))
            {
                document.Add(LibraryFields.Free, Parted(text));
            }
        }
    }

    private static void AddDates(Document document, ActionRecord record)
    {
        Day(document, LibraryFields.DescriptionDay, record.DescriptionUpdated);
        Day(document, LibraryFields.BaselineDay, record.BaselineUpdated);
        Day(document, LibraryFields.TargetDay, record.TargetUpdated);
        Day(document, LibraryFields.DownloadedDay, record.Source.Downloaded);
        DateOnly?[] dates = [record.DescriptionUpdated, record.BaselineUpdated, record.TargetUpdated];
        Day(document, LibraryFields.UpdatedDay, dates.Max());
        foreach (var year in dates.OfType<DateOnly>().Select(date => date.Year).Distinct())
        {
            document.Add(LibraryFields.Year, year.ToString("0000", CultureInfo.InvariantCulture));
        }
    }

    private static void AddPresence(Document document, ActionRecord record)
    {
        void Presence(string name, bool present) => document.Add(present ? LibraryFields.Has : LibraryFields.Missing, name);
        Presence("description", record.Description is not null);
        Presence("baseline", record.Baseline is not null);
        Presence("target", record.Target is not null);
        Presence("date", record.DescriptionUpdated is not null || record.BaselineUpdated is not null || record.TargetUpdated is not null);
        Presence("concept", record.Concepts.Count > 0);
        Presence("species", record.Species.Count > 0);
        Presence("law", record.Laws.Count > 0);
        Presence("quantity", record.Quantities.Count > 0);
        Presence("place", record.Places.Count > 0);
    }

    private static void AddIndicators(Document document, ActionRecord record, IndicatorReader indicators)
    {
        if (record.Baseline is not { } baseline)
        {
            return;
        }

        foreach (var value in indicators.Read(baseline, asOf: record.BaselineUpdated ?? record.Source.Downloaded))
        {
            if (value.Value is { } amount && AmountRange.TryScale(amount, out var scaled))
            {
                document.Add(LibraryFields.IndicatorPrefix + value.Indicator, scaled);
            }
        }

        if (indicators.IsPlatformWording(baseline))
        {
            document.Add(LibraryFields.Flag, "baseline-platform-wording");
        }
    }

    private static void Text(Document document, string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            text = Parted(text);
            document.Add(field, text).Add(field + LibraryFields.CharactersSuffix, text);
        }
    }

    private static void Keyword(Document document, string field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            document.Add(field, value.Length <= LongestTerm ? value : value[..(char.IsHighSurrogate(value[LongestTerm - 1]) ? LongestTerm - 1 : LongestTerm)]);
        }
    }

    // A picture in letters is one word of any length, and the engine keeps no word of more than 32,766 bytes: blanks part it. The record
    // keeps the text as it is, and offsets stay.
    private static string Parted(string text)
    {
        var parted = text.Length > LongestTerm ? new StringBuilder() : null;
        for (int at = 0, run = 0; parted is not null && at < text.Length; at++)
        {
            run = char.IsWhiteSpace(text[at]) || QuerySigns.IsHan(text[at]) ? 0 : run + 1;
            if (run <= LongestTerm || char.IsLowSurrogate(text[at]))
            {
                parted.Append(text[at]);
                continue;
            }

            var pair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length;
            parted.Append(' ', pair ? 2 : 1);
            at += pair ? 1 : 0;
            run = 0;
        }

        return parted?.ToString() ?? text;
    }

    private static void Keywords(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            Keyword(document, field, value);
        }
    }

    private static void Day(Document document, string field, DateOnly? date)
    {
        if (date is { } day)
        {
            document.Add(field, day.DayNumber);
        }
    }
}
