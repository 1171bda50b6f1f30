using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Where in the chapter of the actions the reading stands: its area and its commitment.</summary>
internal sealed class ActionPlace
{
    private readonly ReadingLog _log;
    private readonly HeadingCatalogue _catalogue;
    private readonly ApproximateFinder _approximate;

    private int _commitment = -1;
    private CatalogueHeading? _heading;

    /// <summary>Initialises the place: before any area.</summary>
    /// <param name="log">What all sections share.</param>
    /// <param name="catalogue">The headings.</param>
    /// <param name="approximate">Finds the nearest heading.</param>
    public ActionPlace(ReadingLog log, HeadingCatalogue catalogue, ApproximateFinder approximate)
    {
        _log = log;
        _catalogue = catalogue;
        _approximate = approximate;
    }

    /// <summary>The commitments so far.</summary>
    public CommitmentList Commitments { get; } = new();

    /// <summary>Number of the area, 0 before the first.</summary>
    public int Area { get; private set; }

    /// <summary>Title of the area.</summary>
    public string AreaTitle { get; private set; } = string.Empty;

    /// <summary>Title of the commitment; empty where none is open.</summary>
    public string Commitment { get; private set; } = string.Empty;

    /// <summary>Whether the title of a commitment is due.</summary>
    public bool ExpectsCommitment { get; set; }

    /// <summary>Whether the list of other commitments is being read.</summary>
    public bool InOther { get; set; }

    /// <summary>Enters an area.</summary>
    /// <param name="number">Its number.</param>
    public void EnterArea(int number)
    {
        Area = number;
        AreaTitle = _catalogue.Areas[number - 1].English;
    }

    /// <summary>Closes the commitment.</summary>
    public void LeaveCommitment()
    {
        _commitment = -1;
        _heading = null;
        Commitment = string.Empty;
    }

    /// <summary>Opens a commitment of the catalogue, and its area.</summary>
    /// <param name="heading">The commitment.</param>
    /// <param name="line">Index of its line.</param>
    /// <param name="isInferred">Whether the source lacks its heading.</param>
    public void Open(CatalogueHeading heading, int line, bool isInferred)
    {
        var area = _catalogue.AreaOf(heading)!;
        if (Area != area.Number)
        {
            EnterArea(area.Number);
        }

        var number = _log.Lines[line].Number;
        _commitment = Commitments.Add(Area, heading.English, heading, InOther, isInferred, number);
        _heading = heading;
        Commitment = heading.English;
        ExpectsCommitment = false;
        if (isInferred)
        {
            _log.Note($"Line {number}: the heading of the commitment '{heading.English}' is missing; the catalogue of headings supplied it.");
        }
    }

    /// <summary>Opens a commitment by what stands where its title stands.</summary>
    /// <param name="pieces">The title as it stands.</param>
    public void OpenUnknown(List<TextPiece> pieces)
    {
        var title = _log.Joiner.JoinPlain(pieces);
        var line = _log.Lines[pieces[0].Line].Number;
        if (_approximate.Nearest(MatchText.Fold(title), PhraseKind.Commitment) is { } phrase)
        {
            if (MatchText.Fold(title) != phrase.Key)
            {
                _log.Note($"Line {line}: '{title}' was read as the commitment '{phrase.Heading!.English}'.");
            }

            Open(phrase.Heading!, pieces[0].Line, isInferred: false);
            return;
        }

        _commitment = Commitments.Add(Area, title, null, InOther, false, line);
        _heading = null;
        Commitment = title;
        ExpectsCommitment = false;
        _log.Note($"Line {line}: the commitment '{title}' is not in the catalogue of headings; it is kept as it stands.");
    }

    /// <summary>Makes sure that an action stands under the commitment that the catalogue gives it, and counts it there.</summary>
    /// <param name="action">The action's heading, or null for one that the catalogue does not know.</param>
    /// <param name="line">Index of its line.</param>
    public void Count(CatalogueHeading? action, int line)
    {
        InOther = false;
        if (action is not null)
        {
            var commitment = _catalogue.Find(action.Parent)!;
            // A commitment that the catalogue does not know keeps the known heading that stands directly under it.
            var isForeign = _commitment >= 0 && _heading is null && Commitments.ActionsOf(_commitment) == 0;
            if (!isForeign && _heading?.Key != commitment.Key)
            {
                Open(commitment, line, isInferred: true);
            }
        }

        ExpectsCommitment = false;
        if (_commitment >= 0)
        {
            Commitments.CountAction(_commitment);
        }
    }
}
