using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Finds headings that the catalogue does not know by where and how they stand.</summary>
internal sealed class HeadingText
{
    private const int MaximumLatin = 260;
    private const int MaximumHan = 60;

    private readonly ReadingLog _log;

    /// <summary>Initialises the finder.</summary>
    /// <param name="log">The lines.</param>
    public HeadingText(ReadingLog log) => _log = log;

    /// <summary>Tells whether a text could be a heading.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is short, no sentence end inside, and no fragment.</returns>
    public static bool IsPlausible(string text)
    {
        var han = text.Count(Scripts.IsHan);
        if (text.Length < 3 || text.Length > MaximumLatin || han > MaximumHan || !text.Any(char.IsLetter))
        {
            return false;
        }

        return !char.IsLower(text[0]) && !text.Contains('。') && !text.Contains('；') && text[^1] is not ('，' or ',' or ';' or '、' or ':' or '：')
            && !text.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>Takes a heading off the end of a text: its last paragraph, or, where nothing parts them, its last lines or what stands behind the last mark or sentence.</summary>
    /// <param name="pieces">The text; shortened when a heading is found.</param>
    /// <returns>The heading's pieces, or null.</returns>
    public List<TextPiece>? TakeFromEnd(List<TextPiece> pieces)
    {
        if (pieces.Count == 0)
        {
            return null;
        }

        var paragraphs = _log.Paragraphs(pieces);
        var last = paragraphs[^1];
        if (paragraphs.Count > 1 && char.IsLower(FirstOf(last[0])) && paragraphs[^2].Count == 1 && IsPlausible(_log.Joiner.JoinPlain([.. paragraphs[^2], .. last])))
        {
            last = [.. paragraphs[^2], .. last];
        }

        if (IsPlausible(_log.Joiner.JoinPlain(last)) && (last.Count == 1 || !last.Exists(p => EndsText(p))))
        {
            pieces.RemoveRange(pieces.Count - last.Count, last.Count);
            return last;
        }

        return TakeLines(pieces) ?? TakeTail(pieces);
    }

    private char FirstOf(TextPiece piece) => _log.Lines[piece.Line].Text[piece.From];

    private ReadOnlySpan<char> SpanOf(TextPiece piece) => _log.Lines[piece.Line].Text.AsSpan(piece.From, piece.To - piece.From);

    private bool EndsText(TextPiece piece) => SpanOf(piece)[^1] is '。' or '；' or '！' or '？' || HanShare(SpanOf(piece)) > 0.3;

    private static double HanShare(ReadOnlySpan<char> text)
    {
        var han = 0;
        foreach (var c in text)
        {
            han += Scripts.IsHan(c) ? 1 : 0;
        }

        return text.IsEmpty ? 0 : (double)han / text.Length;
    }

    /// <summary>Lines at the end that are Latin under a text that is Han, or the last line under a finished sentence.</summary>
    private List<TextPiece>? TakeLines(List<TextPiece> pieces)
    {
        var count = 0;
        while (count < 4 && count < pieces.Count - 1 && HanShare(SpanOf(pieces[^(count + 1)])) < 0.1
            && (count == 0 || SpanOf(pieces[^(count + 1)])[^1] is not ('.' or '。')))
        {
            count++;
            if (!char.IsLower(FirstOf(pieces[^count])) && EndsText(pieces[^(count + 1)]))
            {
                break;
            }
        }

        if (count == 0)
        {
            return null;
        }

        while (count > 1 && (char.IsLower(FirstOf(pieces[^count])) || !IsPlausible(_log.Joiner.JoinPlain(pieces[^count..]))))
        {
            count--;
        }

        var lines = pieces[^count..];
        if (!IsPlausible(_log.Joiner.JoinPlain(lines)) || !(EndsText(pieces[^(count + 1)]) || SpanOf(pieces[^(count + 1)])[^1] == '.'))
        {
            return null;
        }

        pieces.RemoveRange(pieces.Count - count, count);
        return lines;
    }

    /// <summary>What stands behind the last mark of emphasis, Han character or sentence end of the last line.</summary>
    private List<TextPiece>? TakeTail(List<TextPiece> pieces)
    {
        var piece = pieces[^1];
        var line = _log.Lines[piece.Line];
        foreach (var byMark in (bool[])[true, false])
        {
            for (var at = piece.To - 3; at > piece.From; at--)
            {
                var cut = byMark
                    ? line.HasMarkAt(at)
                    : line.Text[at - 1] is '。' or '！' or '？' or '”' or '；' || Scripts.IsHan(line.Text[at - 1]) || (line.Text[at - 1] == ' ' && at > piece.From + 1 && line.Text[at - 2] is '.' or '!' or '?');
                if (!cut || !char.IsUpper(line.Text[at]))
                {
                    continue;
                }

                var tail = new TextPiece(piece.Line, at, piece.To);
                if (IsPlausible(SpanOf(tail).ToString()))
                {
                    pieces[^1] = piece with { To = at };
                    return [tail];
                }

                break;
            }
        }

        return null;
    }
}
