using System.Globalization;
using SearchIndex.Actions.Export;

namespace SearchIndex.Actions.Indicators;

/// <summary>Writes an indicator table as comma-separated values, a row a value.</summary>
public static class IndicatorCsv
{
    private static readonly string[] Columns =
    [
        "indicator", "english", "chinese", "city", "cityLocal", "value", "unit", "text", "stated", "statedUnit", "approximate", "origin", "heading", "field",
        "updated", "downloaded", "action", "start", "end", "file", "flags",
    ];

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="byteOrderMark">Whether it begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write(IndicatorTable table, TextWriter output, bool byteOrderMark)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        var names = table.Indicators.ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        return TableCsv.Write(Columns, table.Readings.Select(reading => Cells(table, names[reading.Indicator], reading)), output, byteOrderMark);
    }

    private static string[] Cells(IndicatorTable table, Indicator indicator, IndicatorReading reading) =>
    [
        indicator.Key, indicator.English, indicator.Chinese, reading.City, reading.CityLocal ?? "", Number(reading.Value), reading.Unit, reading.Text,
        Number(reading.Stated), reading.StatedUnit ?? "", reading.Approximate ? "true" : "false", reading.Origin, reading.Heading ?? "", reading.Field,
        Date(reading.Updated), Date(reading.Downloaded), reading.ActionId ?? "", reading.Start.ToString(CultureInfo.InvariantCulture),
        reading.End.ToString(CultureInfo.InvariantCulture), reading.File,
        string.Join("; ", table.FlagsOf(reading).Select(flag => flag.Statement)),
    ];

    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
