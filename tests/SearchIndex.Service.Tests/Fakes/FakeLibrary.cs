using SearchIndex.Actions.Concordance;
using SearchIndex.Actions.Coverage;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Concepts;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Actions.Versions;

namespace SearchIndex.Service.Tests.Fakes;

/// <summary>A library over a list: every word of the query has to stand in an action's texts as it is.</summary>
internal sealed class FakeLibrary : IActionLibrary, IDisposable
{
    private readonly IReadOnlyList<ActionRecord> _actions;
    private readonly long _generation;
    private int _isDisposed;

    public FakeLibrary(IReadOnlyList<ActionRecord> actions, long generation = 1)
    {
        _actions = actions;
        _generation = generation;
        Info = new LibraryInfo(
            "/nowhere", generation, actions.Count, 0, Cities().Count, new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero), [], new Dictionary<string, string>());
    }

    public LibraryInfo Info { get; }

    public bool IsDisposed => Volatile.Read(ref _isDisposed) != 0;

    /// <summary>What each search does first, such as wait or throw.</summary>
    public Action<CancellationToken>? BeforeSearch { get; init; }

    /// <summary>What each answer becomes before it is given.</summary>
    public Func<SearchResponse, SearchResponse>? Turn { get; init; }

    /// <summary>Added to each answer.</summary>
    public NearMisses? NearMisses { get; init; }

    public void Dispose() => Interlocked.Exchange(ref _isDisposed, 1);

    public int Count(SearchRequest request, CancellationToken cancellationToken = default) => Search(request, cancellationToken).Total;

    public SearchResponse Search(SearchRequest request, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        BeforeSearch?.Invoke(cancellationToken);
        var words = (request.Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = _actions.Where(action => words.All(word => Fields(action).Any(field => field.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            && request.Filters.GroupBy(filter => filter.Field).All(group => group.Any(filter => Value(action, filter.Field) == filter.Value))).ToArray();
        var facets = new[] { "city", "country", "commitment" }.ToDictionary(
            field => field,
            IReadOnlyList<FacetValue> (field) => [.. found.GroupBy(action => Value(action, field)).Select(group => new FacetValue(group.Key, group.Count()))]);
        var response = new SearchResponse(
            request.Query ?? "",
            [.. words.Select(word => new UnderstoodPart(word, "text", [], true, _actions.Count(action => Fields(action).Any(field => field.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))))],
            found.Length,
            true,
            request.Offset,
            [.. found.Skip(request.Offset).Take(request.Limit).Select(action => Hit(action, words, request.Explain))],
            facets,
            _generation > 1 ? [$"Generation {_generation}."] : [],
            NearMisses);
        return Turn?.Invoke(response) ?? response;
    }

    public ActionRecord? Find(string id)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        return _actions.FirstOrDefault(action => action.Id == id);
    }

    public IReadOnlyList<CityRecord> Cities() => [.. _actions.GroupBy(action => action.City).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new CityRecord(
        group.First().Id.Split('/')[0], group.Key, group.First().CityLocal, group.First().Country, group.First().Region, 350000, "A. Mayor", null, group.Count(), group.Count() + 1,
        [FakeRecords.File(group.Key)], FakeRecords.Profile(group.Key)))];

    public IndicatorTable Indicators() => FakeRecords.Indicators;

    public CoverageMatrix Coverage(CoverageOptions? options = null) => FakeTables.Coverage(options);

    public ProfileChanges? Changes(string cityId, string? from = null, string? to = null) => cityId == "river-county" && from is null or "2026-01-10" ? FakeTables.Changes : null;

    public IEnumerable<ActionRecord> Export(SearchRequest? request, CancellationToken cancellationToken = default)
    {
        var hits = Search((request ?? new SearchRequest()) with { Limit = int.MaxValue, Offset = 0 }, cancellationToken).Hits;
        return hits.Select(hit => Find(hit.Id)!);
    }

    /// <summary>All other actions of the same heading are alike.</summary>
    public SimilarResponse? Similar(SimilarRequest request, CancellationToken cancellationToken = default)
    {
        var asked = request.Id is null ? null : Find(request.Id);
        if (request.Id is not null && asked is null)
        {
            return null;
        }

        var found = _actions.Where(action => action != asked && (asked is null || action.Title == asked.Title) && !(request.OtherCitiesOnly && action.City == asked?.City)).ToArray();
        return new SimilarResponse(request.Id, request.Text, _actions.Count, found.Length, [.. found.Take(request.Limit).Select(action => new SimilarHit(
            action.Id, 0.5, action.City, action.CityLocal, action.Title, action.Commitment, action.Description ?? "", new LikenessParts(1, 0, 0, 0, 0),
            [new SimilarReason("heading", "Same heading", "同一标题", [action.Title], 0.5)], null))], [], "fake");
    }

    private static SearchHit Hit(ActionRecord action, string[] words, bool explain) => new(
        action.Id, 1.5, action.City, action.CityLocal, action.Title, action.Commitment, action.DescriptionUpdated,
        [.. Fields(action).Select(field => Snippet(field.Name, field.Text, words)).Where(snippet => snippet.Marks.Count > 0)],
        [], action.Flags, explain ? "1.5 = by hand" : null);

    private static Snippet Snippet(string field, string text, string[] words)
    {
        var marks = words.SelectMany(word => At(text, word).Select(at => (Start: at, End: at + word.Length))).Distinct().OrderBy(mark => mark.Start);
        return new Snippet(field, text, [.. marks.Select(IReadOnlyList<int> (mark) => [mark.Start, mark.End])], 0);
    }

    /// <summary>Species whose names begin so.</summary>
    public SuggestionResponse Suggest(string text, int limit = 10) => new(text, [.. _actions.SelectMany(action => action.Species).Where(name => name.StartsWith(text, StringComparison.Ordinal))
        .GroupBy(name => name).Select(group => new Suggestion(group.Key, "species", null, null, group.Count(), group.Key, null)).Take(limit)]);

    /// <summary>Every place of the keyword in a description.</summary>
    public KwicResponse Kwic(KwicRequest request, CancellationToken cancellationToken = default)
    {
        var lines = (from action in _actions
                     let text = action.Description ?? ""
                     from at in At(text, request.Term)
                     let end = at + request.Term.Length
                     select new KwicLine(action.Id, action.City, action.CityLocal, action.Title, "description", at, end, text[Math.Max(0, at - request.Width)..at],
                         text[at..end], text[end..Math.Min(text.Length, end + request.Width)], action.DescriptionUpdated, false)).ToArray();
        return new KwicResponse(
            request.Term, [request.Term], request.Width, request.Sort.ToString().ToLowerInvariant(), lines.Length, true, lines.Select(line => line.Id).Distinct().Count(), request.Offset,
            [.. lines.GroupBy(line => line.City).Select(group => new FacetValue(group.Key, group.Count()))], [new FacetValue("description", lines.Length)],
            [.. lines.Skip(request.Offset).Take(request.Limit ?? int.MaxValue)], [new KwicCollocate("加拿大一枝黄花", "word", 0, 2, 2, 3, 12.5)], new Dictionary<string, string>(), []);
    }

    public IReadOnlyList<ConceptSummary> Concepts(string? kind = null, bool unnamed = false) =>
        kind is null or "topic" ? [new ConceptSummary("wetland", "topic", "wetland", "湿地", "wetland", null, 2, 1)] : [];

    public IReadOnlyList<ConceptRecord> FindConcepts(string name) => [];

    public SharedTextReport Shared(SharedTextRequest request, CancellationToken cancellationToken = default) => new()
    {
        Pairs = [],
        Clusters = [],
        Matrix = [],
        Total = 0,
        Offset = 0,
        Counts = new SharedCounts(0, 0, 0, 0),
        LeftOverNames = [],
        Notes = [],
        Method = new SharedMethod
        {
            MinContainment = 0.5,
            ShingleCharacters = 4,
            ShingleWords = 2,
            MinShared = 8,
            Texts = 0,
            Candidates = 0,
            Generation = 1,
            Stored = false,
            Words = [],
            Versions = new Dictionary<string, string>(),
        },
    };

    public SharedComparison? Compare(string a, string b) => null;

    private static IEnumerable<int> At(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.OrdinalIgnoreCase))
        {
            yield return at;
        }
    }

    private static IEnumerable<(string Name, string Text)> Fields(ActionRecord action)
    {
        yield return ("title", action.Title);
        foreach (var (name, text) in new[] { ("description", action.Description), ("baseline", action.Baseline), ("target", action.Target) })
        {
            if (text is not null)
            {
                yield return (name, text);
            }
        }
    }

    private static string Value(ActionRecord action, string field) => field switch
    {
        "city" => action.City,
        "id" => action.Id,
        "country" => action.Country ?? "",
        _ => action.Commitment,
    };
}
