using System.Buffers;

namespace SearchIndex.Actions.Reading.Files;

/// <summary>
/// Measures how deep the elements of an HTML text are nested before it is parsed: a parser looks through all open elements at many a tag,
/// so its time grows with the square of the depth, and no page made for people is deeper than some dozens.
/// </summary>
internal static class HtmlNesting
{
    /// <summary>No document nested deeper than this is parsed.</summary>
    public const int Maximum = 2_000;

    // The elements at whose start tag a parser looks through all open ones for a paragraph to close (HTML Living Standard, "in body").
    // Those whose end tag may be left out (p, li, td ...) are not among them: pages open many without closing any.
    private static readonly HashSet<string> Counted = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "header",
        "hgroup", "main", "menu", "nav", "ol", "pre", "listing", "search", "section", "summary", "table", "ul", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>Whether a text is nested deeper than <see cref="Maximum"/>.</summary>
    /// <param name="html">The text of the document.</param>
    /// <returns>True as soon as the depth is passed. One pass, in time linear in the length.</returns>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var counted = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        while (true)
        {
            var open = html.IndexOf('<');
            if (open < 0 || open + 1 >= html.Length)
            {
                return false;
            }

            html = html[(open + 1)..];
            var closes = html[0] == '/';
            var rest = closes ? html[1..] : html;
            if (rest.Length == 0 || !char.IsAsciiLetter(rest[0]))
            {
                continue;
            }

            // No element has a longer name, so a text full of '<' is not searched to its end again and again.
            var window = rest[..Math.Min(rest.Length, 32)];
            var end = window.IndexOfAny(NameEnd);
            if (!counted.Contains(end < 0 ? window : window[..end]))
            {
                continue;
            }

            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Maximum)
            {
                return true;
            }
        }
    }
}
