using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// Counts by value beside the hits of a search. A facet counts what matches the query and all filters but those of its own field: each count is
/// the number of hits that the search has with that value as the only filter of the field, because several values of a field mean any of them.
/// </summary>
/// <param name="counts">Counts values.</param>
/// <param name="sets">What words and phrases match.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class FacetBuilder(FacetCounts counts, MatchSets sets, CancellationToken cancellationToken)
{
    /// <summary>Most values of a facet that are given; how many there are is said beside them.</summary>
    public const int MostValues = 200;

    /// <summary>The facet of the texts in which words of the query stand.</summary>
    public const string TextField = "field";

    private static readonly string[] Columns =
    [
        LibraryFields.City, LibraryFields.Country, LibraryFields.Area, LibraryFields.CommitmentName, LibraryFields.Heading, LibraryFields.Year,
        LibraryFields.Concept, LibraryFields.Species, LibraryFields.Law, LibraryFields.Place, LibraryFields.Campaign, LibraryFields.Observance, LibraryFields.Goal,
        LibraryFields.Language, LibraryFields.Flag, LibraryFields.Has, LibraryFields.Kind,
    ];

    private readonly Dictionary<string, int> _distinct = new(StringComparer.Ordinal);

    private static readonly IReadOnlyList<FacetRequest> Requests = [.. Columns.Select(column => new FacetRequest(column, MostValues))];

    /// <summary>How many values facets have that were cut, by field.</summary>
    public IReadOnlyDictionary<string, int> Cut => _distinct;

    /// <summary>Makes the facets of an answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="asked">How it was understood.</param>
    /// <param name="result">What it matches.</param>
    /// <param name="other">Understands the same search with other filters, and says what it matches.</param>
    /// <returns>Values by the name of the field as a filter names it; fields without values are left out.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Build(
        SearchRequest request, UnderstoodQuery asked, MatchSet result, Func<SearchRequest, (UnderstoodQuery Asked, MatchSet Result)> other)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>(StringComparer.Ordinal);
        foreach (var facet in counts.Of(result, Requests, cancellationToken))
        {
            var name = Name(facet.Field);
            List<SearchFilter> others = [.. request.Filters.Where(filter => Canonical(filter.Field) != name)];
            Add(facets, name, others.Count == request.Filters.Count ? facet
                : counts.Of(other(request with { Filters = others }).Result, [new FacetRequest(facet.Field, MostValues)], cancellationToken)[0]);
        }

        List<SearchFilter> columns = [.. request.Filters.Where(filter => Canonical(filter.Field) != TextField)];
        var texts = columns.Count == request.Filters.Count ? Texts(request, asked.Reading, result)
            : other(request with { Filters = columns }) is var (without, all) ? Texts(request, without.Reading, all) : [];
        if (texts.Count > 0)
        {
            facets[TextField] = texts;
        }

        return facets;
    }

    /// <summary>The filter for texts in which words of a query stand.</summary>
    /// <param name="reading">The query.</param>
    /// <param name="fields">Any of these texts.</param>
    /// <returns>A query of the engine; one that finds nothing where the query has no words.</returns>
    public static Query InTexts(QueryReading reading, IEnumerable<string> fields) =>
        fields.Select(field => InText(reading, field)).OfType<Query>().ToList() is { Count: > 0 } any ? BooleanQuery.Any(any) : new NoneQuery();

    /// <summary>Name of a field as the query language knows it.</summary>
    /// <param name="field">As typed.</param>
    /// <returns>The name; the field itself where the language has none.</returns>
    public static string Canonical(string field) => QueryFields.TryResolve(field, out var name) ? name : field.ToLowerInvariant();

    private static string Name(string column) => column == LibraryFields.CommitmentName ? "commitment" : column;

    private void Add(Dictionary<string, IReadOnlyList<FacetValue>> facets, string name, FacetResult facet)
    {
        if (facet.Counts.Count > 0)
        {
            facets[name] = [.. facet.Counts.Select(count => new FacetValue(count.Value, count.Count))];
        }

        if (facet.DistinctValues > facet.Counts.Count)
        {
            _distinct[name] = facet.DistinctValues;
        }
    }

    private List<FacetValue> Texts(SearchRequest request, QueryReading reading, MatchSet result) => result.Count == 0 ? [] :
    [
        .. LibraryFields.Quotable.Select(field => new FacetValue(field, counts.Kept(result, Name(request, field), () => Standing(reading, field, result))))
            .Where(value => value.Count > 0).OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal),
    ];

    // The same text is understood in the same way, and filters show in the set.
    private static string Name(SearchRequest request, string field) => $"{field}\n{request.Match} {request.IsPlainText}\n{request.Query}";

    private int Standing(QueryReading reading, string field, MatchSet result) =>
        Leaves(reading, field) is { Count: > 0 } leaves ? sets.Among(leaves, result, cancellationToken).Count : 0;

    private static BooleanQuery? InText(QueryReading reading, string field) => Leaves(reading, field) is { Count: > 0 } leaves ? BooleanQuery.Any(leaves) : null;

    // Any word or phrase of a required part that looks at this text; what a part asks of columns stands in no text.
    private static IReadOnlyList<Query> Leaves(QueryReading reading, string field)
    {
        var leaves = new List<Query>();
        foreach (var part in reading.Parts.Where(part => part.Role == QueryPartRole.Required))
        {
            Gather(part.Match, field, leaves);
        }

        return [.. leaves.Take(QueryLimits.MaxClauses / 4)];
    }

    private static void Gather(Query? query, string field, List<Query> leaves)
    {
        bool IsHere(string name) => name.StartsWith(field, StringComparison.Ordinal) && (name.Length == field.Length || name.AsSpan(field.Length).SequenceEqual(LibraryFields.CharactersSuffix));
        switch (query)
        {
            case TermQuery term when IsHere(term.Field):
            case PhraseQuery phrase when IsHere(phrase.Field):
            case NearQuery near when IsHere(near.Field):
            case MultiTermQuery terms when IsHere(terms.Field):
                leaves.Add(query);
                break;
            case BoostQuery boost:
                Gather(boost.Query, field, leaves);
                break;
            case ConstantScoreQuery constant:
                Gather(constant.Query, field, leaves);
                break;
            case DisjunctionMaxQuery disjunction:
                disjunction.Queries.ToList().ForEach(part => Gather(part, field, leaves));
                break;
            case BooleanQuery boolean:
                boolean.Clauses.Where(clause => clause.Occur != Occur.MustNot).ToList().ForEach(clause => Gather(clause.Query, field, leaves));
                break;
        }
    }
}
