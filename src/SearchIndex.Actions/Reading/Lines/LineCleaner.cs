namespace SearchIndex.Actions.Reading.Lines;

/// <summary>
/// Takes the markup of blocks off lines (headings, lists, quotes, rules, tables) and hands the rest to <see cref="InlineCleaner"/>.
/// What could be text stays: "C#", "5*3" and "#1" lose nothing.
/// </summary>
internal static class LineCleaner
{
    private const int MaximumCells = 40;

    /// <summary>Cleans all lines.</summary>
    /// <param name="lines">Lines of the source.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Clean lines in the same order; a table row gives one a cell.</returns>
    public static List<CleanLine> Clean(IReadOnlyList<SourceLine> lines, CancellationToken cancellationToken = default)
    {
        var result = new List<CleanLine>(lines.Count);
        var isQuoted = IsQuoted(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if ((i & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Clean(isQuoted ? Unquoted(lines[i]) : lines[i], result);
        }

        return result;
    }

    /// <summary>Whether the whole text is a quotation, as in a mail: nine of ten lines that hold anything begin with the sign for it.</summary>
    private static bool IsQuoted(IReadOnlyList<SourceLine> lines)
    {
        var quoted = 0;
        var filled = 0;
        foreach (var line in lines)
        {
            var text = line.Text.AsSpan().TrimStart();
            filled += text.IsEmpty ? 0 : 1;
            quoted += text.StartsWith('>') ? 1 : 0;
        }

        return quoted >= 3 && quoted * 10 >= filled * 9;
    }

    private static SourceLine Unquoted(SourceLine line)
    {
        var text = line.Text;
        var from = 0;
        for (var i = 0; i < text.Length && (text[i] == '>' || char.IsWhiteSpace(text[i])); i++)
        {
            if (text[i] == '>')
            {
                from = i + 1 < text.Length && text[i + 1] == ' ' ? i + 2 : i + 1;
            }
        }

        return from == 0 ? line : line with { Offset = line.Offset + from, Text = text[from..] };
    }

    private static void Clean(SourceLine line, List<CleanLine> result)
    {
        var (raw, map) = WithoutInvisible(line.Text);
        var start = 0;
        while (start < raw.Length && char.IsWhiteSpace(raw[start]))
        {
            start++;
        }

        var end = raw.Length;
        while (end > start && char.IsWhiteSpace(raw[end - 1]))
        {
            end--;
        }

        var body = raw.AsSpan(start, end - start);
        if (body.Length >= 3 && IsRule(body))
        {
            result.Add(new CleanText(line.Offset, map).ToLine(line, false, false, false, 0, 0));
            return;
        }

        var heading = line.IsHeading;
        var listItem = line.IsListItem;
        if (body.Length > 1 && body[0] == '>' && char.IsWhiteSpace(body[1]))
        {
            start += 2;
            body = body[2..];
        }

        var hashes = body.IndexOfAnyExcept('#');
        if (hashes is >= 1 and <= 6 && (body[hashes] == '*' || char.IsWhiteSpace(body[hashes]) || (hashes >= 2 && char.IsLetter(body[hashes]))))
        {
            start += hashes;
            heading = true;
            end = start + TrimClosingHashes(raw.AsSpan(start, end - start));
        }
        else if (BulletLength(body) is > 0 and var bullet)
        {
            start += bullet;
            listItem = true;
        }

        var text = new CleanText(line.Offset, map);
        var cells = TableCells(raw, start, end);
        if (cells is null)
        {
            // A single space at either end tells where a wrapped line was cut: keep it for the joiner to see.
            var from = start == 1 && raw[0] == ' ' ? 0 : start;
            var to = end == raw.Length - 1 ? raw.Length : end;
            InlineCleaner.Clean(raw, from, to, text);
            result.Add(text.ToLine(line, heading, listItem, false, 0, text.Length));
            return;
        }

        for (var c = 0; c + 1 < cells.Count; c++)
        {
            var cell = new CleanText(line.Offset, map);
            InlineCleaner.Clean(raw, cells[c], cells[c + 1] - 1, cell);
            result.Add(cell.ToLine(line, heading, listItem && c == 0, c > 0, 0, cell.Length));
        }
    }

    /// <summary>Takes zero-width and direction characters out, so that no mark is torn by them.</summary>
    private static (string Text, int[]? Map) WithoutInvisible(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += InlineCleaner.IsInvisible(c) ? 1 : 0;
        }

        if (count == 0)
        {
            return (text, null);
        }

        var kept = new char[text.Length - count];
        var map = new int[kept.Length];
        var n = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!InlineCleaner.IsInvisible(text[i]))
            {
                map[n] = i;
                kept[n++] = text[i];
            }
        }

        return (new string(kept), map);
    }

    private static bool IsRule(ReadOnlySpan<char> body)
    {
        if (body.StartsWith("```") || body.StartsWith("~~~"))
        {
            return true;
        }

        var first = body[0];
        if (first == '|')
        {
            return !body.ContainsAnyExcept("|-: ") && body.Contains('-');
        }

        return first is '-' or '=' or '*' or '_' && !body.ContainsAnyExcept(first, ' ');
    }

    private static int TrimClosingHashes(ReadOnlySpan<char> rest)
    {
        var trimmed = rest.TrimEnd('#');
        return trimmed.Length < rest.Length && trimmed.EndsWith(' ') ? trimmed.TrimEnd().Length : rest.Length;
    }

    private static int BulletLength(ReadOnlySpan<char> body)
    {
        if (body.Length < 3 || !char.IsWhiteSpace(body[1]) || body[0] is not ('-' or '*' or '+' or '•' or '●' or '▪' or '‣' or '◦' or '■' or '○' or '◆'))
        {
            return 0;
        }

        // "- 12 -" is a page number.
        return body[0] == '-' && body[^1] == '-' ? 0 : 2;
    }

    /// <summary>Finds the cells of a table row: the starts of all cells and, last, one past the end of the row.</summary>
    private static List<int>? TableCells(string raw, int start, int end)
    {
        if (end - start < 3 || raw[start] != '|' || raw[end - 1] != '|')
        {
            return null;
        }

        var cells = new List<int>();
        for (var i = start; i < end && cells.Count < MaximumCells; i++)
        {
            if (raw[i] == '|' && (i == start || raw[i - 1] != '\\'))
            {
                cells.Add(i + 1);
            }
        }

        if (cells[^1] != end)
        {
            cells.Add(end);
        }

        return cells;
    }
}
