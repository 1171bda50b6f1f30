namespace SearchIndex.Actions.Reading.Structure;

/// <summary>
/// Decides whether a phrase that stands somewhere is the form's own or the city's text. A label needs a place where a label can stand;
/// a heading needs support around it: a label before or behind it, or a paragraph of its own.
/// </summary>
internal sealed class PhraseJudge
{
    private readonly MatchContext _context;
    private readonly List<Occurrence> _occurrences;

    private Occurrence? _last;
    private Region _region;

    /// <summary>Initialises the judge.</summary>
    /// <param name="context">What stands around a place.</param>
    /// <param name="occurrences">All occurrences, ascending by start, the longest first.</param>
    public PhraseJudge(MatchContext context, List<Occurrence> occurrences)
    {
        _context = context;
        _occurrences = occurrences;
    }

    private enum Region
    {
        Front,
        Actions,
        Closing,
    }

    /// <summary>Tells it that an occurrence was accepted.</summary>
    /// <param name="occurrence">The occurrence, its end moved behind a date where one follows.</param>
    public void Accepted(Occurrence occurrence)
    {
        _last = occurrence;
        var phrase = occurrence.Phrase;
        if (phrase.IsOfActions)
        {
            _region = Region.Actions;
        }
        else if (phrase.IsOfClosingChapters)
        {
            _region = Region.Closing;
        }
    }

    /// <summary>Judges an occurrence.</summary>
    /// <param name="o">The occurrence; those before it have been judged.</param>
    /// <param name="hasDate">Whether a date, or nothing, follows it in its line (for "Last update").</param>
    /// <returns>Whether it is the form's own.</returns>
    public bool Accepts(Occurrence o, bool hasDate)
    {
        if (!_context.IsWhole(o.Start, o.End))
        {
            return false;
        }

        var isLine = _context.IsLineStart(o.Start) && _context.IsLineEnd(o.End);
        // Recognition writes l for I and 1.
        if (char.IsAsciiLetterLower(_context.At(o.Start)) && _context.At(o.Start) != 'l' && o.Phrase.Kind != PhraseKind.Closing && !(isLine && o.Phrase.IsOfActions && (StandsAlone(o) || IsNextTo(o))))
        {
            return false;
        }

        return o.Phrase.Kind switch
        {
            PhraseKind.Furniture when o.Phrase.Number > 0 => (isLine && (StandsAlone(o) || IsNextTo(o))) || IsFollowedByKind(o, static k => k is PhraseKind.ProfileChapter or PhraseKind.ActionsChapter or PhraseKind.PathwayChapter or PhraseKind.IndexChapter or PhraseKind.ToolsChapter),
            PhraseKind.Furniture => o.Phrase.Key.Length > 40 || (Begins(o) && Ends(o)),
            PhraseKind.Downloaded => true,
            PhraseKind.ActionsMade => _region != Region.Actions && (Begins(o) || Ends(o)),
            PhraseKind.ProfileChapter or PhraseKind.About or PhraseKind.Overview or PhraseKind.Achievements =>
                _region != Region.Actions && AcceptsFrontLabel(o, isLine),
            PhraseKind.Population or PhraseKind.Country or PhraseKind.Region or PhraseKind.Head => _region != Region.Actions && AcceptsOverview(o, isLine),
            PhraseKind.Programme or PhraseKind.AwardLevel => _region == Region.Front && (isLine || IsNextTo(o) || (o.Phrase.Kind == PhraseKind.AwardLevel && (Begins(o) || _context.IsBesidePercent(o.Start, o.End)))),
            PhraseKind.ActionsChapter => _region != Region.Actions && (isLine || IsNextTo(o)),
            PhraseKind.AreaNumber => IsNextTo(o) || (HasStart(o) && (Ends(o) || IsFollowedBy(o, PhraseKind.AreaTitle))),
            PhraseKind.AreaTitle => Follows(PhraseKind.AreaNumber, o) || IsFollowedBy(o, PhraseKind.CommitmentLabel) || (isLine && StandsAlone(o)),
            PhraseKind.CommitmentLabel => (Begins(o) && Ends(o)) || IsFollowedBy(o, PhraseKind.Commitment) || IsFollowedBy(o, PhraseKind.Action),
            PhraseKind.Commitment => AcceptsCommitment(o, isLine),
            PhraseKind.OtherCommitments => Begins(o) && (Ends(o) || IsFollowedBy(o, PhraseKind.Commitment)),
            PhraseKind.Action => AcceptsAction(o, isLine),
            PhraseKind.Description => AcceptsDescription(o),
            PhraseKind.Baseline or PhraseKind.Target => AcceptsField(o),
            PhraseKind.LastUpdate => AcceptsLastUpdate(o, hasDate),
            PhraseKind.PathwayChapter or PhraseKind.IndexChapter or PhraseKind.ToolsChapter => AcceptsChapter(o, isLine),
            PhraseKind.Phase or PhraseKind.Step => AcceptsPathway(o, isLine),
            PhraseKind.Component => _region == Region.Closing && (isLine || IsFollowedBy(o, PhraseKind.ComponentScore)),
            PhraseKind.IndexTotal or PhraseKind.ComponentScore => Begins(o),
            PhraseKind.Closing => o.Phrase.Key.Length > 40 || isLine || IsAdjacent(o),
            _ => false,
        };
    }

    private bool AcceptsOverview(Occurrence o, bool isLine)
    {
        if (isLine || (_context.IsLineStart(o.Start) && _context.HasColonAfter(o.End)))
        {
            return true;
        }

        // "China Country" or "Population size 186987": only where the labels of the overview are next to each other.
        return _region == Region.Front && _last is { } last && last.Phrase.Kind is >= PhraseKind.Overview and <= PhraseKind.Head && o.Start - last.End < 60
            && (_context.IsLineEnd(o.End) || Ends(o));
    }

    private bool AcceptsFrontLabel(Occurrence o, bool isLine)
    {
        if (isLine)
        {
            return true;
        }

        // A label within a line: next to another phrase, or marked, or, for the overview, with its labels close behind it.
        return (Begins(o) || _context.IsLineStart(o.Start)) && Ends(o)
            && (IsAdjacent(o) || IsFollowedByKind(o, static _ => true) || (_context.IsLineStart(o.Start) && (_context.HasColonAfter(o.End) || _context.HasMarkAfter(o.End)))
                || (o.Phrase.Kind == PhraseKind.Overview && HasOverviewBehind(o)));
    }

    private bool HasOverviewBehind(Occurrence o)
    {
        var found = 0;
        for (var i = FirstAt(o.End); i < _occurrences.Count && _occurrences[i].Start < o.End + 120; i++)
        {
            found += _occurrences[i].Phrase.Kind is PhraseKind.Population or PhraseKind.Country or PhraseKind.Region or PhraseKind.Head ? 1 : 0;
        }

        return found >= 3;
    }

    private bool AcceptsCommitment(Occurrence o, bool isLine)
    {
        if (Follows(PhraseKind.CommitmentLabel, o) || Follows(PhraseKind.OtherCommitments, o))
        {
            return Ends(o) || IsNextTo(o);
        }

        if (_region == Region.Actions && IsBeforeDescribedAction(o) && Begins(o))
        {
            return true;
        }

        return isLine && (StandsAlone(o) || (_last is { Phrase.Kind: PhraseKind.Commitment } && IsAdjacent(o)));
    }

    private bool AcceptsAction(Occurrence o, bool isLine)
    {
        if (IsFollowedBy(o, PhraseKind.Description) && IsDescriptionLabel(o.End))
        {
            return true;
        }

        if (isLine && (StandsAlone(o) || FollowsHeading(o)))
        {
            return true;
        }

        // A heading glued to its text: it must begin where one can begin, and an edge must end it.
        return o.Phrase.Key.Length >= 18 && Begins(o) && (FollowsHeading(o) || StartsParagraph(o))
            && (_context.HasMarkAfter(o.End) || _context.HasColonAfter(o.End) || IsHan(_context.After(o.End)) || IsFollowedBy(o, PhraseKind.Baseline) || IsFollowedBy(o, PhraseKind.Target));
    }

    private bool AcceptsDescription(Occurrence o) =>
        o.Phrase.Key.Length > 12
            ? Begins(o) || Ends(o) || IsAdjacent(o)
            : _context.IsLineStart(o.Start) && (_context.IsLineEnd(o.End) || _context.HasColonAfter(o.End)) && Follows(PhraseKind.Action, o);

    private bool AcceptsField(Occurrence o)
    {
        if (_region != Region.Actions || !HasFieldStart(o))
        {
            return false;
        }

        if (_context.HasColonAfter(o.End))
        {
            return true;
        }

        var isLine = _context.IsLineStart(o.Start) && _context.IsLineEnd(o.End);
        return (isLine && (StandsAlone(o) || IsAdjacent(o) || _context.StandsBetweenTexts(o.Start, o.End))) || (_context.HasMarkBefore(o.Start) && _context.HasMarkAfter(o.End) && !isLine);
    }

    private bool HasFieldStart(Occurrence o) =>
        _context.IsLineStart(o.Start) || IsAdjacent(o) || _context.HasMarkBefore(o.Start)
        || (_context.BeforeSpaces(o.Start) is var c && (c is '。' or '！' or '？' or '.' or '!' or '?' or '”' or '）' or ')' or '；' || IsHan(c)) && char.IsAsciiLetterUpper(_context.At(o.Start)));

    /// <summary>The label of a date: with a colon anywhere, without one, or as the lone word "Updated", only where a label can begin.</summary>
    private bool AcceptsLastUpdate(Occurrence o, bool hasDate)
    {
        var hasColon = _context.HasColonAfter(o.End);
        if (!hasDate && !(hasColon && IsFollowedByKind(o, static k => k is PhraseKind.Furniture or >= PhraseKind.AreaNumber)))
        {
            return false;
        }

        var isShort = o.Phrase.Key.Length < 10;
        if (isShort && _region != Region.Actions)
        {
            return false;
        }

        return (hasColon && !isShort) || Begins(o);
    }

    private bool AcceptsChapter(Occurrence o, bool isLine)
    {
        if (o.Phrase.Number > 0)
        {
            return true;
        }

        var supported = IsFollowedByKind(o, k => k >= PhraseKind.PathwayChapter) || (_last is { Phrase: { Kind: PhraseKind.Furniture, Number: > 0 } } && IsAdjacent(o));
        if (!isLine)
        {
            return supported && Begins(o) && Ends(o);
        }

        return supported || (_region != Region.Front && (StandsAlone(o) || _context.EndsSentenceBefore(o.Start)));
    }

    private bool AcceptsPathway(Occurrence o, bool isLine)
    {
        if (!isLine && !(_context.IsLineStart(o.Start) && (_context.HasMarkAfter(o.End) || IsNextTo(o))) && !(o.Phrase.Key.Length >= 9 && (Begins(o) || char.IsAsciiDigit(_context.At(o.Start))) && Ends(o)) && !IsFollowedBy(o, PhraseKind.Step))
        {
            return false;
        }

        return _region == Region.Closing || (_region == Region.Actions && StandsAlone(o) && IsFollowedByKind(o, k => k is PhraseKind.Step));
    }

    private bool IsAdjacent(Occurrence o) => _last is { } last && last.End == o.Start;

    private bool Follows(PhraseKind kind, Occurrence o) => IsAdjacent(o) && _last!.Value.Phrase.Kind == kind;

    private bool FollowsHeading(Occurrence o) =>
        IsAdjacent(o) && _last!.Value.Phrase.Kind is PhraseKind.Commitment or PhraseKind.AreaTitle or PhraseKind.CommitmentLabel or PhraseKind.LastUpdate or PhraseKind.Description or PhraseKind.Action;

    private bool IsNextTo(Occurrence o) => IsAdjacent(o) || IsFollowedByKind(o, static _ => true);

    private bool Begins(Occurrence o) =>
        _context.IsLineStart(o.Start) || IsAdjacent(o) || _context.HasMarkBefore(o.Start)
        || _context.BeforeSpaces(o.Start) is '。' or '！' or '？' or '.' or '!' or '?' or '”' or '）' or '；' or '>' or '|'
        || (IsHan(_context.BeforeSpaces(o.Start)) && char.IsAsciiLetterUpper(_context.At(o.Start)));

    private bool Ends(Occurrence o) =>
        _context.IsLineEnd(o.End) || _context.HasColonAfter(o.End) || _context.HasMarkAfter(o.End) || IsFollowedByKind(o, static _ => true)
        || IsHan(_context.After(o.End)) || char.IsAsciiLetterUpper(_context.After(o.End)) || char.IsAsciiDigit(_context.After(o.End)) || _context.After(o.End) is ' ' or '.' or '“' or '《';

    private bool HasStart(Occurrence o) => _context.Leading(o.Start) <= 3;

    private bool StartsParagraph(Occurrence o) =>
        _context.IsLineStart(o.Start) ? _context.HasGapBefore(o.Start) || _context.LineOf(o.Start).IsHeading : _context.HasMarkBefore(o.Start);

    /// <summary>Whether lines that hold nothing else stand apart from the text around them.</summary>
    private bool StandsAlone(Occurrence o)
    {
        var line = _context.LineOf(o.Start);
        if (line.IsHeading || (_context.HasMarkBefore(o.Start) && _context.HasMarkAfter(o.End)))
        {
            return true;
        }

        var before = _context.HasGapBefore(o.Start) || IsAdjacent(o) || _context.EndsSentenceBefore(o.Start);
        if (!before)
        {
            return false;
        }

        return _context.HasGapAfter(o.End) || IsFollowedByKind(o, static _ => true)
            || (_context.HasGapBefore(o.Start) && o.Phrase.Key.Length >= 20);
    }

    private bool IsBeforeDescribedAction(Occurrence o)
    {
        for (var i = FirstAt(o.End); i < _occurrences.Count && _occurrences[i].Start == o.End; i++)
        {
            if (_occurrences[i].Phrase.Kind == PhraseKind.Action && IsDescriptionLabel(_occurrences[i].End))
            {
                return true;
            }
        }

        return IsFollowedBy(o, PhraseKind.CommitmentLabel);
    }

    private bool IsDescriptionLabel(int start)
    {
        for (var i = FirstAt(start); i < _occurrences.Count && _occurrences[i].Start == start; i++)
        {
            if (_occurrences[i].Phrase is { Kind: PhraseKind.Description, Key.Length: > 12 })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFollowedBy(Occurrence o, PhraseKind kind) => IsFollowedByKind(o, k => k == kind);

    private bool IsFollowedByKind(Occurrence o, Func<PhraseKind, bool> predicate)
    {
        for (var i = FirstAt(o.End); i < _occurrences.Count && _occurrences[i].Start == o.End; i++)
        {
            if (predicate(_occurrences[i].Phrase.Kind) && _context.IsWhole(_occurrences[i].Start, _occurrences[i].End))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstAt(int start)
    {
        var low = 0;
        var high = _occurrences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_occurrences[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool IsHan(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
