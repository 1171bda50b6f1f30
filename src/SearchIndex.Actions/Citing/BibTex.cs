using System.Globalization;
using System.Text;

namespace SearchIndex.Actions.Citing;

/// <summary>Entries of BibTeX in UTF-8, as biber and modern BibTeX programs read it.</summary>
internal static class BibTex
{
    /// <summary>Writes an entry.</summary>
    /// <param name="citation">What is cited.</param>
    /// <returns>The entry with a line end behind it.</returns>
    public static string Of(ActionCitation citation)
    {
        var action = citation.Action;
        var entry = new StringBuilder(512);
        entry.Append("@misc{").Append(Key(action.Id, citation.Passage)).Append(",\n");
        var title = CitationWords.Title(action, citation.IsProfile);
        Field(entry, "title", citation.Passage is { } passage ? $"{title}: {passage.Field}" : title);
        if (CitationWords.Author(citation) is { } author)
        {
            // Braces twice: a city is no person with a given name.
            entry.Append("  author = {{").Append(Escape(author)).Append("}},\n");
        }

        Field(entry, "howpublished", citation.IsProfile ? "CitiesWithNature city profile" : null);
        Field(entry, "year", citation.Updated?.Year.ToString("0000", CultureInfo.InvariantCulture) ?? "n.d.");
        Field(entry, "date", citation.Updated is { } day ? CitationWords.Iso(day) : null);
        if (citation.Url is { } url)
        {
            entry.Append("  url = {").Append(url).Append("},\n");
        }

        Field(entry, "urldate", citation.Downloaded is { } download ? CitationWords.Iso(download) : null);
        Field(entry, "abstract", citation.Quote ?? (citation.Passage is null ? action.Description ?? action.Target ?? action.Baseline : action.TextOf(citation.Passage.Field)));
        Field(entry, "note", CitationWords.Note(citation));
        return entry.Append("}\n").ToString();
    }

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entry.Append("  ").Append(name).Append(" = {").Append(Escape(value)).Append("},\n");
        }
    }

    // Keys are ASCII without signs that mean something: every reader takes these. What is left out is written as its code, so that keys stay different.
    private static string Key(string id, CitedPassage? passage)
    {
        var key = new StringBuilder(id.Length + 16);
        foreach (var c in passage is null ? id : $"{id}:{passage.ToString().Replace(':', '-')}")
        {
            _ = char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or ':' or '.' or '+' ? key.Append(c) : key.Append(CultureInfo.InvariantCulture, $"-{(int)c:x4}");
        }

        return key.ToString();
    }

    // A brace counts as a brace even behind a backslash, so a lonely one would swallow all that follows: both are written as commands.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in CitationWords.OneLine(text))
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '%' or '&' or '#' or '$' or '_' => escaped.Append('\\').Append(c),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
