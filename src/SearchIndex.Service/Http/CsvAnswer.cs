using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Http;

/// <summary>A table as comma-separated values, for those who ask with <c>format=csv</c>.</summary>
internal static class CsvAnswer
{
    private static readonly string[] Formats = ["json", "csv"];

    /// <summary>Reads the parameter <c>format</c>.</summary>
    /// <param name="http">The request.</param>
    /// <param name="isCsv">Whether the address asks for comma-separated values.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <returns>False where it names another format.</returns>
    public static bool TryRead(HttpContext http, out bool isCsv, [NotNullWhen(false)] out ParameterError? error)
    {
        var format = http.Request.Query["format"].ToString();
        isCsv = format == "csv";
        error = format is "" or "json" or "csv" ? null : new ParameterError("format", $"'format' is '{format}'; it takes json, csv.", Formats);
        return error is null;
    }

    /// <summary>Writes a table.</summary>
    /// <param name="http">The request; <c>bom=true</c> begins with a byte order mark, as Excel wants it for Chinese.</param>
    /// <param name="name">Name of the file without its ending.</param>
    /// <param name="write">Writes the table; the second argument is whether the mark is wanted.</param>
    /// <returns>The answer.</returns>
    public static ContentHttpResult Of(HttpContext http, string name, Action<TextWriter, bool> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text, http.Request.Query["bom"] == "true");
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        return TypedResults.Text(text.ToString(), "text/csv", Encoding.UTF8);
    }
}
