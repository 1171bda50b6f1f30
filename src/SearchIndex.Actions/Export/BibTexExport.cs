using System.Globalization;
using System.Text;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Export;

/// <summary>Writes actions as BibTeX, in UTF-8 as biber and modern BibTeX programs read it.</summary>
internal static class BibTexExport
{
    /// <summary>Writes one entry.</summary>
    /// <param name="action">The action.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(ActionRecord action, TextWriter output)
    {
        output.Write($"@misc{{{Key(action.Id)},\n");
        Field(output, "title", action.Title);
        output.Write($"  author = {{{{{Escape(Citation.Author(action))}}}}},\n");
        Field(output, "howpublished", Citation.Publisher(action));
        var date = Citation.Date(action);
        Field(output, "year", date?.Year.ToString(CultureInfo.InvariantCulture) ?? "n.d.");
        Field(output, "date", date is { } day ? Citation.Iso(day) : null);
        Field(output, "abstract", action.Description ?? action.Target ?? action.Baseline);
        Field(output, "note", Citation.Note(action));
        output.Write("}\n\n");
    }

    private static void Field(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.Write($"  {name} = {{{Escape(value)}}},\n");
        }
    }

    private static string Key(string id)
    {
        var key = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            key.Append(c is ',' or '{' or '}' or '"' or '\\' or '%' or '#' or '~' or '=' or '\'' or '(' or ')' || char.IsWhiteSpace(c) ? '-' : c);
        }

        return key.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' or '}' or '%' or '&' or '#' or '$' or '_' => escaped.Append('\\').Append(c),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '\r' or '\n' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
