using System.Globalization;

namespace SearchIndex.Actions.Library.Records;

/// <summary>One record of a file of other documents.</summary>
/// <param name="Id">Its id, as the file has it.</param>
/// <param name="Title">Its title; empty where it has none.</param>
/// <param name="Section">The section it belongs to, or null.</param>
/// <param name="Text">Its text; empty where it has none.</param>
/// <param name="City">The city it belongs to, or null.</param>
/// <param name="Country">A country, or null.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Line">Line of the file, counted from 1.</param>
internal sealed record RecordLine(string Id, string Title, string? Section, string Text, string? City, string? Country, DateOnly? Date, int Line)
{
    /// <summary>Takes the values of a line.</summary>
    /// <param name="value">Finds a value by its name.</param>
    /// <param name="line">Line of the file.</param>
    /// <returns>The record.</returns>
    public static RecordLine From(Func<string, string?> value, int line)
    {
        var date = value("updated") ?? value("date");
        return new RecordLine(
            value("id")?.Trim() ?? "",
            value("title")?.Trim() ?? "",
            Filled(value("section")),
            Normal(value("text") ?? ""),
            Filled(value("city")),
            Filled(value("country")),
            DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            line);
    }

    /// <summary>The record as it leaves the program.</summary>
    /// <param name="file">Name of its file.</param>
    /// <param name="id">Its id in the library.</param>
    /// <returns>A record with the text as its description.</returns>
    public ActionRecord ToRecord(string file, string id) => new()
    {
        Id = id,
        City = City ?? Section ?? file,
        CityLocal = null,
        Country = Country,
        Region = null,
        Area = 0,
        AreaTitle = "",
        Commitment = City is null ? "" : Section ?? "",
        Title = Title,
        Description = Text.Length == 0 ? null : Text,
        DescriptionUpdated = Date,
        Baseline = null,
        BaselineUpdated = null,
        Target = null,
        TargetUpdated = null,
        Readable = true,
        Readability = 1,
        Flags = Text.Length == 0 ? ["description-empty"] : [],
        Concepts = [],
        Species = [],
        Laws = [],
        Quantities = [],
        Source = new ActionSource(file, Line, Line, null),
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Normal(string text) => text.ReplaceLineEndings("\n").Trim();
}
