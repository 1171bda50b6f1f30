using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Citing;

/// <summary>Writes citations in the forms that people and programs take.</summary>
public static class CitationWriter
{
    /// <summary>The forms by the names that command line and service know; "json" is <see cref="CitationRecord"/>.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["json", "gbt7714", "bibtex", "ris", "text"];

    /// <summary>Writes a citation.</summary>
    /// <param name="citation">What is cited.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <returns>The text, with a line end behind it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such form.</exception>
    public static string Write(ActionCitation citation, string format)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return format switch
        {
            "gbt7714" => Gbt7714.Of(citation) + "\n",
            "bibtex" => BibTex.Of(citation),
            "ris" => Ris.Of(citation),
            "text" => Text(citation) + "\n",
            "json" => System.Text.Json.JsonSerializer.Serialize(CitationRecord.Of(citation), LibraryJson.Indented.CitationRecord) + "\n",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form."),
        };
    }

    /// <summary>A reference in plain English words.</summary>
    /// <param name="citation">What is cited.</param>
    /// <returns>One line.</returns>
    public static string Text(ActionCitation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        var action = citation.Action;
        var author = CitationWords.Author(citation) is { } name ? $"{name}: " : "";
        var passage = citation.Passage is { } cited ? $", {cited}" : "";
        var quote = citation.Quote is { } words ? $", \u201C{words}\u201D" : "";
        var source = citation.IsProfile ? " City profile on CitiesWithNature," : "";
        var updated = citation.Updated is { } day ? $"last update {CitationWords.Iso(day)}" : "no date";
        var downloaded = citation.Downloaded is { } download ? $", downloaded {CitationWords.Iso(download)}" : "";
        var address = citation.Url is { } url ? $" {url}" : "";
        return CitationWords.OneLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{author}{CitationWords.Title(action, citation.IsProfile)}{passage}{quote}.{source} {updated}{downloaded}. {action.Source.File}, lines {action.Source.Line} to {action.Source.EndLine}. {action.Id}{address}"));
    }
}
