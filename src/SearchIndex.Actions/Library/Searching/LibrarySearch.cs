using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Answers searches on one commit of a library. Safe for use by many threads.</summary>
internal sealed class LibrarySearch
{
    internal const int MostHits = 1_000;
    private const int ShownNarrower = 5;

    private readonly LibrarySummary _summary;
    private readonly LibraryLexicons _lexicons;
    private readonly Searcher _searcher;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _cities;
    private readonly Lazy<QueryNames> _names;
    private readonly KeywordValues _values;
    private readonly RelatedActions _related;
    private readonly CitiesOfPlaces _places;
    private readonly MatchSets _sets;
    private readonly FacetCounts _counts;
    private readonly SetRanking _ranking;

    /// <summary>Prepares a commit for searching; lexicons are read when they are first needed.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="summary">What the commit says of itself.</param>
    /// <param name="lexicons">The analyzers and lexicons.</param>
    /// <param name="related">Says which actions are alike or share text.</param>
    public LibrarySearch(IndexSnapshot snapshot, LibrarySummary summary, LibraryLexicons lexicons, RelatedActions related)
    {
        _related = related;
        _summary = summary;
        _lexicons = lexicons;
        _searcher = new Searcher(snapshot);
        _places = new CitiesOfPlaces(summary.Cities, () => lexicons.Knowledge.Fold);
        _cities = summary.Cities.ToDictionary(city => city.Id, city => CityNames.Of(city.City, city.CityLocal), StringComparer.Ordinal);
        _sets = new MatchSets(_searcher);
        _counts = new FacetCounts(_searcher);
        _ranking = new SetRanking(_searcher, _sets);
        var values = _values = new KeywordValues(snapshot, lexicons.Knowledge);
        _names = new Lazy<QueryNames>(() => new QueryNames(lexicons.Knowledge, lexicons.QueryNames, lexicons.Amounts, _cities, values.Values(LibraryFields.Country).Select(country => country.Value).Concat(_places.Names)));
        Suggestions = new SuggestionBook(_searcher, _sets, _counts, summary, lexicons, query => Count(new SearchRequest { Query = query }, CancellationToken.None));
    }

    /// <summary>What can be suggested.</summary>
    public SuggestionBook Suggestions { get; }

    /// <summary>Answers a search.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The answer.</returns>
    public SearchResponse Search(SearchRequest request, CancellationToken cancellationToken)
    {
        var asked = Understand(request);
        var limit = Math.Clamp(request.Limit, 0, MostHits);
        var options = new SearchOptions
        {
            Limit = limit,
            Offset = Math.Max(0, request.Offset),
            Sort = Order(request.Sort, asked),
            Cancellation = cancellationToken,
        };
        var sets = new AskedSets(_sets, asked, cancellationToken);
        var result = asked.Ranked is null ? sets.Result : Matching(asked, cancellationToken);
        var top = asked.Ranked is null ? Run(asked, result, options) : BestMatches(request, asked, result, options);
        var hits = new HitBuilder(_searcher, _lexicons, asked);
        var notes = new List<string>(asked.Reading.Notes);
        notes.AddRange(top.Notes);
        var understood = Counted(asked, sets);
        var misses = new NearMissFinder(_ranking, _counts, asked, sets, hits, new TextQueries(_lexicons), cancellationToken);
        misses.AddNotes(top.Total, understood, notes);
        FilterNotes.Add(request, top.Total, notes, others => Matching(Understand(others), cancellationToken).Count);
        new SearchNotes(_summary, _lexicons, sets, notes).Add(request, asked);

        // A query of very many parts is answered; what comes near it, or has some of it, is not looked for.
        var isLong = asked.Reading.Parts.Count > ParsingLimits.FullyRead;
        if (!isLong)
        {
            AddBestMatch(request, asked, top.Total, notes, cancellationToken);
        }

        var facets = new FacetBuilder(_counts, _sets, cancellationToken);
        return new SearchResponse(
            request.Query ?? "",
            understood,
            (int)Math.Min(top.Total, int.MaxValue),
            top.TotalIsExact,
            Math.Max(0, request.Offset),
            [.. top.Hits.Select(hit => hits.Build(hit, request.Explain))],
            facets.Build(request, asked, result, other => Understand(other) is var without ? (without, Matching(without, cancellationToken)) : default),
            [.. notes.Distinct(StringComparer.Ordinal)],
            isLong ? null : misses.Find(understood))
        {
            Narrower = request.Offset <= 0 && !isLong ? Narrower(asked, sets, top.Total == 0, cancellationToken) : null,
            FacetTotals = facets.Cut,
            DidYouMean = top.Total == 0 && !isLong ? Corrections(request, asked, sets, understood, cancellationToken) : [],
        };
    }

    /// <summary>Forgets what parts of queries matched, so that the next query is answered as the first one is: for measuring.</summary>
    public void Forget()
    {
        _sets.Clear();
        _ranking.Forget();
        _counts.Forget();
        Suggestions.Forget();
    }

    /// <summary>How many actions match, the total of <see cref="Search"/>.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the count.</param>
    /// <returns>0 or more.</returns>
    public int Count(SearchRequest request, CancellationToken cancellationToken) => Matching(Understand(request), cancellationToken).Count;

    /// <summary>The ids of the best hits and nothing else: no facets, snippets or counts.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Ids in the order of <see cref="Search"/>.</returns>
    public IReadOnlyList<string> Rank(SearchRequest request, CancellationToken cancellationToken)
    {
        var asked = Understand(request);
        var options = new SearchOptions
        {
            Limit = Math.Clamp(request.Limit, 0, MostHits),
            Offset = Math.Max(0, request.Offset),
            Sort = Order(request.Sort, asked),
            CountUpTo = 0,
            Cancellation = cancellationToken,
        };
        var top = Run(request, asked, options);
        return [.. top.Hits.Select(hit => _searcher.Stored(hit.Document).Text(LibraryFields.Key)!)];
    }

    // What nobody has may be misspelt. A correction is proposed where the query with it in its place has hits, and never taken by itself.
    private List<Correction> Corrections(SearchRequest request, UnderstoodQuery asked, AskedSets sets, List<UnderstoodPart> understood, CancellationToken cancellationToken)
    {
        var texts = new TextQueries(_lexicons);
        var finder = new CorrectionFinder(Suggestions.Index, _lexicons.Likeness, _lexicons.Knowledge.Fold, run => texts.Adjacent(run, LibraryFields.Quotable, variants: true) is { } query
            ? sets.Count(query) : 0);
        var corrections = new List<Correction>();
        foreach (var text in Misspelt(asked, understood).Take(4))
        {
            var at = request.Query!.IndexOf(text, StringComparison.Ordinal);
            foreach (var (meant, reason) in at < 0 || text.Length == 0 || corrections.Exists(known => known.Replaces.Contains(text, StringComparison.Ordinal)) ? [] : finder.Find(text))
            {
                var query = string.Concat(request.Query.AsSpan(0, at), meant, request.Query.AsSpan(at + text.Length));
                var count = Matching(Understand(request with { Query = query }), cancellationToken).Count;
                if (count > 0)
                {
                    corrections.Add(new Correction(meant, text, reason, query, count));
                }
            }
        }

        return corrections;
    }

    // A name of several words of which one is misspelt was read word by word, so that it is looked up with its neighbours first.
    private static IEnumerable<string> Misspelt(UnderstoodQuery asked, List<UnderstoodPart> understood)
    {
        var parts = asked.Reading.Parts;
        for (var i = 0; i < Math.Min(parts.Count, understood.Count); i++)
        {
            if (parts[i].Role == QueryPartRole.Required && understood[i].Count == 0)
            {
                for (var length = Math.Min(3, parts.Count); length > 1; length--)
                {
                    for (var from = Math.Max(0, i - length + 1); from <= i && from + length <= parts.Count; from++)
                    {
                        var words = parts.Skip(from).Take(length).ToList();
                        if (words.TrueForAll(word => word.As is "text" or "concept" or "species" or "connective" && word.Text.All(c => char.IsAsciiLetter(c) || c is ' ' or '-')))
                        {
                            yield return string.Join(' ', words.Select(word => word.Text));
                        }
                    }
                }

                yield return QuerySigns.Unquoted(parts[i].Text);
            }
        }
    }

    private NarrowerHits? Narrower(UnderstoodQuery asked, AskedSets sets, bool empty, CancellationToken cancellationToken)
    {
        if (asked.Widened() is not { } wide)
        {
            return null;
        }

        var more = Matching(wide, cancellationToken).Without(sets.Result);
        if (more.Count == 0)
        {
            return null;
        }

        var top = _ranking.Best(wide, more, new SearchOptions { Limit = ShownNarrower, Cancellation = cancellationToken });
        var names = string.Join(" and ", asked.Reading.Parts.Where(part => part.Wider is not null).Select(part => part.Text));
        var hits = new HitBuilder(_searcher, _lexicons, wide);
        return new NarrowerHits(
            $"{top.Total} {(empty ? "" : "more ")}{(top.Total == 1 ? "action names" : "actions name")} only something narrower than {names}; narrower:on takes them as hits",
            (int)Math.Min(int.MaxValue, top.Total),
            _counts.Cities(more, cancellationToken),
            [.. top.Hits.Select(hit => hits.Build(hit, explain: false))]);
    }

    /// <summary>All actions that match, in the order of a search; by id without one.</summary>
    /// <param name="request">What is asked, or null.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns>Documents.</returns>
    public IEnumerable<DocId> All(SearchRequest? request, CancellationToken cancellationToken)
    {
        var asked = Understand(request ?? new SearchRequest { IncludeUnreadable = true });
        var query = asked.Query();
        if (request is null)
        {
            return [.. _searcher.Matches(query, cancellationToken).Select(document => (Document: document, Key: _searcher.Stored(document).Text(LibraryFields.Key)!))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Document)];
        }

        var count = Matching(asked, cancellationToken).Count;
        return count == 0 ? [] : Run(request, asked, new SearchOptions { Limit = count, Sort = Order(request.Sort, asked), Cancellation = cancellationToken })
            .Hits.Select(hit => hit.Document);
    }

    /// <summary>The actions that a search covers: its scope, its filters, and its query.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="notes">Receives what is to be said of the query.</param>
    /// <returns>A query of the engine, to narrow another with.</returns>
    public Query Around(SearchRequest request, List<string> notes)
    {
        var asked = Understand(request);
        notes.AddRange(asked.Reading.Notes);
        return asked.Query();
    }

    private static IReadOnlyList<SortKey> Order(SearchSort sort, UnderstoodQuery asked) => sort switch
    {
        SearchSort.Updated => [SortKey.ByDescending(LibraryFields.UpdatedDay), SortKey.Ascending(LibraryFields.City), SortKey.Ascending(LibraryFields.Order)],
        SearchSort.City => [SortKey.Ascending(LibraryFields.City), SortKey.Ascending(LibraryFields.Order)],
        _ => asked.HasScores ? [] : [SortKey.Ascending(LibraryFields.City), SortKey.Ascending(LibraryFields.Order)],
    };

    private IReadOnlyCollection<string> CitiesThatHave(Query query)
    {
        var current = new BooleanQuery([new(Occur.Filter, new TermQuery(LibraryFields.Scope, "current")), new(Occur.Filter, query)]);
        var found = _searcher.Search(current, new SearchOptions { Limit = 0, Facets = [new FacetRequest(LibraryFields.CityId, QueryLimits.MaxClauses)] });
        return [.. found.Facets[0].Counts.Select(count => count.Value)];
    }

    // What a query matches: its parts are sets of their own, and free text is one.
    private MatchSet Matching(UnderstoodQuery asked, CancellationToken cancellationToken) =>
        asked.Ranked is null ? new AskedSets(_sets, asked, cancellationToken).Result : _sets.Of(asked.Query(), cancellationToken);

    // In which text words stand depends on the query, so that filter is made when the query is understood.
    private UnderstoodQuery Understand(SearchRequest request)
    {
        string[] fields = [.. request.Filters.Where(filter => FacetBuilder.Canonical(filter.Field) == FacetBuilder.TextField).Select(filter => filter.Value.Trim().ToLowerInvariant())];
        if (fields.Length == 0)
        {
            return UnderstandTexts(request);
        }

        var asked = UnderstandTexts(request with { Filters = [.. request.Filters.Where(filter => FacetBuilder.Canonical(filter.Field) != FacetBuilder.TextField)] });
        return asked.NarrowedBy(FacetBuilder.InTexts(asked.Reading, fields));
    }

    private UnderstoodQuery UnderstandTexts(SearchRequest request)
    {
        var notes = new List<string>();
        var texts = new TextQueries(_lexicons);
        var fields = new FieldQueries(_values, _cities, _lexicons.Indicators.Catalogue, new LibraryFacts(_summary.NewestDownload, CitiesThatHave, _related, _places), texts, notes);
        var hasText = !string.IsNullOrWhiteSpace(request.Query);
        var parsed = request.IsPlainText && hasText ? new ParsedQuery(request.Query!, new WordsNode(request.Query!, [request.Query!], Literal: false), Expand: true, [])
            : QueryParser.Parse(request.Query, hasText ? _names.Value : null);
        var filters = fields.Filters(request.Filters);
        QueryReading reading;
        try
        {
            QueryReading Read(ParsedQuery query) => new QueryReader(_names.Value, texts, fields, notes, parsed.Expand ? _lexicons.Dictionary : null, Exists, new RegexQueries(_searcher, texts, TimeProvider.System)).Read(query);
            if (hasText && request.Match == SearchMatch.Best)
            {
                var (parts, free) = BestMatch(request).Read(parsed, Read, texts);
                if (free.Ranked is not null)
                {
                    return new UnderstoodQuery(parts with { Notes = notes }, filters, Scopes(request, parts)) { Ranked = free.Ranked, Second = free.Second, Bm25 = request.BestMatch.Bm25 };
                }
            }

            reading = hasText ? Read(parsed) : new QueryReading([], [], notes);
            var asked = Bounded(new UnderstoodQuery(reading, filters, Scopes(request, reading)), filters);
            return reading.Narrower ? asked.Widened() ?? asked : asked;
        }
        catch (ArgumentException)
        {
            // The engine bounds its query trees; a query within our limits can still ask for more than that.
            notes.Add("The query asks for too much at once; it was searched as one quotation.");
            var match = texts.Adjacent(parsed.Text[..Math.Min(200, parsed.Text.Length)], LibraryFields.Quotable, variants: false) ?? new NoneQuery();
            reading = new QueryReading([new QueryPart { Text = parsed.Text, As = "phrase", Role = QueryPartRole.Required, Match = match }], [], notes);
            return new UnderstoodQuery(reading, filters, Scopes(request, reading));
        }
    }

    // A query whose tree is too large for the engine gives up its weights first: it still finds the same.
    private static UnderstoodQuery Bounded(UnderstoodQuery asked, IReadOnlyList<Query> filters)
    {
        try
        {
            _ = asked.Query();
            _ = asked.Widened()?.Query();
            return asked;
        }
        catch (ArgumentException)
        {
            var parts = asked.Reading.Parts.Select(part => part with { Better = null, Wider = null, Match = part.Match is { } match ? MatchKey.Bare(match) : null }).ToList();
            var notes = asked.Reading.Notes.Append("The query asks for very much at once; its parts are searched, and what ranks them besides is left out.");
            var bare = new UnderstoodQuery(asked.Reading with { Parts = parts, Notes = [.. notes] }, filters, asked.Scopes);
            _ = bare.Query();
            return bare;
        }
    }

    private TopHits Run(SearchRequest request, UnderstoodQuery asked, SearchOptions options) =>
        asked.Ranked is null ? _searcher.Search(asked.Query(), options) : BestMatch(request).Search(asked.Query(), asked.Second, options);

    // A second look is taken at the best of all, so that as many have to be among the candidates.
    private TopHits BestMatches(SearchRequest request, UnderstoodQuery asked, MatchSet result, SearchOptions options)
    {
        var wanted = (int)Math.Min(Math.Max(request.BestMatch.SecondLook, (long)options.Offset + options.Limit), int.MaxValue);
        var query = asked.Bm25 == Bm25Options.Default && options.Sort.Count == 0 && options.Limit > 0 ? _ranking.Narrowed(asked.Query(), result, wanted, cancellation: options.Cancellation) : asked.Query();
        return BestMatch(request).Search(query, asked.Second, options with { CountUpTo = 0 }) with { Total = result.Count, TotalIsExact = true };
    }

    private BestMatchSearch BestMatch(SearchRequest request) => new(_searcher, _lexicons, request.BestMatch);

    private bool Exists(Query query) => _sets.Of(query, CancellationToken.None).Count > 0;

    private static List<string> Scopes(SearchRequest request, QueryReading reading)
    {
        List<string> scopes = ["current", .. reading.Scopes];
        if (request.IncludeUnreadable)
        {
            scopes.Add("unreadable");
        }

        foreach (var filter in request.Filters.Where(filter => filter.Field.Equals("is", StringComparison.OrdinalIgnoreCase) && QueryStates.State(filter.Value) is "unreadable" or "older"))
        {
            scopes.Add(QueryStates.State(filter.Value));
        }

        return [.. scopes.Distinct(StringComparer.Ordinal)];
    }

    // What is known already need not be counted, so what cannot be among the best may be passed over. Of a list without a hit no scores
    // are wanted, but a pattern is looked at all the same, because what it was cut to is said there.
    private TopHits Run(UnderstoodQuery asked, MatchSet result, SearchOptions options) =>
        (result.Count > 0 && options.Limit > 0) || asked.StandsForTerms
            ? _ranking.Best(asked, result, options)
            : new TopHits([], result.Count, TotalIsExact: true, [], [], IsPartial: false);

    private static List<UnderstoodPart> Counted(UnderstoodQuery asked, AskedSets sets) =>
    [
        .. asked.Reading.Parts.Select(part => new UnderstoodPart(
            part.Text, part.As, part.Names, part.Role is QueryPartRole.Required or QueryPartRole.Filter or QueryPartRole.Excluded, sets.Count(part))),
    ];

    // What all of a query does not find, some of it may: offered, and never done unasked.
    private void AddBestMatch(SearchRequest request, UnderstoodQuery asked, long total, List<string> notes, CancellationToken cancellationToken)
    {
        if (asked.Ranked is not null)
        {
            notes.Add("Best match: no part of the query is required; actions that have more of it, and closer together, come first.");
        }
        else if (total == 0 && asked.Reading.Parts.Any(part => part.Role is QueryPartRole.Required))
        {
            var best = Understand(request with { Match = SearchMatch.Best });
            var some = best.Ranked is null ? 0 : Matching(best, cancellationToken).Count;
            if (some > 0)
            {
                notes.Add($"{some} {(some == 1 ? "action has" : "actions have")} some of it; match=best (--match best) ranks {(some == 1 ? "it" : "them")}, the best match first.");
            }
        }
    }
}
