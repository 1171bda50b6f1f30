using System.Buffers;
using SearchIndex.Actions.Knowledge.Units;

namespace SearchIndex.Actions.Indicators.Forms;

/// <summary>Finds where a pattern stands in a text. For one text and one thread.</summary>
internal sealed class FormMatcher
{
    // Between the words of a pattern at most this many letters and digits stand for a gap, an unknown unit or the city's words.
    private const int LongestGap = 24;
    private const int LongestUnit = 24;
    private const int LongestWords = 600;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,。；;！!？?\n");

    private readonly TextSkeleton _text;
    private readonly UnitTable _units;
    private FormPattern _pattern = null!;
    private string _family = "";
    private bool _needsUnit;

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="units">The units.</param>
    public FormMatcher(string text, UnitTable units)
    {
        _text = new TextSkeleton(text);
        _units = units;
    }

    /// <summary>Finds a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="family">Family of the units that its slot takes.</param>
    /// <param name="needsUnit">Whether a figure without such a unit is none; else it is found without a unit.</param>
    /// <returns>Where it stands, in the order of the text; no two overlap.</returns>
    public IReadOnlyList<FormMatch> Find(FormPattern pattern, string family, bool needsUnit)
    {
        (_pattern, _family, _needsUnit) = (pattern, family, needsUnit);
        var found = new List<FormMatch>();
        var at = 0;
        while ((at = NextStart(at)) >= 0)
        {
            if (Match(0, at, default) is { } match)
            {
                found.Add(match.Match with { Start = _text.Place(at), End = _text.EndPlace(match.End) });
                at = match.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // A pattern begins with words, or with a figure; the beginning of a clause takes no place.
    private int NextStart(int from)
    {
        var first = _pattern.Tokens.First(token => token.Kind != FormTokenKind.Start);
        if (first.Kind == FormTokenKind.Literal)
        {
            return from > _text.Key.Length ? -1 : _text.Key.IndexOf(first.Text, from, StringComparison.Ordinal);
        }

        for (var at = from; at < _text.Key.Length; at++)
        {
            if (IsFigureStart(at))
            {
                return at;
            }
        }

        return -1;
    }

    private bool IsFigureStart(int at) => char.IsAsciiDigit(_text.Key[at]) && (at == 0 || !char.IsAsciiDigit(_text.Key[at - 1]) || _text.Place(at) > _text.Place(at - 1) + 1);

    private (FormMatch Match, int End)? Match(int token, int at, FormMatch match)
    {
        if (token == _pattern.Tokens.Count)
        {
            return (match, at);
        }

        var (kind, literal) = (_pattern.Tokens[token].Kind, _pattern.Tokens[token].Text);
        return kind switch
        {
            FormTokenKind.Literal => string.CompareOrdinal(_text.Key, at, literal, 0, literal.Length) == 0 ? Match(token + 1, at + literal.Length, match) : null,
            FormTokenKind.Start => IsClauseStart(at) ? Match(token + 1, at, match) : null,
            FormTokenKind.Gap => Skip(token, at, LongestGap, withinClause: true, match),
            FormTokenKind.Words => Words(token, at, match),
            _ => Figure(token, at, match),
        };
    }

    private bool IsClauseStart(int at) => at == 0 || _text.Place(at) > _text.EndPlace(at);

    private (FormMatch Match, int End)? Skip(int token, int at, int longest, bool withinClause, FormMatch match)
    {
        for (var length = 0; length <= longest && at + length <= _text.Key.Length; length++)
        {
            if (length > 0 && withinClause && HasClauseEnd(_text.EndPlace(at + length), _text.Place(at + length)))
            {
                // The clause ends behind this character, so nothing beyond it can be reached; what follows directly still can.
                return null;
            }

            if (Match(token + 1, at + length, match) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private bool HasClauseEnd(int from, int to) => _text.Text.AsSpan(from, to - from).IndexOfAny(ClauseEnds) >= 0
        || _text.Text.AsSpan(from, to - from).StartsWith(". ", StringComparison.Ordinal);

    private (FormMatch Match, int End)? Words(int token, int at, FormMatch match)
    {
        for (var end = at + 1; end <= _text.Key.Length && end - at <= LongestWords; end++)
        {
            var (start, stop) = (_text.Place(at), _text.Place(end));
            if (Match(token + 1, end, match with { SlotStart = start, SlotEnd = stop }) is { } found)
            {
                // Marks around the words, such as 《 and 》, belong to them; blanks do not.
                var opening = at == 0 ? 0 : _text.EndPlace(at);
                var span = _text.Text.AsSpan(opening, stop - opening);
                var lead = span.Length - span.TrimStart().Length;
                var words = opening + lead;
                return (found.Match with { SlotStart = words, SlotEnd = words + span.Trim().Length }, found.End);
            }
        }

        return null;
    }

    private (FormMatch Match, int End)? Figure(int token, int at, FormMatch match)
    {
        var place = _text.Place(at);
        if (at >= _text.Key.Length || !FigureReader.TryRead(_text.Text, place, out var figure, blanks: true))
        {
            return null;
        }

        var end = figure.End;
        if (_pattern.Tokens[token].Kind == FormTokenKind.Number)
        {
            return Match(token + 1, _text.At(end), match with { SlotStart = place, SlotEnd = end, Figure = figure });
        }

        var unitAt = end;
        while (unitAt < _text.Text.Length && char.IsWhiteSpace(_text.Text[unitAt]))
        {
            unitAt++;
        }

        if (_units.TryRead(_text.Text, unitAt, out var unit, out var unitEnd, glued: true) && unit.Family == _family)
        {
            return Match(token + 1, _text.At(unitEnd), match with { SlotStart = place, SlotEnd = unitEnd, Figure = figure, Unit = unit });
        }

        // The sentence of the form stands there with a unit that is none: the figure is kept, so that somebody can look at it.
        return _needsUnit
            ? null
            : Skip(token, _text.At(end), LongestUnit, withinClause: false, match with { SlotStart = place, SlotEnd = end, Figure = figure });
    }
}
