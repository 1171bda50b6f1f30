using System.Globalization;
using System.Text;

namespace SearchIndex.Actions.Citing;

/// <summary>References in RIS: a tag, two blanks, a hyphen, a blank, a value; lines end with CRLF.</summary>
internal static class Ris
{
    /// <summary>Writes a reference.</summary>
    /// <param name="citation">What is cited.</param>
    /// <returns>The lines from TY to ER.</returns>
    public static string Of(ActionCitation citation)
    {
        var action = citation.Action;
        var lines = new StringBuilder(512);
        Line(lines, "TY", citation.IsProfile ? "ELEC" : "GEN");
        Line(lines, "ID", citation.Passage is null ? action.Id : $"{action.Id}#{citation.Passage}");
        var title = CitationWords.Title(action, citation.IsProfile);
        Line(lines, "TI", citation.Passage is { } passage ? $"{title}: {passage.Field}" : title);

        // A comma in an author parts family name and given name; cities have neither.
        Line(lines, "AU", CitationWords.Author(citation)?.Replace(", ", " ", StringComparison.Ordinal).Replace(',', ' '));
        if (citation.IsProfile)
        {
            Line(lines, "T2", "CitiesWithNature city profile");
            Line(lines, "PB", "CitiesWithNature");
        }

        if (citation.Updated is { } day)
        {
            Line(lines, "PY", day.Year.ToString("0000", CultureInfo.InvariantCulture));
            Line(lines, "DA", day.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        }

        Line(lines, "Y2", citation.Downloaded?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line(lines, "UR", citation.Url);
        Line(lines, "AB", citation.Quote ?? (citation.Passage is null ? action.Description ?? action.Target ?? action.Baseline : action.TextOf(citation.Passage.Field)));
        Line(lines, "CY", action.Country);
        foreach (var keyword in new[] { action.Commitment, action.AreaTitle }.Concat(action.Laws))
        {
            Line(lines, "KW", keyword);
        }

        Line(lines, "LA", CitationWords.IsChinese(citation) ? "zh" : "en");
        Line(lines, "N1", CitationWords.Note(citation));
        return lines.Append("ER  - \r\n").ToString();
    }

    // A value is one line: a line feed in it would begin a new tag.
    private static void Line(StringBuilder lines, string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            lines.Append(tag).Append("  - ").Append(CitationWords.OneLine(value).Trim()).Append("\r\n");
        }
    }
}
