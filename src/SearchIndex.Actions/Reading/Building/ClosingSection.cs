using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading.Structure;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Building;

/// <summary>Reads the chapters behind the actions: Nature Pathway, City Biodiversity Index, tools and resources.</summary>
internal sealed partial class ClosingSection
{
    private readonly ReadingLog _log;
    private readonly HeadingCatalogue _catalogue;
    private readonly SortedDictionary<int, (CatalogueHeading Step, List<TextPiece> Text)> _steps = [];
    private readonly List<Component> _components = [];
    private readonly List<TextPiece> _total = [];
    private readonly List<TextPiece> _tools = [];
    private readonly List<TextPiece> _stray = [];

    private Mode _mode;
    private int _step;
    private bool _hasIndex;

    /// <summary>Initialises the section.</summary>
    /// <param name="log">What all sections share.</param>
    /// <param name="catalogue">The headings.</param>
    public ClosingSection(ReadingLog log, HeadingCatalogue catalogue)
    {
        _log = log;
        _catalogue = catalogue;
    }

    private enum Mode
    {
        None,
        Step,
        Total,
        Component,
        Tools,
    }

    /// <summary>Takes a phrase.</summary>
    /// <param name="part">The phrase.</param>
    public void TakePhrase(StructurePart part)
    {
        var phrase = part.Phrase!;
        if (phrase.Kind != PhraseKind.ComponentScore)
        {
            DropStray();
        }

        switch (phrase.Kind)
        {
            case PhraseKind.Step:
                _step = phrase.Number;
                _steps.TryAdd(_step, (phrase.Heading!, []));
                _mode = Mode.Step;
                break;
            case PhraseKind.IndexTotal:
                _hasIndex = true;
                _mode = Mode.Total;
                break;
            case PhraseKind.Component:
                _hasIndex = true;
                _components.Add(new Component(phrase.Heading!.English));
                _mode = Mode.Component;
                break;
            case PhraseKind.ComponentScore:
                StartScore();
                break;
            case PhraseKind.ToolsChapter:
                _mode = Mode.Tools;
                break;
            default:
                _mode = Mode.None;
                _hasIndex |= phrase.Kind == PhraseKind.IndexChapter;
                break;
        }
    }

    /// <summary>Takes a stretch of text.</summary>
    /// <param name="part">The text.</param>
    public void TakeText(StructurePart part)
    {
        var piece = ReadingLog.PieceOf(part);
        switch (_mode)
        {
            case Mode.Step:
                _steps[_step].Text.Add(piece);
                break;
            case Mode.Total:
                _total.Add(piece);
                break;
            case Mode.Component:
                _components[^1].Text.Add(piece);
                break;
            case Mode.Tools:
                _tools.Add(piece);
                break;
            default:
                _stray.Add(piece);
                break;
        }
    }

    /// <summary>Makes the steps of the pathway.</summary>
    /// <returns>The steps that the profile names.</returns>
    public IReadOnlyList<PathwayStep> BuildPathway() =>
        [.. _steps.Select(s => new PathwayStep(s.Key, _catalogue.Find(s.Value.Step.Parent)!.English, s.Value.Step.English, _log.Joiner.Join(s.Value.Text, null)?.Text))];

    /// <summary>Makes the scores of the index.</summary>
    /// <returns>The scores, or null where the profile has no such chapter.</returns>
    public BiodiversityIndexScores? BuildIndex()
    {
        DropStray();
        if (!_hasIndex)
        {
            return null;
        }

        var total = _log.Joiner.JoinPlain(_total).Replace('\n', ' ');
        var maximum = Maximum().Match(total);
        var rest = maximum.Success ? total[maximum.Length..] : total;
        var points = Points().Match(rest);
        if ((maximum.Success || points.Success) && rest[(points.Success ? points.Index + points.Length : 0)..].Trim(' ', '.', ':').Length > 0)
        {
            _log.Unplace(_total.TakeLast(1));
        }
        else if (!maximum.Success && !points.Success)
        {
            _log.Unplace(_total);
        }

        return new BiodiversityIndexScores(
            points.Success ? Number(points.Groups[1].Value) : null,
            maximum.Success ? Number(maximum.Groups[1].Value) : null,
            [.. _components.Select(Build)]);
    }

    /// <summary>Makes the text of the tools and resources.</summary>
    /// <returns>The text, or null.</returns>
    public ActionText? BuildTools() => _log.Joiner.Join(_tools, null, isList: true);

    /// <summary>Sentences under the components and the tools, where the platform names the city.</summary>
    /// <returns>The sentences.</returns>
    public IEnumerable<string> NamingTexts() =>
        _components.Select(c => Build(c).Note).Append(BuildTools()?.Text).OfType<string>().SelectMany(static t => t.Split('\n'));

    private static decimal Number(string digits) =>
        decimal.Parse(digits.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private void StartScore()
    {
        _hasIndex = true;
        if (_mode == Mode.Component && _components[^1].Score < 0)
        {
            _components[^1].Score = _components[^1].Text.Count;
            return;
        }

        // A component that the catalogue does not know: its title is the text above the score.
        var pieces = _mode == Mode.Component ? _components[^1].Text : _stray;
        var title = pieces.Count > 0 ? _log.Joiner.JoinPlain([pieces[^1]]) : "(title not found)";
        if (pieces.Count > 0)
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        DropStray();
        _components.Add(new Component(title) { Score = 0 });
        _mode = Mode.Component;
    }

    private BiodiversityIndexComponent Build(Component component)
    {
        var text = _log.Joiner.JoinPlain(component.Text);
        var match = Score().Match(text);
        var note = (match.Success ? text.Remove(match.Index, match.Length) : text).Trim('\n', ' ', ':');
        return new BiodiversityIndexComponent(
            component.Title,
            match.Success ? Number(match.Groups[1].Value) : null,
            match.Success ? Number(match.Groups[2].Value) : null,
            note.Length == 0 ? null : note);
    }

    private void DropStray()
    {
        _log.Unplace(_stray);
        _stray.Clear();
    }

    [GeneratedRegex(@"([\dOol]{1,3}(?:[.,]\d+)?)\s*(?:of|/)\s*([\dOol]{1,3})(?:\s*[Pp]o[il1]nts?)?[.:]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Score();

    [GeneratedRegex(@"\A[\s:]*([\dOol]{1,4})\s*[Pp]o[il1]nts?\s*[:：]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Maximum();

    [GeneratedRegex(@"\A[\s:]*([\dOol]{1,3}(?:[.,]\d+)?)\s*(?:[Pp]o[il1]nts?)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Points();

    private sealed class Component(string title)
    {
        public string Title { get; } = title;

        public List<TextPiece> Text { get; } = [];

        public int Score { get; set; } = -1;
    }
}
