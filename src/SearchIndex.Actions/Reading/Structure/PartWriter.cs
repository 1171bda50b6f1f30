using System.Buffers;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Reading.Lines;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>Collects phrases in ascending order and fills what lies between them with text, so that nothing of a line is left out.</summary>
internal sealed partial class PartWriter
{
    // Signs that converters and recognition leave beside headings; letters, figures, brackets and CJK signs are text.
    private static readonly SearchValues<char> Debris = SearchValues.Create("%@=+*#•·|-–—_~^`'\"<>&©®°:：.,;●■◆►▶✓✔ ");

    private readonly IReadOnlyList<CleanLine> _lines;
    private readonly List<StructurePart> _parts = [];

    private int _line;
    private int _column;

    /// <summary>Initialises the writer.</summary>
    /// <param name="lines">The lines.</param>
    public PartWriter(IReadOnlyList<CleanLine> lines) => _lines = lines;

    /// <summary>Adds a phrase.</summary>
    /// <param name="occurrence">The phrase and its edits.</param>
    /// <param name="line">Index of its first line.</param>
    /// <param name="from">Its place there.</param>
    /// <param name="endLine">Index of its last line.</param>
    /// <param name="to">Its end there.</param>
    /// <param name="date">A date behind it.</param>
    public void Add(Occurrence occurrence, int line, int from, int endLine, int to, DateOnly? date)
    {
        var phrase = occurrence.Phrase;
        var text = _lines[line].Text;
        var start = line == _line ? _column : 0;
        var before = text.AsSpan(start, from - start);
        var isHeading = phrase.Kind is PhraseKind.AreaNumber or PhraseKind.AreaTitle or PhraseKind.Commitment or PhraseKind.Action;
        if (IsDebris(before) || (start == 0 && CanBeNumbered(phrase.Kind) && SectionNumber().IsMatch(before)) || (isHeading && start == 0 && before.Length <= 4 && !before.ContainsAnyExceptInRange('\u0020', '\u007E')))
        {
            from = start;
        }

        FillTo(line, from);
        text = _lines[endLine].Text;
        var isSentence = isHeading || phrase.Key.Length > 40;
        while (to < text.Length && (text[to] is ':' or '：' or ' ' or '﹕' || (text[to] == '.' && (to + 1 == text.Length || (isSentence && text[to + 1] == ' ')))))
        {
            to++;
        }

        if (IsDebris(text.AsSpan(to)))
        {
            to = text.Length;
        }

        _parts.Add(new StructurePart(phrase, occurrence.Edits, line, from, endLine, to, date));
        _line = endLine;
        _column = to;
    }

    /// <summary>Ends the work.</summary>
    /// <returns>All parts.</returns>
    public List<StructurePart> Finish()
    {
        if (_lines.Count > 0)
        {
            FillTo(_lines.Count - 1, _lines[^1].Text.Length);
        }

        return _parts;
    }

    /// <summary>Whether a section number may stand before a phrase; before the others a number is their value.</summary>
    private static bool CanBeNumbered(PhraseKind kind) => kind is not (PhraseKind.Population or PhraseKind.Country or PhraseKind.Region or PhraseKind.Head
        or PhraseKind.ActionsMade or PhraseKind.Programme or PhraseKind.AwardLevel or PhraseKind.LastUpdate);

    private static bool IsDebris(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Debris);

    private void FillTo(int line, int column)
    {
        while (_line < line)
        {
            AddText(_line, _column, _lines[_line].Text.Length);
            _line++;
            _column = 0;
        }

        AddText(line, _column, column);
        _column = column;
    }

    private void AddText(int line, int from, int to)
    {
        var source = _lines[line];
        if (source.IsPageFurniture)
        {
            return;
        }

        while (from < to && source.Text[from] == ' ')
        {
            from++;
        }

        while (to > from && source.Text[to - 1] == ' ')
        {
            to--;
        }

        if (from < to)
        {
            _parts.Add(new StructurePart(null, 0, line, from, line, to));
        }
    }

    [GeneratedRegex(@"\A\s*§?\s*(?:\d{1,2}(?:\.\d{1,3}){1,4}|\d{1,2})\s*[.)、:：]?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();
}
