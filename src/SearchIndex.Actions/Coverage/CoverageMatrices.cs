using System.Globalization;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Coverage;

/// <summary>Makes the coverage matrix of a library.</summary>
internal sealed class CoverageMatrices
{
    private static readonly (string State, string Rule, Func<CoverageAction, bool> Has)[] States =
    [
        ("description", "The action has a description.", action => action.Description.Present),
        ("no-description", "The description is empty.", action => !action.Description.Present),
        ("baseline", "The action has a baseline.", action => action.Baseline.Present),
        ("no-baseline", "It has none.", action => !action.Baseline.Present),
        ("platform-wording", "The baseline is nothing but sentences of the platform's form with the city's figures or words in them.", action => action.Baseline.PlatformWording),
        ("target", "The action has a target.", action => action.Target.Present),
        ("no-target", "It has none.", action => !action.Target.Present),
        ("repeats", "The target says the description again; blanks, marks and punctuation aside.", action => action.Target.Repeats),
        ("baseline-undated", "The baseline has no date.", action => action.Baseline is { Present: true, Updated: null }),
        ("target-undated", "The target has no date.", action => action.Target is { Present: true, Updated: null }),
        ("undated", "No text of the action has a date.", action => action.Updated is null),
        ("baseline-stale", "The date of the baseline is before the day of the rule.", action => action.Baseline.Stale),
        ("target-stale", "The date of the target is before the day of the rule.", action => action.Target.Stale),
        ("stale", "", action => action.Stale),
    ];

    private readonly HeadingCatalogue _catalogue;
    private readonly IndicatorReader _indicators;
    private readonly CoverageOptions _options;
    private readonly DateOnly? _asOf;
    private readonly DateOnly? _staleBefore;

    private CoverageMatrices(HeadingCatalogue catalogue, IndicatorReader indicators, CoverageOptions options, DateOnly? asOf)
    {
        _catalogue = catalogue;
        _indicators = indicators;
        _options = options;
        _asOf = asOf;
        _staleBefore = asOf is { } day ? options.StaleAfter.Before(day) : null;
    }

    /// <summary>Makes a matrix of all current profiles that can be read.</summary>
    /// <param name="files">The files of the library.</param>
    /// <param name="catalogue">The headings.</param>
    /// <param name="indicators">Knows the sentences of the form.</param>
    /// <param name="options">What counts as stale.</param>
    /// <returns>The matrix.</returns>
    public static CoverageMatrix Of(IEnumerable<FileEntry> files, HeadingCatalogue catalogue, IndicatorReader indicators, CoverageOptions options)
    {
        var current = files.Where(file => file.Place.Status == FilePlace.Current && file.Profile!.Readability.IsReadable)
            .OrderBy(file => file.Profile!.City, StringComparer.Ordinal).ThenBy(file => file.Place.CityId, StringComparer.Ordinal).ToList();
        var newest = current.Max(file => file.Profile!.Downloaded);
        return new CoverageMatrices(catalogue, indicators, options, options.AsOf ?? newest).Make(current, newest);
    }

    private CoverageMatrix Make(List<FileEntry> current, DateOnly? newest)
    {
        var actions = current.SelectMany(file => ActionRecords.WithIds(file).Select(pair => (CityId: file.Place.CityId!, pair.Action.Title, pair.Action, State: Action(pair.Id, pair.Action)))).ToList();
        var titles = _catalogue.Actions.Select(heading => heading.English)
            .Concat(actions.Select(action => action.Title).Where(title => _catalogue.Actions.All(heading => heading.English != title)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ToList();
        var queries = new CoverageQueries(titles, _staleBefore, _options.StaleAfter == Age.Year && _asOf == newest);
        var byCell = actions.ToLookup(action => (action.CityId, action.Title), action => action.State);
        var cells = titles.SelectMany(title => current.Select(file => Cell(file.Place.CityId!, title, [.. byCell[(file.Place.CityId!, title)]], queries))).ToList();
        var headings = titles.Select(title => Heading(title, [.. actions.Where(action => action.Title == title).Select(action => (action.CityId, action.Action, action.State))], queries)).ToList();
        var cities = current.Select(file => City(file, [.. actions.Where(action => action.CityId == file.Place.CityId).Select(action => action.State)], byCell, queries)).ToList();
        return new CoverageMatrix(_asOf, _staleBefore, Rules(newest), headings, cities, cells, Parts([.. actions.Select(action => action.State)], "", queries));
    }

    private SortedDictionary<string, string> Rules(DateOnly? newest)
    {
        var rules = new SortedDictionary<string, string>(States.ToDictionary(state => state.State, state => state.Rule, StringComparer.Ordinal), StringComparer.Ordinal);
        static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        rules["stale"] = _staleBefore is null
            ? "No profile says when it was downloaded, so nothing is stale; name a day to count from."
            : $"The newest date of the action is before {Day(_staleBefore)}: {_options.StaleAfter} before {Day(_asOf)}{(_asOf == newest ? ", the day of the newest download in the library" : ", the day that was asked for")}. Actions without a date are not stale but undated.";
        return rules;
    }

    private CoverageAction Action(string id, CityAction action)
    {
        DateOnly? newest = new[] { action.Description?.Updated, action.Baseline?.Updated, action.Target?.Updated }.Max();
        return new CoverageAction(
            id,
            Text(action.Description, repeats: false, platform: false),
            Text(action.Baseline, ActionRecords.SameText(action.Description?.Text, action.Baseline?.Text), action.Baseline is { } baseline && _indicators.IsPlatformWording(baseline.Text)),
            Text(action.Target, ActionRecords.SameText(action.Description?.Text, action.Target?.Text), platform: false),
            newest,
            newest < _staleBefore);
    }

    private CoverageText Text(ActionText? text, bool repeats, bool platform) => new(text is not null, text?.Updated, text?.Updated < _staleBefore, repeats, platform);

    private static List<CoveragePart> Parts(IReadOnlyCollection<CoverageAction> actions, string group, CoverageQueries queries) =>
        [.. States.Select(state => (state.State, Count: actions.Count(state.Has))).Where(state => state.Count > 0)
            .Select(state => new CoveragePart(state.State, state.Count, queries.State(group, state.State)))];

    private static CoverageCell Cell(string cityId, string title, List<CoverageAction> actions, CoverageQueries queries)
    {
        var query = $"{CoverageQueries.City(cityId)} {queries.Heading(title)}";
        return new CoverageCell(cityId, title, Marks(actions), query, actions, Parts(actions, query, queries));
    }

    // Of several actions under one heading the better mark is shown: the cell says what can be found there.
    private static string Marks(List<CoverageAction> actions)
    {
        if (actions.Count == 0)
        {
            return "     ";
        }

        return string.Concat(
            actions.Exists(action => action.Description.Present) ? 'D' : '-',
            actions.Exists(action => action.Baseline is { Present: true, PlatformWording: false }) ? 'B' : actions.Exists(action => action.Baseline.Present) ? 'b' : '-',
            actions.Exists(action => action.Target is { Present: true, Repeats: false }) ? 'T' : actions.Exists(action => action.Target.Present) ? '=' : '-')
            + (actions.TrueForAll(action => action.Stale) ? '!' : ' ')
            + (actions.Count > 1 ? Math.Min(actions.Count, 9).ToString(CultureInfo.InvariantCulture) : " ");
    }

    private CoverageHeading Heading(string title, List<(string CityId, CityAction Action, CoverageAction State)> actions, CoverageQueries queries)
    {
        var known = _catalogue.Actions.FirstOrDefault(heading => heading.English == title);
        var commitment = known is null ? actions.Select(action => action.Action.Commitment).FirstOrDefault() ?? "" : _catalogue.Find(known.Parent)?.English ?? "";
        var area = _catalogue.AreaOf(known)?.Number ?? actions.Select(action => action.Action.Area).FirstOrDefault();
        return new CoverageHeading(title, known?.Chinese, area, commitment, actions.Select(action => action.CityId).Distinct(StringComparer.Ordinal).Count(),
            queries.Heading(title), Parts([.. actions.Select(action => action.State)], queries.Heading(title), queries));
    }

    private CoverageCity City(FileEntry file, List<CoverageAction> actions, ILookup<(string, string), CoverageAction> cells, CoverageQueries queries)
    {
        var id = file.Place.CityId!;
        var query = CoverageQueries.City(id);
        return new CoverageCity(id, file.Profile!.City, file.Profile.CityLocal, file.Profile.Downloaded, actions.Count,
            [.. _catalogue.Actions.Select(heading => heading.English).Where(title => !cells.Contains((id, title)))], query, Parts(actions, query, queries));
    }
}
