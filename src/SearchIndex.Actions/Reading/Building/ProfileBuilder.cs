using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Lines;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Makes a profile of the parts of a source: hands each to the section that it belongs to.</summary>
internal sealed class ProfileBuilder
{
    private readonly ReadingLog _log;
    private readonly FrontSection _front;
    private readonly ActionSection _actions;
    private readonly ClosingSection _closing;
    private readonly string _fileName;

    private int _formParts;
    private bool _hasSecond;

    /// <summary>Initialises the builder.</summary>
    /// <param name="lines">The lines of the source.</param>
    /// <param name="catalogue">The headings.</param>
    /// <param name="approximate">Finds the nearest heading.</param>
    /// <param name="fileName">Name of the file.</param>
    public ProfileBuilder(IReadOnlyList<CleanLine> lines, HeadingCatalogue catalogue, ApproximateFinder approximate, string fileName)
    {
        _log = new ReadingLog(lines);
        _front = new FrontSection(_log, approximate);
        _actions = new ActionSection(_log, catalogue, approximate);
        _closing = new ClosingSection(_log, catalogue);
        _fileName = fileName;
    }

    private enum Section
    {
        Front,
        Between,
        Actions,
        Closing,
        End,
    }

    /// <summary>Notes and unplaced lines.</summary>
    public ReadingLog Log => _log;

    /// <summary>Makes the profile.</summary>
    /// <param name="parts">The parts of the source in reading order.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The profile, or null where the source is none.</returns>
    public CityProfile? Build(IReadOnlyList<StructurePart> parts, CancellationToken cancellationToken)
    {
        Dispatch(parts, cancellationToken);
        var actions = _actions.Build();
        var about = _front.Finish();
        if (_formParts < 2 && actions.Count == 0)
        {
            return null;
        }

        var index = _closing.BuildIndex();
        var city = CityNameFinder.Find(_front.Title, _front.HasSupportedTitle, _closing.NamingTexts().Concat(_front.BesideTitle), _front.Overview.Head, _fileName, _log);
        // Baselines are mostly the platform's own English sentences: they tell nothing of how the city's texts came through.
        List<string> own = [.. actions.SelectMany(static a => new[] { a.Description?.Text, a.Target?.Text }).Prepend(about?.Text).OfType<string>()];
        List<string> texts = [.. own, .. actions.Select(static a => a.Baseline?.Text).OfType<string>()];

        return new CityProfile
        {
            City = city,
            CityLocal = LocalNameFinder.Find(texts, city),
            Country = _front.Overview.Country,
            Region = _front.Overview.Region,
            Population = _front.Overview.Population,
            HeadOfGovernment = _front.Overview.Head,
            Downloaded = _front.Downloaded,
            StatedActions = _front.StatedActions,
            About = about,
            Awards = _front.Awards.Build(),
            Commitments = _actions.Commitments.ToList(),
            Actions = actions,
            Pathway = _closing.BuildPathway(),
            BiodiversityIndex = index,
            Tools = _closing.BuildTools(),
            Readability = ReadabilityJudge.Judge(own.Count > 0 ? own : texts, _front.Overview.Country),
        };
    }

    private void Dispatch(IReadOnlyList<StructurePart> parts, CancellationToken cancellationToken)
    {
        var section = Section.Front;
        for (var i = 0; i < parts.Count; i++)
        {
            if ((i & 255) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var part = parts[i];
            if (part.Phrase is null)
            {
                TakeText(section, part);
                continue;
            }

            _formParts++;
            if (part.Edits > 1)
            {
                NoteMended(part);
            }

            var kind = part.Phrase.Kind;
            if (kind == PhraseKind.Furniture)
            {
                continue;
            }

            var next = kind switch
            {
                PhraseKind.ActionsChapter => Section.Between,
                <= PhraseKind.AwardLevel => Section.Front,
                <= PhraseKind.LastUpdate => Section.Actions,
                PhraseKind.Closing => Section.End,
                _ => Section.Closing,
            };
            if (section >= Section.Closing && kind is PhraseKind.Downloaded or PhraseKind.ProfileChapter or PhraseKind.AreaNumber)
            {
                NoteSecondProfile(part);
            }

            if (section == Section.Actions && next != Section.Actions)
            {
                _actions.CloseAction();
            }

            section = next;
            switch (section)
            {
                case Section.Front:
                    _front.TakePhrase(part);
                    break;
                case Section.Actions:
                    _actions.TakePhrase(part);
                    break;
                case Section.Closing:
                    _closing.TakePhrase(part);
                    break;
            }
        }
    }

    private void TakeText(Section section, StructurePart part)
    {
        switch (section)
        {
            case Section.Front:
                _front.TakeText(part);
                break;
            case Section.Actions:
                _actions.TakeText(part);
                break;
            case Section.Closing:
                _closing.TakeText(part);
                break;
            default:
                _log.Unplace(ReadingLog.PieceOf(part));
                break;
        }
    }

    /// <summary>Says once that another profile begins: the title, where there is one, stands above the label.</summary>
    private void NoteSecondProfile(StructurePart part)
    {
        if (_hasSecond)
        {
            return;
        }

        _hasSecond = true;
        var line = part.Line;
        var above = part.Line - 1;
        while (above >= 0 && (_log.Lines[above].IsBlank || _log.Lines[above].IsPageFurniture))
        {
            above--;
        }

        if (part.Phrase!.Kind == PhraseKind.Downloaded && above >= 0 && CityNameFinder.CanBeName(_log.Lines[above].Text))
        {
            line = above;
        }

        _log.Note($"Line {_log.Lines[line].Number}: a second profile seems to begin here ('{_log.Lines[line].Text}'). All actions of the file are kept under one city: split the file there and read each part alone.");
    }

    private void NoteMended(StructurePart part)
    {
        var end = part.Line == part.EndLine ? part.To : _log.Lines[part.Line].Text.Length;
        var phrase = part.Phrase!;
        var meant = phrase.Heading?.English ?? phrase.Kind.ToString();
        _log.Note($"Line {_log.Lines[part.Line].Number}: '{_log.Lines[part.Line].Text[part.From..end]}' was read as '{meant}'.");
    }
}
