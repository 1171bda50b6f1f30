using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>Answers what stands around a place of the folded text.</summary>
internal sealed class MatchContext
{
    private const string SentenceEnds = "。．！？；：…”’」』）》】.!?;:)\"'";

    private readonly IReadOnlyList<CleanLine> _lines;
    private readonly MatchText _text;

    /// <summary>Initialises the context.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="text">Their folded text.</param>
    public MatchContext(IReadOnlyList<CleanLine> lines, MatchText text)
    {
        _lines = lines;
        _text = text;
    }

    /// <summary>The line of a place.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>The line.</returns>
    public CleanLine LineOf(int k) => _lines[_text.Lines[k]];

    /// <summary>How many folded characters of its line stand before a place.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>Their number, at most 4: more is of no interest.</returns>
    public int Leading(int k)
    {
        var n = 0;
        while (n < 4 && k - n - 1 >= 0 && _text.Lines[k - n - 1] == _text.Lines[k])
        {
            n++;
        }

        return n;
    }

    /// <summary>Whether the first letter or digit of a line stands at a place.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>Whether nothing but signs stands before it.</returns>
    public bool IsLineStart(int k) => k == 0 || _text.Lines[k - 1] != _text.Lines[k];

    /// <summary>Whether no letter or digit follows in the line.</summary>
    /// <param name="end">End of a range in the folded text, above 0.</param>
    /// <returns>Whether nothing but signs stands behind it.</returns>
    public bool IsLineEnd(int end) => end >= _text.Key.Length || _text.Lines[end] != _text.Lines[end - 1];

    /// <summary>The character directly before a place in its line, or NUL.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>The character.</returns>
    public char Before(int k) => _text.Columns[k] == 0 ? '\0' : LineOf(k).Text[_text.Columns[k] - 1];

    /// <summary>The character directly behind a range in its line, or NUL.</summary>
    /// <param name="end">End of a range in the folded text.</param>
    /// <returns>The character.</returns>
    public char After(int end)
    {
        var column = _text.Columns[end - 1] + 1;
        var line = LineOf(end - 1).Text;
        return column < line.Length ? line[column] : '\0';
    }

    /// <summary>The character at a place.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>The character as it stands in the line.</returns>
    public char At(int k) => LineOf(k).Text[_text.Columns[k]];

    /// <summary>The nearest character before a place in its line that is no space, or NUL.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>The character.</returns>
    public char BeforeSpaces(int k)
    {
        var line = LineOf(k).Text;
        var c = _text.Columns[k] - 1;
        while (c >= 0 && line[c] == ' ')
        {
            c--;
        }

        return c < 0 ? '\0' : line[c];
    }

    /// <summary>Whether a colon follows a range, in its line or at the start of what follows.</summary>
    /// <param name="end">End of a range in the folded text.</param>
    /// <returns>Whether the next sign is a colon.</returns>
    public bool HasColonAfter(int end)
    {
        var line = LineOf(end - 1).Text;
        var c = _text.Columns[end - 1] + 1;
        while (c < line.Length && line[c] == ' ')
        {
            c++;
        }

        return c < line.Length && line[c] is ':' or '：' or '﹕' or '︰';
    }

    /// <summary>Whether a mark of emphasis stands between a place and the character before it.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>Whether emphasis begins or ends there.</returns>
    public bool HasMarkBefore(int k)
    {
        var line = LineOf(k);
        var c = _text.Columns[k];
        while (true)
        {
            if (line.HasMarkAt(c))
            {
                return true;
            }

            if (c == 0 || char.IsLetterOrDigit(line.Text[c - 1]))
            {
                return false;
            }

            c--;
        }
    }

    /// <summary>Whether a mark of emphasis stands between a range and what follows it.</summary>
    /// <param name="end">End of a range in the folded text.</param>
    /// <returns>Whether emphasis begins or ends there.</returns>
    public bool HasMarkAfter(int end)
    {
        var line = LineOf(end - 1);
        var c = _text.Columns[end - 1] + 1;
        while (true)
        {
            if (line.HasMarkAt(c))
            {
                return true;
            }

            if (c >= line.Text.Length || char.IsLetterOrDigit(line.Text[c]))
            {
                return false;
            }

            c++;
        }
    }

    /// <summary>Whether the line of a place follows a blank line, a page break, or nothing at all.</summary>
    /// <param name="k">A place in the folded text.</param>
    /// <returns>Whether a paragraph may begin there.</returns>
    public bool HasGapBefore(int k)
    {
        var l = _text.Lines[k];
        return l == 0 || _lines[l].Source.PageBreakBefore || _lines[l - 1].IsBlank || _lines[l - 1].IsPageFurniture || _lines[l].IsInnerCell;
    }

    /// <summary>Whether a blank line, a page break or nothing follows the line of a range.</summary>
    /// <param name="end">End of a range in the folded text.</param>
    /// <returns>Whether a paragraph may end there.</returns>
    public bool HasGapAfter(int end)
    {
        var l = _text.Lines[end - 1] + 1;
        return l >= _lines.Count || _lines[l].Source.PageBreakBefore || _lines[l].IsBlank || _lines[l].IsPageFurniture || _lines[l].IsInnerCell;
    }

    /// <summary>Whether the text before a line ends as a sentence or a label ends.</summary>
    /// <param name="k">A place in the folded text at the start of its line.</param>
    /// <returns>Whether something may begin there.</returns>
    public bool EndsSentenceBefore(int k)
    {
        for (var l = _text.Lines[k] - 1; l >= 0; l--)
        {
            if (!_lines[l].IsBlank && !_lines[l].IsPageFurniture)
            {
                return SentenceEnds.Contains(_lines[l].Text[^1], StringComparison.Ordinal);
            }
        }

        return true;
    }

    /// <summary>Whether a line without gaps around it parts two texts: what stands above ends with a sign or a Han character, what stands below begins large.</summary>
    /// <param name="start">Start of a range that fills its line.</param>
    /// <param name="end">Its end.</param>
    /// <returns>Whether it may be a label.</returns>
    public bool StandsBetweenTexts(int start, int end)
    {
        var above = _text.Lines[start] - 1;
        var below = _text.Lines[end - 1] + 1;
        return (above < 0 || _lines[above].IsBlank || !char.IsAsciiLetterOrDigit(_lines[above].Text[^1]))
            && (below >= _lines.Count || _lines[below].IsBlank || !char.IsLower(_lines[below].Text[0]));
    }

    /// <summary>Whether "12% complete" stands directly before or behind a range.</summary>
    /// <param name="start">Start of the range.</param>
    /// <param name="end">Its end.</param>
    /// <returns>Whether it is the level of an award.</returns>
    public bool IsBesidePercent(int start, int end)
    {
        var before = _text.Key.AsSpan(Math.Max(0, start - 8), start - Math.Max(0, start - 8));
        var after = _text.Key.AsSpan(end, Math.Min(11, _text.Key.Length - end));
        return before.SequenceEqual("complete") || after.IndexOf("complete") is >= 1 and <= 3;
    }

    /// <summary>Whether words end where a range begins and ends: no phrase begins or ends inside a word, save where case tells that two were glued.</summary>
    /// <param name="start">Start of the range.</param>
    /// <param name="end">Its end.</param>
    /// <returns>Whether both ends are sound.</returns>
    public bool IsWhole(int start, int end)
    {
        var before = Before(start);
        if (char.IsAsciiLetter(before) && (char.IsAsciiLetterUpper(before) || !char.IsAsciiLetterUpper(At(start))) && !HasMarkBefore(start))
        {
            return false;
        }

        var after = After(end);
        return !char.IsAsciiLetter(after) || (char.IsAsciiLetterUpper(after) && !char.IsAsciiLetterUpper(At(end - 1))) || HasMarkAfter(end);
    }
}
