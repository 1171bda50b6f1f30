using System.Globalization;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Places;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Similarity.Alignment;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Answers questions about shared text. Safe for use by many threads.</summary>
internal sealed class SharedTextAnswers
{
    /// <summary>A library of more texts than this is not searched again for a lower threshold while somebody waits.</summary>
    private const int MostTextsAtOnce = 20_000;
    private const int MostCells = 2_000;
    private const int MostClusters = 2_000;
    private const int MostSections = 200;
    private const int MostGrouped = 1_000_000;

    private readonly SharingRules _rules;
    private readonly ISharedTextSource _source;
    private readonly Lazy<(SharedTextResults Results, bool Stored, string? Why)> _results;
    private readonly IReadOnlyDictionary<string, string> _headings;
    private readonly Lazy<IReadOnlyList<LeftOverName>> _leftOver;
    private readonly Lock _lock = new();
    private (double MinContainment, SharedTextResults Results)? _lower;
    private volatile PairListing? _listing;

    /// <summary>Prepares the answers for one state of a library.</summary>
    /// <param name="source">Its texts and stored results.</param>
    /// <param name="rules">What texts are compared with.</param>
    /// <param name="headings">Chinese renderings of headings, by the English ones.</param>
    public SharedTextAnswers(ISharedTextSource source, SharingRules rules, IReadOnlyDictionary<string, string> headings)
    {
        _rules = rules;
        _source = source;
        _headings = headings;
        _results = new Lazy<(SharedTextResults, bool, string?)>(FindOrRead);
        _leftOver = new Lazy<IReadOnlyList<LeftOverName>>(FindLeftOver);
    }

    /// <summary>Lists shared text.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Pairs, groups and matrix.</returns>
    /// <exception cref="SharedTextRequestException">The question cannot be answered as it stands.</exception>
    public SharedTextReport Report(SharedTextRequest request, CancellationToken cancellationToken)
    {
        var (results, rules, stored) = Results(request.MinContainment, cancellationToken);
        var listing = Listing(results, rules, request.MinContainment);
        var pairs = listing.Pairs;
        var records = Records(results, rules);
        var filter = Filter(request, results);
        var names = Named(request, results);
        var copied = pairs.Copied.Where(filter).ToList();
        var (form, law, self) = (listing.Form.Where(filter).ToList(), pairs.Law.Where(filter).ToList(), pairs.Self.Where(filter).ToList());
        List<ActionPair> listed = [.. copied, .. request.Platform ? form : [], .. request.Law ? law : [], .. request.Self ? self : []];
        var offset = Math.Max(0, request.Offset);
        var page = new List<SharedPairRecord>();
        foreach (var pair in listed.Skip(offset).Take(Math.Max(0, request.Limit)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            page.Add(records.Of(pair, pairs.IsSameCity(pair), request.Passages));
        }

        var clusters = new ClusterRecords(records, results, _headings);
        var groups = PairClusters.Of(copied.Count > MostGrouped ? copied.GetRange(0, MostGrouped) : copied, request.MinContainment, results.Actions);
        var counts = new SharedCounts(copied.Count, self.Count, form.Count, law.Count);
        return new SharedTextReport
        {
            Pairs = page,
            Clusters = [.. groups.Take(MostClusters).Select(group => clusters.Of(group, request.Passages))],
            Matrix = Matrix(results, records, request.Self ? [.. copied, .. self] : copied),
            Total = listed.Count,
            Offset = offset,
            Counts = counts,
            LeftOverNames = [.. _leftOver.Value.Where(name => names is null || names.Contains(name.City))],
            Notes = Notes(request, results, counts, listed.Count, offset, page.Count, groups.Count),
            Method = Method(request.MinContainment, results, rules, stored),
        };
    }

    /// <summary>The actions that share text with one, in other cities and in its own.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="least">The least share of the smaller text, above 0 and at most 1.</param>
    /// <returns>Ids with that share, the largest first.</returns>
    /// <exception cref="SharedTextRequestException">The library is too large for a share as low as that.</exception>
    public IReadOnlyList<(string Id, double Share)> Sharing(string id, double least)
    {
        var (results, rules, _) = Results(least, CancellationToken.None);
        var pairs = Listing(results, rules, least).Pairs;
        return [.. pairs.Copied.Concat(pairs.Self).Where(pair => pair.A != pair.B && (results.Actions[pair.A] == id || results.Actions[pair.B] == id))
            .Select(pair => (results.Actions[pair.A] == id ? results.Actions[pair.B] : results.Actions[pair.A], pair.Containment))
            .OrderByDescending(pair => pair.Containment).ThenBy(pair => pair.Item1, StringComparer.Ordinal)];
    }

    /// <summary>Puts two actions side by side.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other; the same to compare an action's own texts.</param>
    /// <returns>What they share.</returns>
    public SharedComparison Compare(SharedAction a, SharedAction b)
    {
        var (results, rules, stored) = Results(_rules.Options.MinContainment, CancellationToken.None);
        var form = new FormKnowledge(rules.Sentences, results.Learned);
        var comparison = new FieldComparison(rules.Preparer(results.Places, form), rules.Options);
        var fields = comparison.Of(a, b);
        var notes = new List<string>();
        if (fields.Count == 0)
        {
            notes.Add("The two share no passage of ten characters or more, names masked.");
        }

        if (fields.Any(field => field.Kind == "platform"))
        {
            notes.Add("Sentences of kind \"platform\" are written by the platform's form; cities only fill in their slots.");
        }

        foreach (var action in new[] { a, b }.Where(action => !action.Record.Readable).DistinctBy(action => action.Id))
        {
            notes.Add($"'{action.Id}' is an unreadable rendering: what it shares cannot be told.");
        }

        return new SharedComparison(a.Id, b.Id, a.Record.City, b.Record.City, a.Record.Title, b.Record.Title, fields, notes, Method(rules.Options.MinContainment, results, rules, stored));
    }

    // Only cities have names of their own; a library of other documents is not read for this.
    private List<LeftOverName> FindLeftOver()
    {
        var places = _results.Value.Results.Places;
        if (places.All(place => place.IsRecords))
        {
            return [];
        }

        var finder = new LeftOverFinder(places, _rules.Places, _rules.Knowledge);
        return [.. _source.Actions().Where(action => !action.IsRecord).OrderBy(action => action.Id, StringComparer.Ordinal).SelectMany(finder.Find)];
    }

    private (SharedTextResults Results, bool Stored, string? Why) FindOrRead()
    {
        if (_source.Stored(out var why) is { } stored)
        {
            return (stored, true, why);
        }

        var found = new SharedTextFinder(_rules).Find(_source.Actions(), _source.Generation, _source.Stamp, null, CancellationToken.None);
        _source.Keep(found);
        return (found, false, why);
    }

    private (SharedTextResults Results, SharingRules Rules, bool Stored) Results(double minContainment, CancellationToken cancellationToken)
    {
        if (minContainment is not (> 0 and <= 1))
        {
            throw new SharedTextRequestException("minContainment", string.Create(CultureInfo.InvariantCulture, $"The least containment is above 0 and at most 1, not {minContainment}."), []);
        }

        var (results, stored, _) = _results.Value;
        if (minContainment >= _rules.Options.MinContainment)
        {
            return (results, _rules, stored);
        }

        if (results.Fields.Count > MostTextsAtOnce)
        {
            throw new SharedTextRequestException("minContainment", string.Create(CultureInfo.InvariantCulture,
                $"This library has {results.Fields.Count} texts; below {_rules.Options.MinContainment} its pairs are not searched while somebody waits. Ask for {_rules.Options.MinContainment} or more."), []);
        }

        var lower = _rules.With(_rules.Options with { MinContainment = minContainment });
        lock (_lock)
        {
            if (_lower is not { } known || known.MinContainment != minContainment)
            {
                _lower = (minContainment, new SharedTextFinder(lower).Find(_source.Actions(), _source.Generation, _source.Stamp, null, cancellationToken));
            }

            return (_lower.Value.Results, lower, false);
        }
    }

    private PairRecords Records(SharedTextResults results, SharingRules rules) =>
        new(id => _source.Find(id) ?? throw new InvalidOperationException($"The results name the action '{id}', which the library does not have."),
            results, rules.Preparer(results.Places, new FormKnowledge(rules.Sentences, results.Learned)), rules.Options);

    // The last threshold is kept: nearly everybody asks at the usual one.
    private PairListing Listing(SharedTextResults results, SharingRules rules, double minContainment)
    {
        if (_listing is { } known && known.MinContainment == minContainment && ReferenceEquals(known.Results, results))
        {
            return known;
        }

        return _listing = new PairListing(results, minContainment, () => Records(results, rules));
    }

    private static Func<ActionPair, bool> Filter(SharedTextRequest request, SharedTextResults results)
    {
        if (request.Id is { } id)
        {
            var byCity = Filter(request with { Id = null }, results);
            return pair => (results.Actions[pair.A] == id || results.Actions[pair.B] == id) && byCity(pair);
        }

        if (request.CityA is null && request.CityB is null)
        {
            return _ => true;
        }

        var first = Cities(request.CityA ?? request.CityB!, results);
        var second = request.CityA is null || request.CityB is null ? null : Cities(request.CityB, results);
        bool Is(HashSet<int> places, int action) => places.Contains(results.PlaceOf[action]);
        return second is null
            ? pair => Is(first, pair.A) || Is(first, pair.B)
            : pair => (Is(first, pair.A) && Is(second, pair.B)) || (Is(first, pair.B) && Is(second, pair.A));
    }

    private static HashSet<string>? Named(SharedTextRequest request, SharedTextResults results) => request.CityA is null && request.CityB is null
        ? null
        : [.. new[] { request.CityA, request.CityB }.OfType<string>().SelectMany(name => Cities(name, results)).Select(place => results.Places[place].City)];

    private static HashSet<int> Cities(string name, SharedTextResults results)
    {
        var wanted = name.Trim();
        var found = Enumerable.Range(0, results.Places.Count)
            .Where(i => results.Places[i] is var place && (string.Equals(place.Id, wanted, StringComparison.OrdinalIgnoreCase)
                || CityNames.Of(place.City, place.CityLocal).Contains(wanted, StringComparer.OrdinalIgnoreCase))).ToHashSet();
        return found.Count > 0
            ? found
            : throw new SharedTextRequestException("city", $"No city of the library is called '{wanted}'.", [.. results.Places.Take(200).Select(place => place.City)]);
    }

    // Many sections of other documents, such as articles of laws, are no cities: their matrix would tell nothing.
    private static bool HasMatrix(SharedTextResults results) => results.Places.Count(place => place.IsRecords) <= MostSections;

    private static List<SharedMatrixCell> Matrix(SharedTextResults results, PairRecords records, IReadOnlyList<ActionPair> pairs)
    {
        var withRecords = HasMatrix(results);
        return [.. pairs.Where(pair => withRecords || !results.Places[results.PlaceOf[pair.A]].IsRecords).GroupBy(pair => Ordered(results.PlaceOf[pair.A], results.PlaceOf[pair.B]))
            .Select(group => new SharedMatrixCell(results.Places[group.Key.A].City, results.Places[group.Key.B].City, group.Count(), group.Sum(pair => records.Characters(pair.Shared))))
            .OrderByDescending(cell => cell.Pairs).ThenBy(cell => cell.A, StringComparer.Ordinal).ThenBy(cell => cell.B, StringComparer.Ordinal)
            .Take(MostCells)];
    }

    private static (int A, int B) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    private List<string> Notes(SharedTextRequest request, SharedTextResults results, SharedCounts counts, int total, int offset, int shown, int groups)
    {
        var notes = new List<string>();
        void Add(bool when, string note)
        {
            if (when)
            {
                notes.Add(note);
            }
        }

        Add(_results.Value.Why is not null, _results.Value.Why ?? "");
        Add(shown < total, string.Create(CultureInfo.InvariantCulture, $"{shown} of {total} pairs are given, from number {offset + 1} on; limit and offset choose others."));
        Add(!request.Self && counts.Self > 0, Left(counts.Self, "within one city", "self"));
        Add(!request.Platform && counts.Platform > 0, Left(counts.Platform, "with only a sentence of the platform's form in common", "platform"));
        Add(!request.Law && counts.Law > 0, Left(counts.Law, "with only titles of laws, slogans or days of the calendar in common", "law"));
        Add(counts.Copied > MostGrouped, string.Create(CultureInfo.InvariantCulture, $"Groups are made of the {MostGrouped} strongest of {counts.Copied} pairs."));
        Add(groups > MostClusters, string.Create(CultureInfo.InvariantCulture, $"The {MostClusters} largest of {groups} groups are given."));
        Add(!HasMatrix(results), "Other documents have so many sections that no matrix of them is made.");
        Add(results.Places.Any(place => place.IsRecords), "Other documents are compared each with each; those of one section are listed like all others.");
        return notes;
    }

    private static string Left(int count, string what, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "pair" : "pairs")} {what} {(count == 1 ? "is" : "are")} left out; the option '{name}' adds them.");

    private static SharedMethod Method(double minContainment, SharedTextResults results, SharingRules rules, bool stored) => new()
    {
        MinContainment = minContainment,
        ShingleCharacters = rules.Options.Shingles.Characters,
        ShingleWords = rules.Options.Shingles.Words,
        MinShared = rules.Options.MinShared,
        Texts = results.Fields.Count,
        Candidates = results.Candidates,
        Generation = results.Generation,
        Stored = stored,
        Words =
        [
            "Descriptions, baselines and targets of readable current actions are compared, each text with each; a target that repeats its description is compared once.",
            "Names of cities, provinces, waters, reserves and species count as one sign of their kind; figures and years count as they are.",
            "Containment is the share of a text's shingles that stand in the other text; a pair is listed where the larger of the two reaches the threshold.",
            "Texts of other documents that this misses because letters or characters are wrong, as after recognition from print, are found by alignment; their share is that of units aligned.",
            "Sentences of the platform's form count for nothing; a pair that shares only titles of laws and slogans is of another kind.",
            "Who wrote first is not said.",
        ],
        Versions = new SortedDictionary<string, string>(rules.Versions.ToDictionary(), StringComparer.Ordinal) { ["passages"] = AlignmentOptions.Version },
    };
}
