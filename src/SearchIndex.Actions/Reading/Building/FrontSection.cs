using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Reads what stands before the actions: title, download date, About, overview, stated number of actions, awards.</summary>
internal sealed partial class FrontSection
{
    // A paragraph of this length in front of the actions, under no label, is the About text whose label was lost.
    private const int MinimumAbout = 80;

    private readonly ReadingLog _log;
    private readonly ApproximateFinder _approximate;
    private readonly OverviewReader _overview = new();
    private readonly AwardsReader _awards = new();
    private readonly List<TextPiece> _title = [];
    private readonly List<TextPiece> _about = [];

    private Mode _mode = Mode.Title;
    private bool _awaitsNumber;
    private (int Value, StructurePart Part)? _number;

    /// <summary>Initialises the section.</summary>
    /// <param name="log">What all sections share.</param>
    /// <param name="approximate">Tells the platform's own phrases, which are no title.</param>
    public FrontSection(ReadingLog log, ApproximateFinder approximate)
    {
        _log = log;
        _approximate = approximate;
    }

    private enum Mode
    {
        Title,
        Date,
        None,
        About,
        Overview,
        Statistics,
        Awards,
    }

    /// <summary>Pairs of labels and values.</summary>
    public OverviewReader Overview => _overview;

    /// <summary>The award percentages.</summary>
    public AwardsReader Awards => _awards;

    /// <summary>When the profile was downloaded.</summary>
    public DateOnly? Downloaded { get; private set; }

    /// <summary>How many actions it states.</summary>
    public int? StatedActions { get; private set; }

    /// <summary>The line that stands where the title stands, or empty.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Whether more than its place speaks for the title: the label behind it, a label of its own, or a mark of a heading.</summary>
    public bool HasSupportedTitle { get; private set; }

    /// <summary>Texts that stand where the title stands and are none.</summary>
    public List<string> BesideTitle { get; } = [];

    /// <summary>Whether a label of this part was seen.</summary>
    public bool HasLabels { get; private set; }

    /// <summary>Takes a phrase.</summary>
    /// <param name="part">The phrase.</param>
    public void TakePhrase(StructurePart part)
    {
        var phrase = part.Phrase!;
        HasLabels = true;
        if (phrase.Kind != PhraseKind.ActionsMade)
        {
            DropNumber();
        }

        switch (phrase.Kind)
        {
            case PhraseKind.Downloaded:
                EndTitle(isBeforeDate: true);
                _mode = Mode.Date;
                break;
            case PhraseKind.ProfileChapter:
                EndTitle();
                _mode = Mode.None;
                break;
            case PhraseKind.About:
                EndTitle();
                _mode = Mode.About;
                break;
            case PhraseKind.Overview:
                EndTitle();
                _mode = Mode.Overview;
                break;
            case PhraseKind.Population or PhraseKind.Country or PhraseKind.Region or PhraseKind.Head:
                EndTitle();
                _mode = Mode.Overview;
                _overview.AddLabel(phrase.Kind, part);
                break;
            case PhraseKind.Achievements:
                EndTitle();
                _mode = Mode.Statistics;
                break;
            case PhraseKind.ActionsMade:
                TakeNumberAbove(part.Line);
                _mode = Mode.Statistics;
                break;
            case PhraseKind.Programme:
                _awards.StartProgramme(phrase.Heading!);
                _mode = Mode.Awards;
                break;
            case PhraseKind.AwardLevel:
                _awards.AddLevel(phrase.Number);
                _mode = Mode.Awards;
                break;
        }
    }

    /// <summary>Takes a stretch of text.</summary>
    /// <param name="part">The text.</param>
    public void TakeText(StructurePart part)
    {
        var text = _log.TextOf(part);
        var piece = ReadingLog.PieceOf(part);
        if (_mode == Mode.About && !(_awards.HasBegun && _awards.TryAddValues(text)))
        {
            _about.Add(piece);
            return;
        }

        DropNumber();
        if (Title.Length == 0 && CityLabel().Match(text) is { Success: true } named)
        {
            EndTitle();
            Title = named.Groups[1].Value;
            HasSupportedTitle = true;
        }
        else if (_mode == Mode.Title && !OverviewReader.IsOffice(text))
        {
            _title.Add(piece);
        }
        else if (_mode == Mode.Date && Downloaded is null && DateReader.TryReadWhole(text.AsSpan().TrimStart([':', '：', ' ']), out var date))
        {
            Downloaded = date;
        }
        else if (_awards.TryAddValues(text))
        {
            return;
        }
        else if (_awaitsNumber && ReadStated(text) is { } stated)
        {
            StatedActions = stated;
            _awaitsNumber = false;
        }
        else if (_mode == Mode.Statistics && ReadStated(text) is { } number)
        {
            _number = (number, part);
        }
        else if (OverviewReader.IsOffice(text))
        {
            AddOverview(text, part);
        }
        else if (text.Length >= MinimumAbout || (_about.Count > 0 && _mode == Mode.None && !_log.Joiner.HasGap(_about[^1], piece)))
        {
            _about.Add(piece);
            _mode = Mode.None;
        }
        else
        {
            AddOverview(text, part);
        }
    }

    /// <summary>Ends the section.</summary>
    /// <returns>The About text, or null.</returns>
    public ActionText? Finish()
    {
        DropNumber();
        EndTitle();
        _overview.Resolve();
        _log.Unplace(_overview.Rest.Select(ReadingLog.PieceOf));
        return _log.Joiner.Join(_about, null);
    }

    private static int? ReadStated(string text) =>
        StatedNumber().Match(text) is { Success: true } match && int.TryParse(match.Groups[1].Value.Replace('O', '0').Replace('l', '1'), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private void AddOverview(string text, StructurePart part) =>
        _overview.AddText(text, part, goesOn: before => !_log.Joiner.HasGap(ReadingLog.PieceOf(before), ReadingLog.PieceOf(part)));

    private void EndTitle(bool isBeforeDate = false)
    {
        if (_title.Count == 0)
        {
            return;
        }

        // The paragraph nearest to "City profile downloaded" is the title; without that label it is the first.
        var paragraphs = _log.Paragraphs(_title);
        bool CanBe(List<TextPiece> p) => _log.Joiner.JoinPlain(p) is { Length: < 120 } t && CityNameFinder.CanBeName(t) && !_approximate.IsForm(t);
        var place = isBeforeDate ? paragraphs.FindLastIndex(CanBe) : paragraphs.FindIndex(CanBe);
        if (place >= 0 && Title.Length == 0)
        {
            Title = _log.Joiner.JoinPlain(paragraphs[place]);
            HasSupportedTitle = isBeforeDate || _log.Lines[paragraphs[place][0].Line].IsHeading;
            paragraphs.RemoveAt(place);
        }

        foreach (var paragraph in paragraphs)
        {
            BesideTitle.Add(_log.Joiner.JoinPlain(paragraph));
            if (_log.Joiner.JoinPlain(paragraph).Length >= MinimumAbout)
            {
                _about.AddRange(paragraph);
            }
            else
            {
                _log.Unplace(paragraph);
            }
        }

        _title.Clear();
    }

    private void TakeNumberAbove(int line)
    {
        if (_number is { } number)
        {
            StatedActions = number.Value;
            _number = null;
            return;
        }

        if (_about.Count > 0 && _about[^1] is var piece && ReadStated(_log.Lines[piece.Line].Text[piece.From..piece.To]) is { } stated)
        {
            StatedActions = stated;
            _about.RemoveAt(_about.Count - 1);
            return;
        }

        StatedActions ??= _overview.TakeBack(line);
        _awaitsNumber = StatedActions is null;
    }

    private void DropNumber()
    {
        if (_number is { } number)
        {
            _overview.AddText(number.Value.ToString(CultureInfo.InvariantCulture), number.Part);
            _number = null;
        }
    }

    [GeneratedRegex(@"\A(?:City|City name|Name of (?:the )?city)\s*[:：]\s*(\S.{0,90})\z", RegexOptions.CultureInvariant)]
    private static partial Regex CityLabel();

    [GeneratedRegex(@"\A[:：\s]*([\dOl]{1,4})\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex StatedNumber();
}
