using System.Text.Json;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Entities;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Actions.Library.Concepts;

/// <summary>The knowledge index of one commit: which entries its readable current actions name, and where. Safe for use by many threads.</summary>
internal sealed class ConceptBook
{
    private const int MostNeighbours = 50;
    private const int MostSentences = 3;

    private static readonly string[] Columns = [LibraryFields.Concept, LibraryFields.Species, LibraryFields.Law, LibraryFields.Place];

    private readonly Searcher _searcher;
    private readonly LibraryLexicons _lexicons;
    private readonly Lazy<IReadOnlyList<ConceptSummary>> _all;

    /// <summary>Opens the book of a commit; nothing is counted before it is asked for.</summary>
    /// <param name="snapshot">The index.</param>
    /// <param name="lexicons">The lexicons that it was built with.</param>
    public ConceptBook(IndexSnapshot snapshot, LibraryLexicons lexicons)
    {
        _searcher = new Searcher(snapshot);
        _lexicons = lexicons;
        _all = new Lazy<IReadOnlyList<ConceptSummary>>(CountAll);
    }

    /// <summary>Everything that is named, the most frequent first.</summary>
    /// <param name="kind">A kind, or null for all.</param>
    /// <param name="unnamed">Whether entries of the lexicon that no action names are listed too.</param>
    /// <returns>Entries with their counts.</returns>
    public IReadOnlyList<ConceptSummary> All(string? kind, bool unnamed)
    {
        var named = _all.Value;
        if (unnamed)
        {
            var known = named.Select(summary => summary.Key).ToHashSet(StringComparer.Ordinal);
            named = [.. named, .. _lexicons.Knowledge.Entries.Where(entry => !known.Contains(entry.Key)).Select(entry => Summary(entry, 0, 0))];
        }

        return kind is null ? named : [.. named.Where(summary => summary.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>What a name stands for.</summary>
    /// <param name="name">A key, a name in any language, or the title of a law or plan.</param>
    /// <returns>Pages; several where the name is ambiguous, none where nothing is known by it.</returns>
    public IReadOnlyList<ConceptRecord> Find(string name)
    {
        var text = name.Trim().Trim('《', '》');
        var entries = _lexicons.Knowledge.TryGetByDisplayName(text, out var shown) ? [shown] : _lexicons.Knowledge.Named(text);
        if (entries.Count > 0)
        {
            return [.. entries.Select(Page)];
        }

        var normal = CitedTitles.Normal(text, out _);
        return [.. _all.Value.Where(summary => summary.Name == normal && summary.Key == summary.Name).Select(Page)];
    }

    private IReadOnlyList<ConceptSummary> CountAll()
    {
        var top = _searcher.Search(Current(), new SearchOptions { Limit = 0, Facets = [.. Columns.Select(column => new FacetRequest(column, int.MaxValue))] });
        var summaries = new List<ConceptSummary>();
        foreach (var facet in top.Facets)
        {
            foreach (var count in facet.Counts)
            {
                var actions = (int)Math.Min(int.MaxValue, count.Count);
                var cities = Cities(facet.Field, count.Value).Count;
                summaries.Add(_lexicons.Knowledge.TryGetByDisplayName(count.Value, out var entry) && LibraryFields.ColumnOf(entry) == facet.Field ? Summary(entry, actions, cities)
                    : new ConceptSummary(entry?.Key ?? count.Value, entry?.Kind.Name() ?? CitedTitles.Kind(count.Value), count.Value, count.Value, null, null, actions, cities));
            }
        }

        // A plan cited in brackets stands among the laws, and with its kind among the concepts.
        return [.. summaries.GroupBy(summary => summary.Key, StringComparer.Ordinal).Select(same => same.MaxBy(summary => summary.Actions)!)
            .OrderByDescending(summary => summary.Actions).ThenBy(summary => summary.Name, StringComparer.Ordinal)];
    }

    private static ConceptSummary Summary(KnowledgeEntry entry, int actions, int cities) => new(entry.Key, entry.Kind.Name(), entry.DisplayName,
        First(entry.Chinese), First(entry.English), First(entry.Latin), actions, cities)
    { Pinyin = First(entry.Pinyin) };

    private static string? First(IReadOnlyList<string> names) => names.Count > 0 ? names[0] : null;

    private static TermQuery Current() => new(LibraryFields.Scope, "current");

    private static BooleanQuery Current(Query query) => new([new(Occur.Filter, Current()), new(Occur.Must, query)]);

    private List<FacetValue> Cities(string column, string value) =>
        [.. _searcher.Search(Current(new TermQuery(column, value)), new SearchOptions { Limit = 0, Facets = [new FacetRequest(LibraryFields.City, int.MaxValue)] })
            .Facets[0].Counts.Select(count => new FacetValue(count.Value, count.Count))];

    private ConceptSummary Counted(KnowledgeEntry entry) => _all.Value.FirstOrDefault(summary => summary.Key == entry.Key) ?? Summary(entry, 0, 0);

    private ConceptRecord Page(ConceptSummary title)
    {
        var records = Records(new TermQuery(LibraryFields.Law, title.Name));
        var (actions, together) = Walk(title.Key, records);
        return new ConceptRecord
        {
            Key = title.Key,
            Kind = title.Kind,
            Name = title.Name,
            Chinese = [title.Name],
            Traditional = [],
            English = [],
            Latin = [],
            Pinyin = [],
            Variants = [.. actions.SelectMany(action => action.Written).Distinct(StringComparer.Ordinal).Where(written => written != title.Name)],
            Includes = [],
            Broader = [],
            Narrower = [],
            Status = [],
            Sources = [],
            Cities = Cities(LibraryFields.Law, title.Name),
            Actions = actions,
            Together = together,
            NarrowerActions = 0,
        };
    }

    private ConceptRecord Page(KnowledgeEntry entry)
    {
        var knowledge = _lexicons.Knowledge;
        var column = LibraryFields.ColumnOf(entry);
        Query named = new TermQuery(column, entry.DisplayName);
        if (entry.IsCited)
        {
            named = BooleanQuery.Any(named, new TermQuery(LibraryFields.Law, entry.DisplayName));
        }

        var (actions, together) = Walk(entry.Key, Records(named));
        var cities = actions.GroupBy(action => action.City, StringComparer.Ordinal).Select(group => new FacetValue(group.Key, group.Count())).OrderByDescending(city => city.Count).ToList();
        return new ConceptRecord
        {
            Key = entry.Key,
            Kind = entry.Kind.Name(),
            Name = entry.DisplayName,
            Chinese = entry.Chinese,
            Traditional = entry.Traditional,
            English = entry.English,
            Latin = entry.Latin,
            Pinyin = entry.Pinyin,
            Variants = entry.Variants,
            Includes = entry.Includes,
            Broader = [.. entry.Broader.Select(key => knowledge.TryGet(key, out var above) ? Counted(above) : null).OfType<ConceptSummary>()],
            Narrower = [.. knowledge.Narrower(entry).Select(Counted).OrderByDescending(below => below.Actions).ThenBy(below => below.Name, StringComparer.Ordinal)],
            Status = knowledge.Status(entry),
            Sources = [.. entry.Sources.Select(reference => knowledge.TryGetSource(reference, out var source) ? Cite(source) : reference).Distinct(StringComparer.Ordinal)],
            Cities = cities,
            Actions = actions,
            Together = together,
            NarrowerActions = (int)Math.Min(int.MaxValue, _searcher.Count(Current(new BooleanQuery([new(Occur.Must, new TermQuery(LibraryFields.Narrower, entry.DisplayName)), new(Occur.MustNot, named)])))),
        };
    }

    private static string Cite(KnowledgeSource source) =>
        string.Join(", ", new[] { source.Title, source.Publisher, source.Year, source.Licence }.Where(part => part.Length > 0));

    private List<ActionRecord> Records(Query query) =>
        [.. _searcher.Matches(Current(query)).Select(document =>
            _lexicons.Records.WithMentions(JsonSerializer.Deserialize(_searcher.Stored(document).Text(LibraryFields.Record)!, LibraryJson.Lines.ActionRecord)!))
            .OrderBy(record => record.City, StringComparer.Ordinal).ThenBy(record => record.Source.Line)];

    private static (IReadOnlyList<ConceptAction> Actions, IReadOnlyList<ConceptNeighbour> Together) Walk(string key, List<ActionRecord> records)
    {
        var actions = new List<ConceptAction>();
        var neighbours = new Dictionary<string, (Mention Mention, HashSet<string> Actions, List<string> Sentences)>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var texts = RecordKnowledge.Texts(record).ToDictionary(pair => pair.Field, pair => pair.Text, StringComparer.Ordinal);
            var own = record.Mentions.Where(mention => mention.Key == key).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            // The city's own words come before the platform's headings.
            var first = own.FirstOrDefault(mention => mention.Field is not ("title" or "commitment")) ?? own[0];
            var (start, end) = Sentences.Around(texts[first.Field], first.Start, first.End);
            actions.Add(new ConceptAction(
                record.Id,
                record.City,
                record.CityLocal,
                record.Title,
                new[] { record.DescriptionUpdated, record.BaselineUpdated, record.TargetUpdated }.Max(),
                [.. own.GroupBy(mention => mention.Field, StringComparer.Ordinal).Select(group => new ConceptField(group.Key, Day(record, group.Key), group.Count()))],
                [.. own.Select(mention => mention.Text).Distinct(StringComparer.Ordinal)],
                texts[first.Field][start..end],
                [.. own.Select(mention => mention.Note).OfType<string>().Distinct(StringComparer.Ordinal)]));
            AddNeighbours(record, key, own, texts, neighbours);
        }

        return (actions, [.. neighbours.Values.OrderByDescending(pair => pair.Actions.Count).ThenBy(pair => pair.Mention.Name, StringComparer.Ordinal).Take(MostNeighbours)
            .Select(pair => new ConceptNeighbour(pair.Mention.Key, pair.Mention.Kind, pair.Mention.Name, pair.Actions.Count, pair.Sentences))]);
    }

    private static void AddNeighbours(
        ActionRecord record,
        string key,
        List<Mention> own,
        Dictionary<string, string> texts,
        Dictionary<string, (Mention Mention, HashSet<string> Actions, List<string> Sentences)> neighbours)
    {
        foreach (var mention in own.Where(mention => mention.Field is not ("title" or "commitment")))
        {
            var (start, end) = Sentences.Around(texts[mention.Field], mention.Start, mention.End);
            foreach (var other in record.Mentions.Where(other => other.Field == mention.Field && other.Key != key && other.Start >= start && other.End <= end
                && (other.End <= mention.Start || other.Start >= mention.End)))
            {
                if (!neighbours.TryGetValue(other.Key, out var known))
                {
                    known = (other, new HashSet<string>(StringComparer.Ordinal), []);
                    neighbours.Add(other.Key, known);
                }

                known.Actions.Add(record.Id);
                var sentence = texts[mention.Field][start..end];
                if (known.Sentences.Count < MostSentences && !known.Sentences.Contains(sentence, StringComparer.Ordinal))
                {
                    known.Sentences.Add(sentence);
                }
            }
        }
    }

    private static DateOnly? Day(ActionRecord record, string field) => field switch
    {
        LibraryFields.Description => record.DescriptionUpdated,
        LibraryFields.Baseline => record.BaselineUpdated,
        LibraryFields.Target => record.TargetUpdated,
        _ => null,
    };
}
