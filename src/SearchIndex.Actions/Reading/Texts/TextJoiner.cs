using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Reading.Texts;

/// <summary>Rejoins the lines of a text: wrapped lines become one paragraph, page breaks inside a sentence vanish, paragraphs and list items stay apart.</summary>
internal sealed partial class TextJoiner
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private const int MaximumItemLines = 4;

    private readonly IReadOnlyList<CleanLine> _lines;

    /// <summary>Initialises the joiner.</summary>
    /// <param name="lines">The lines of the source.</param>
    public TextJoiner(IReadOnlyList<CleanLine> lines) => _lines = lines;

    private enum Seam
    {
        Join,
        Paragraph,
    }

    /// <summary>Joins pieces.</summary>
    /// <param name="pieces">Pieces in reading order.</param>
    /// <param name="updated">The date of the text.</param>
    /// <param name="isList">Whether each line is an item of its own unless the next one plainly goes on.</param>
    /// <returns>The text, or null where nothing is left.</returns>
    public ActionText? Join(IReadOnlyList<TextPiece> pieces, DateOnly? updated, bool isList = false)
    {
        var text = new StringBuilder();
        var spans = new List<SourceSpan>();
        var width = 0;
        foreach (var piece in pieces)
        {
            width = Math.Max(width, Scripts.Width(_lines[piece.Line].Text.AsSpan(piece.From, piece.To - piece.From)));
        }

        TextPiece? previous = null;
        foreach (var piece in pieces)
        {
            var line = _lines[piece.Line];
            if (piece.To <= piece.From)
            {
                continue;
            }

            if (previous is { } before)
            {
                if (SeamBetween(before, piece, width, pieces.Count) == Seam.Paragraph || (isList && StartsItem(before, piece)))
                {
                    text.Append('\n');
                }
                else
                {
                    Weld(text, before, piece);
                }
            }

            for (var c = piece.From; c < piece.To; c++)
            {
                // A span ends where markup was taken out, so that each place of the text maps to its own column.
                if (c == piece.From || line.Columns[c] != line.Columns[c - 1] + 1)
                {
                    spans.Add(new SourceSpan(text.Length, line.Number, line.Columns[c]));
                }

                if (line.Text[c] != ' ' || text.Length == 0 || text[^1] != ' ')
                {
                    text.Append(line.Text[c]);
                }
                else if (spans.Count > 0 && c + 1 < piece.To)
                {
                    spans.Add(new SourceSpan(text.Length, line.Number, line.Columns[c + 1]));
                }
            }

            previous = piece;
        }

        return text.Length == 0 ? null : new ActionText(text.ToString(), updated, Tidy(spans));
    }

    /// <summary>Joins pieces to a plain string.</summary>
    /// <param name="pieces">Pieces in reading order.</param>
    /// <returns>The text; empty where there is none.</returns>
    public string JoinPlain(IReadOnlyList<TextPiece> pieces) => Join(pieces, null)?.Text ?? string.Empty;

    /// <summary>Whether a paragraph may begin between two pieces: a blank line, page break or page furniture lies between their lines.</summary>
    /// <param name="before">The earlier piece.</param>
    /// <param name="after">The later piece.</param>
    /// <returns>Whether there is a gap.</returns>
    public bool HasGap(TextPiece before, TextPiece after)
    {
        for (var l = before.Line + 1; l <= after.Line; l++)
        {
            if (_lines[l].Source.PageBreakBefore || (l < after.Line && (_lines[l].IsBlank || _lines[l].IsPageFurniture)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line of a list begins an item: it does not begin small, and the line above has room left.</summary>
    private bool StartsItem(TextPiece before, TextPiece after) =>
        before.Line != after.Line && !char.IsLower(_lines[after.Line].Text[after.From]) && Scripts.Width(_lines[before.Line].Text) < 90;

    private static List<SourceSpan> Tidy(List<SourceSpan> spans)
    {
        var result = new List<SourceSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (result.Count > 0 && result[^1].Start == span.Start)
            {
                result[^1] = span;
            }
            else
            {
                result.Add(span);
            }
        }

        return result;
    }

    private Seam SeamBetween(TextPiece before, TextPiece after, int width, int count)
    {
        if (before.Line == after.Line)
        {
            return Seam.Join;
        }

        var line = _lines[after.Line];
        var tail = _lines[before.Line].Text.AsSpan(before.From, before.To - before.From);
        var head = line.Text.AsSpan(after.From, after.To - after.From);
        var last = LastLetter(tail);
        var ended = Scripts.EndsSentence(last);
        var blanks = 0;
        var pageBreak = false;
        for (var l = before.Line + 1; l <= after.Line; l++)
        {
            pageBreak |= _lines[l].Source.PageBreakBefore || (l < after.Line && _lines[l].IsPageFurniture);
            blanks += l < after.Line && _lines[l].IsBlank ? 1 : 0;
        }

        var tailWidth = Scripts.Width(tail);
        if (blanks == 0 && !pageBreak)
        {
            if (line.IsInnerCell)
            {
                return Seam.Join;
            }

            var closes = ended || last is '；' or ';' or '：' or ':';
            if ((line.IsListItem && (closes || tailWidth < width * 0.7)) || (closes && ListNumber().IsMatch(head.ToString())))
            {
                return Seam.Paragraph;
            }

            if (line.IsListItem ? IsAmongItems(after.Line) : IsInOrder(before.Line, after.Line))
            {
                return Seam.Paragraph;
            }

            // In wrapped text a line that ends a sentence well short of the margin ends its paragraph.
            return ended && count > 2 && tailWidth < width * 0.75 ? Seam.Paragraph : Seam.Join;
        }

        if (ended || line.IsListItem || line.IsHeading)
        {
            return Seam.Paragraph;
        }

        if (pageBreak || blanks >= 2)
        {
            return Seam.Join;
        }

        if (last is '，' or '、' or ',')
        {
            return Seam.Join;
        }

        if (last is '；' or ';' or '：' or ':' || ListNumber().IsMatch(head.ToString()))
        {
            return Seam.Paragraph;
        }

        var goesOn = Scripts.IsUnspaced(head[0]) || char.IsLower(head[0]) || char.IsDigit(head[0]) || head[0] is ')' or ',' or '”';
        return goesOn && tailWidth >= Math.Max(30, width / 2) ? Seam.Join : Seam.Paragraph;
    }

    /// <summary>Whether another item with the same mark stands within a few lines: one dash alone may be the dash of a wrapped sentence.</summary>
    private bool IsAmongItems(int line)
    {
        bool Reaches(int step)
        {
            for (var l = line + step; l >= 0 && l < _lines.Count && Math.Abs(l - line) <= MaximumItemLines && !_lines[l].IsBlank; l += step)
            {
                if (_lines[l].IsListItem)
                {
                    return MarkOf(l) == MarkOf(line);
                }
            }

            return false;
        }

        return Reaches(-1) || Reaches(1);
    }

    private char MarkOf(int line)
    {
        var text = _lines[line].Source.Text.AsSpan().TrimStart();
        return text.IsEmpty ? '\0' : text[0];
    }

    /// <summary>Whether a line begins with a list number and the line directly above or below it with the one before or behind it.</summary>
    private bool IsInOrder(int before, int line)
    {
        var number = ListOrder.NumberOf(_lines[line].Text);
        return number > 0
            && ((before == line - 1 && ListOrder.NumberOf(_lines[before].Text) == number - 1 && number > 1)
                || (line + 1 < _lines.Count && ListOrder.NumberOf(_lines[line + 1].Text) == number + 1));
    }

    private static char LastLetter(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i > 0 && Scripts.Closes(text[i]))
        {
            i--;
        }

        return text[i];
    }

    /// <summary>Puts nothing or one space between two parts of a wrapped line.</summary>
    private void Weld(StringBuilder text, TextPiece before, TextPiece after)
    {
        var left = _lines[before.Line];
        var right = _lines[after.Line];
        var a = text[^1];
        var b = right.Text[after.From];
        if (a == ' ' || (before.Line == after.Line && (after.From == 0 || right.Text[after.From - 1] != ' ')))
        {
            return;
        }

        if (left.EndsWithSoftHyphen && before.To == left.Text.Length)
        {
            return;
        }

        if (a == '-' && text.Length > 1 && char.IsLetterOrDigit(text[^2]))
        {
            return;
        }

        var unspacedA = Scripts.IsUnspaced(a);
        var unspacedB = Scripts.IsUnspaced(b);
        if (unspacedA && unspacedB)
        {
            return;
        }

        if (unspacedA || unspacedB)
        {
            // Between Han and Latin the author's own habit is unknown, save where the cut line kept its space, or where the Latin side is a phrase of its own.
            var kept = (left.EndsWithSpace && before.To == left.Text.Length) || (right.StartsWithSpace && after.From == 0);
            var sign = unspacedA ? a : b;
            var phrase = (!Scripts.IsWideSign(sign) || sign is '》' or '《')
                && (unspacedA ? IsPhraseStart(right.Text.AsSpan(after.From, after.To - after.From)) : IsPhraseEnd(text));
            if (!kept && !phrase)
            {
                return;
            }
        }
        else if (IsQuote(a) || IsQuote(b))
        {
            // Curly quotes serve both scripts: what stands behind them decides.
            var inner = IsQuote(a) && text.Length > 1 ? text[^2] : a;
            if (Scripts.IsUnspaced(inner) || (IsQuote(b) && after.To > after.From + 1 && Scripts.IsUnspaced(right.Text[after.From + 1])))
            {
                return;
            }

            if (a is '“' or '‘' || b is '”' or '’')
            {
                return;
            }
        }
        else if (char.IsDigit(a) && char.IsDigit(b) && IsAmongHan(text, right.Text, after.From))
        {
            return;
        }

        text.Append(' ');
    }

    private static bool IsQuote(char c) => c is '“' or '”' or '‘' or '’' or '—' or '…' or '·';

    private static bool IsPhraseStart(ReadOnlySpan<char> head)
    {
        var word = head.IndexOfAnyExcept(Letters);
        return word > 0 && char.IsAsciiLetter(head[0]) && word + 1 < head.Length && head[word] is ' ' or ',' && (head[word] == ',' || char.IsAsciiLetter(head[word + 1]));
    }

    private static bool IsPhraseEnd(StringBuilder text)
    {
        var i = text.Length - 1;
        while (i >= 0 && char.IsAsciiLetter(text[i]))
        {
            i--;
        }

        return i > 0 && i < text.Length - 1 && text[i] == ' ' && char.IsAsciiLetter(text[i - 1]);
    }

    private static bool IsAmongHan(StringBuilder text, string right, int from)
    {
        var i = text.Length - 1;
        while (i >= 0 && (char.IsDigit(text[i]) || text[i] is '.' or ','))
        {
            i--;
        }

        var j = from;
        while (j < right.Length && (char.IsDigit(right[j]) || right[j] is '.' or ','))
        {
            j++;
        }

        return (i >= 0 && Scripts.IsUnspaced(text[i])) || (j < right.Length && Scripts.IsUnspaced(right[j]));
    }

    [GeneratedRegex(@"\A(?:[（(]?[一二三四五六七八九十]{1,3}[、.．）)]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[（(]?[0-9]{1,2}[、.．）)](?![0-9])|[①-⑳]|[a-zA-Z][)）.]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumber();
}
