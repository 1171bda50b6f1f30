using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Reads the chapter of the actions: areas, commitments, headings, fields, dates.</summary>
internal sealed class ActionSection
{
    private const string MissingTitle = "(heading not found)";

    private readonly ReadingLog _log;
    private readonly ApproximateFinder _approximate;
    private readonly HeadingText _headings;
    private readonly List<ActionDraft> _actions = [];
    private readonly ActionPlace _place;
    private readonly List<TextPiece> _pending = [];

    private ActionDraft? _current;
    private ActionField _field;
    private bool _labelled;
    private bool _described;
    private bool _awaitsDate;
    private ActionField _dateField;

    /// <summary>Initialises the section.</summary>
    /// <param name="log">What all sections share.</param>
    /// <param name="catalogue">The headings.</param>
    /// <param name="approximate">Finds the nearest heading.</param>
    public ActionSection(ReadingLog log, HeadingCatalogue catalogue, ApproximateFinder approximate)
    {
        _log = log;
        _place = new ActionPlace(log, catalogue, approximate);
        _approximate = approximate;
        _headings = new HeadingText(log);
    }

    /// <summary>The commitments read so far.</summary>
    public CommitmentList Commitments => _place.Commitments;

    /// <summary>Takes a stretch of text.</summary>
    /// <param name="part">The text.</param>
    public void TakeText(StructurePart part)
    {
        var piece = ReadingLog.PieceOf(part);
        if (_awaitsDate)
        {
            _awaitsDate = false;
            if (_current is not null && DateReader.TryReadWhole(_log.TextOf(part), out var date))
            {
                _current.Dates.TryAdd(_dateField, date);
                _current.EndLine = part.EndLine;
                return;
            }
        }

        if (_current is null || _field == ActionField.None || _place.InOther || _place.ExpectsCommitment)
        {
            _pending.Add(piece);
            return;
        }

        Append(_field, piece);
    }

    /// <summary>Takes a phrase of the chapter.</summary>
    /// <param name="part">The phrase.</param>
    public void TakePhrase(StructurePart part)
    {
        var phrase = part.Phrase!;
        if (phrase.Kind is not PhraseKind.LastUpdate)
        {
            _awaitsDate = false;
        }

        switch (phrase.Kind)
        {
            case PhraseKind.AreaNumber or PhraseKind.AreaTitle:
                CloseAction();
                if (_place.Area != phrase.Number || phrase.Kind == PhraseKind.AreaNumber)
                {
                    _place.LeaveCommitment();
                    _place.InOther = false;
                }

                _place.EnterArea(phrase.Number);
                break;
            case PhraseKind.CommitmentLabel:
                CloseAction();
                _place.LeaveCommitment();
                _place.InOther = false;
                _place.ExpectsCommitment = true;
                break;
            case PhraseKind.OtherCommitments:
                CloseAction();
                _place.LeaveCommitment();
                _place.InOther = true;
                break;
            case PhraseKind.Commitment:
                CloseAction();
                _place.Open(phrase.Heading!, part.Line, isInferred: false);
                break;
            case PhraseKind.Action:
                CloseAction();
                StartAction(phrase.Heading, phrase.Heading!.English, part.Line);
                break;
            case PhraseKind.Description:
                StartDescription(part);
                break;
            case PhraseKind.Baseline or PhraseKind.Target:
                StartField(part, phrase.Kind == PhraseKind.Baseline ? ActionField.Baseline : ActionField.Target);
                break;
            case PhraseKind.LastUpdate:
                EndField(part);
                break;
        }

        if (_current is not null)
        {
            _current.EndLine = Math.Max(_current.EndLine, part.EndLine);
        }
    }

    /// <summary>Ends the action that is being read, as where another chapter begins.</summary>
    public void CloseAction()
    {
        Flush();
        _current = null;
        _field = ActionField.None;
        _labelled = false;
        _awaitsDate = false;
    }

    /// <summary>Makes the actions.</summary>
    /// <returns>All actions in the order of the profile.</returns>
    public IReadOnlyList<CityAction> Build()
    {
        CloseAction();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new List<CityAction>(_actions.Count);
        foreach (var draft in _actions)
        {
            var key = draft.Heading?.Key ?? "\0" + draft.Title;
            counts[key] = counts.GetValueOrDefault(key) + 1;
            result.Add(draft.Build(_log, counts[key]));
        }

        return result;
    }

    private void Append(ActionField field, TextPiece piece)
    {
        if (!_current!.Texts.TryGetValue(field, out var pieces))
        {
            _current.Texts[field] = pieces = [];
        }

        pieces.Add(piece);
        _current.EndLine = Math.Max(_current.EndLine, piece.Line);
    }

    private void StartAction(CatalogueHeading? heading, string title, int line)
    {
        _place.Count(heading, line);
        _current = new ActionDraft(title, heading, _place.Area, _place.AreaTitle, _place.Commitment, line);
        _actions.Add(_current);
        // Text directly under a heading is its description even where the label is lost.
        _field = ActionField.Description;
        _labelled = false;
        _described = false;
    }

    private void StartDescription(StructurePart part)
    {
        if (_current is not null && !_labelled && _pending.Count == 0)
        {
            if (_current.Texts.Remove(ActionField.Description, out var between))
            {
                _log.Unplace(between);
            }

            _labelled = true;
            _described = true;
            _field = ActionField.Description;
            return;
        }

        if (_current is not null && !_described && _pending.Count == 0 && !_current.Texts.ContainsKey(ActionField.Description) && !EndsWithHeading())
        {
            // The fields stand in another order: the description comes after the baseline or the target.
            _described = true;
            _field = ActionField.Description;
            return;
        }

        List<TextPiece>? heading = null;
        if (_pending.Count > 0)
        {
            heading = TakePendingHeading();
        }
        else if (_current is not null && _field != ActionField.None && _current.Texts.TryGetValue(_field, out var text))
        {
            heading = _headings.TakeFromEnd(text);
            if (text.Count == 0)
            {
                _current.Texts.Remove(_field);
            }
        }

        StartUnknownAction(heading, part.Line);
        _labelled = true;
        _described = true;
    }

    /// <summary>Whether the text that is being read ends with a paragraph that looks like a heading.</summary>
    private bool EndsWithHeading()
    {
        if (_field == ActionField.None || !_current!.Texts.TryGetValue(_field, out var text))
        {
            return false;
        }

        var paragraphs = _log.Paragraphs(text);
        return paragraphs.Count > 1 && HeadingText.IsPlausible(_log.Joiner.JoinPlain(paragraphs[^1]));
    }

    private void StartUnknownAction(List<TextPiece>? heading, int line)
    {
        _current = null;
        Flush();
        if (heading is null || heading.Count == 0)
        {
            _log.Note($"Line {_log.Lines[line].Number}: a description stands here without a heading; the action is kept as '{MissingTitle}'.");
            StartAction(null, MissingTitle, line);
            return;
        }

        var title = _log.Joiner.JoinPlain(heading);
        var number = _log.Lines[heading[0].Line].Number;
        if (_approximate.Nearest(MatchText.Fold(title), PhraseKind.Action) is { } phrase)
        {
            _log.Note($"Line {number}: '{title}' was read as the heading '{phrase.Heading!.English}'.");
            StartAction(phrase.Heading, phrase.Heading!.English, heading[0].Line);
            return;
        }

        _log.Note($"Line {number}: the heading '{title}' is not in the catalogue of headings; the action is kept as it stands.");
        StartAction(null, title, heading[0].Line);
    }

    private List<TextPiece>? TakePendingHeading()
    {
        if (_place.ExpectsCommitment)
        {
            var paragraphs = _log.Paragraphs(_pending);
            // One block of several lines without a gap: the first line is the commitment, the rest the heading of the action.
            var first = paragraphs.Count > 1 ? paragraphs[0] : paragraphs[0].Count > 1 ? paragraphs[0][..1] : null;
            if (first is not null)
            {
                _pending.RemoveRange(0, first.Count);
                _place.OpenUnknown(first);
            }

            _place.ExpectsCommitment = false;
        }

        return _headings.TakeFromEnd(_pending);
    }

    private void StartField(StructurePart part, ActionField field)
    {
        if (_current is not null && _pending.Count > 0 && (_current.Texts.ContainsKey(field) || _current.Dates.ContainsKey(field)))
        {
            // A new action whose heading is unknown and whose description is empty or without a label.
            var paragraphs = _log.Paragraphs(_pending);
            if (HeadingText.IsPlausible(_log.Joiner.JoinPlain(paragraphs[0])))
            {
                StartFromPending(paragraphs);
            }
        }

        if (_current is null)
        {
            var heading = _pending.Count > 0 ? TakePendingHeading() : null;
            if (heading is null)
            {
                _log.Unplace(ReadingLog.PieceOf(part) with { To = part.Line == part.EndLine ? part.To : _log.Lines[part.Line].Text.Length });
                return;
            }

            StartUnknownAction(heading, part.Line);
        }
        else if (_current.Texts.ContainsKey(field) || _current.Dates.ContainsKey(field))
        {
            if (_field != ActionField.None)
            {
                // The word stands a second time inside a text: it is the city's own.
                Append(_field, ReadingLog.PieceOf(part));
                return;
            }

            _log.Note($"Line {_log.Lines[part.Line].Number}: a second {field.ToString().ToLowerInvariant()} stands under '{_current.Title}'; its text follows the first.");
            Flush();
            _field = field;
            return;
        }

        Flush();
        _field = field;
        _labelled = true;
    }

    private void EndField(StructurePart part)
    {
        if (_current is null || _field == ActionField.None || _current.Dates.ContainsKey(_field))
        {
            if (part.Date is not null)
            {
                _log.Note($"Line {_log.Lines[part.Line].Number}: a date of last update ({part.Date:yyyy-MM-dd}) stands under no field.");
            }

            return;
        }

        if (part.Date is { } date)
        {
            _current.Dates[_field] = date;
        }
        else
        {
            _awaitsDate = true;
            _dateField = _field;
        }

        // What follows a date belongs to no field until a label or a heading opens one.
        _field = ActionField.None;
    }

    private void StartFromPending(List<List<TextPiece>> paragraphs)
    {
        List<TextPiece> rest = [.. paragraphs.Skip(1).SelectMany(static p => p)];
        _pending.Clear();
        StartUnknownAction(paragraphs[0], paragraphs[0][0].Line);
        foreach (var piece in rest)
        {
            Append(ActionField.Description, piece);
        }
    }

    /// <summary>Finds a place for text that stands between fields.</summary>
    private void Flush()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var paragraphs = _log.Paragraphs(_pending);
        if (_place.InOther)
        {
            _pending.Clear();
            foreach (var paragraph in paragraphs)
            {
                _place.OpenUnknown(paragraph);
            }

            _place.LeaveCommitment();
            return;
        }

        if (_place.ExpectsCommitment)
        {
            _pending.Clear();
            _place.OpenUnknown(paragraphs[0]);
            _log.Unplace(paragraphs.Skip(1).SelectMany(static p => p));
            return;
        }

        if (_current is not null && paragraphs.Count > 1 && HeadingText.IsPlausible(_log.Joiner.JoinPlain(paragraphs[0]))
            && _log.Joiner.JoinPlain([.. paragraphs.Skip(1).SelectMany(static p => p)]).Length > 20)
        {
            StartFromPending(paragraphs);
            return;
        }

        _log.Unplace(_pending);
        _pending.Clear();
    }
}
