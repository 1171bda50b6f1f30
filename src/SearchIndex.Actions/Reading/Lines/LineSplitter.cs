namespace SearchIndex.Actions.Reading.Lines;

/// <summary>
/// Cuts a text into lines. LF, CR LF and CR end a line and count; form feed, vertical tab, next line (U+0085) and the
/// separators U+2028 and U+2029 cut a line into parts that keep its number, as line-counting tools see it.
/// </summary>
internal static class LineSplitter
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">The decoded text.</param>
    /// <returns>Its lines in order, blank ones among them.</returns>
    public static List<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        var number = 1;
        var lineStart = 0;
        var partStart = 0;
        var pageBreak = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is not ('\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            var ends = c is '\n' or '\r';
            // An empty part before a form feed at the start of a line is no line of its own.
            if (ends || i > partStart)
            {
                lines.Add(new SourceLine(number, partStart - lineStart, text[partStart..i], pageBreak));
                pageBreak = false;
            }

            pageBreak |= c == '\f';
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            partStart = i + 1;
            if (ends)
            {
                number++;
                lineStart = i + 1;
            }
        }

        return lines;
    }
}
