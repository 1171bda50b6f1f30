using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;

namespace SearchIndex.TestKit.Engine;

/// <summary>Evaluates any query on every document, one by one, straight from the documentation of the queries.</summary>
/// <param name="schema">The fields.</param>
/// <param name="documents">The documents in order.</param>
/// <param name="deleted">Numbers of deleted documents: they count in the statistics and match nothing.</param>
public sealed class NaiveSearch(Schema schema, IReadOnlyList<Document> documents, IReadOnlySet<int>? deleted = null)
{
    private readonly Dictionary<string, IReadOnlyList<(string Term, int Position)>[]> _tokens = schema.Fields
        .Where(field => field.Indexed)
        .ToDictionary(field => field.Name, field => documents.Select(document => MemorySegment.Tokens(field, document)).ToArray(), StringComparer.Ordinal);

    /// <summary>All matches, the best first, ties in the order of documents.</summary>
    /// <param name="query">The query.</param>
    /// <returns>Documents and scores.</returns>
    public IReadOnlyList<(int Document, float Score)> Search(Query query) =>
        [.. Enumerable.Range(0, documents.Count)
            .Where(document => deleted?.Contains(document) != true)
            .Select(document => (Document: document, Score: Score(query, document, 1f)))
            .Where(hit => hit.Score is not null)
            .Select(hit => (hit.Document, hit.Score!.Value))
            .OrderByDescending(hit => hit.Value)
            .ThenBy(hit => hit.Document)];

    /// <summary>The tokens of a document.</summary>
    /// <param name="field">An indexed field.</param>
    /// <param name="document">Its number.</param>
    /// <returns>In the order of the text.</returns>
    public IReadOnlyList<(string Term, int Position)> Tokens(string field, int document) => _tokens[field][document];

    /// <summary>The score of a document.</summary>
    /// <param name="query">The query.</param>
    /// <param name="document">Its number.</param>
    /// <param name="boost">Factor of the weights.</param>
    /// <returns>Null where it does not match.</returns>
    public float? Score(Query query, int document, float boost) => query switch
    {
        TermQuery term => Term(term.Field, term.Term, document, boost, DocumentFrequency(term.Field, term.Term)),
        BooleanQuery boolean => Boolean(boolean, document, boost),
        PhraseQuery phrase => Phrase(phrase, document, boost),
        NearQuery near => Near(near, document, boost),
        MultiTermQuery terms => MultiTerm(terms, document, boost),
        BoostQuery weighted => Score(weighted.Query, document, weighted.Boost * boost),
        ConstantScoreQuery constant => Score(constant.Query, document, 1f) is null ? null : boost,
        DisjunctionMaxQuery disjunction => DisjunctionMax(disjunction, document, boost),
        NumberRangeQuery range => Number(range, document) ? boost : null,
        ExistsQuery exists => Exists(exists, document) ? boost : null,
        AllQuery => boost,
        NoneQuery => null,
        _ => throw new NotSupportedException(query.ToString()),
    };

    private int DocumentFrequency(string field, string term) =>
        _tokens.TryGetValue(field, out var all) ? all.Count(tokens => tokens.Any(token => string.Equals(token.Term, term, StringComparison.Ordinal))) : 0;

    private ReferenceBm25 Bm25(string field) => new(
        _tokens[field].Count(tokens => tokens.Count > 0),
        _tokens[field].Sum(tokens => schema.TryGet(field, out var definition) && definition.Analyzer is null
            ? tokens.Select(token => token.Term).Distinct(StringComparer.Ordinal).Count()
            : (long)tokens.Count));

    private int? Length(string field, int document) =>
        schema.TryGet(field, out var definition) && definition.Norms ? _tokens[field][document].Count : null;

    private float? Term(string field, string term, int document, float boost, long documentFrequency)
    {
        if (!_tokens.TryGetValue(field, out var all))
        {
            return null;
        }

        var frequency = all[document].Count(token => string.Equals(token.Term, term, StringComparison.Ordinal));
        if (frequency == 0)
        {
            return null;
        }

        frequency = schema.TryGet(field, out var definition) && definition.Analyzer is null ? 1 : frequency;
        var bm25 = Bm25(field);
        return bm25.Score(boost * bm25.Idf(documentFrequency), frequency, Length(field, document));
    }

    private float? Phrase(PhraseQuery phrase, int document, float boost)
    {
        if (phrase.Slots.Count == 1)
        {
            return Score(BooleanQuery.Any(phrase.Slots[0].Terms.Select(term => new TermQuery(phrase.Field, term))), document, boost);
        }

        return Positional(phrase.Field, phrase.Slots, NaivePhrase.Frequency(phrase, _tokens[phrase.Field][document]), document, boost);
    }

    private float? Near(NearQuery near, int document, float boost) => near.Phrases is [var only]
        ? Phrase(only, document, boost)
        : Positional(near.Field, near.Phrases.SelectMany(phrase => phrase.Slots), NaiveNear.Frequency(near, _tokens[near.Field][document]), document, boost);

    private float? Positional(string field, IEnumerable<PhraseSlot> slots, float frequency, int document, float boost)
    {
        if (frequency == 0f)
        {
            return null;
        }

        var bm25 = Bm25(field);
        var idf = slots.SelectMany(slot => slot.Terms)
            .Select(term => DocumentFrequency(field, term))
            .Where(documentFrequency => documentFrequency > 0)
            .Sum(documentFrequency => (double)bm25.Idf(documentFrequency));
        return bm25.Score(boost * (float)idf, frequency, Length(field, document));
    }

    private float? MultiTerm(MultiTermQuery query, int document, float boost)
    {
        if (!_tokens.TryGetValue(query.Field, out var all))
        {
            return null;
        }

        var terms = all.SelectMany(tokens => tokens).Select(token => token.Term).Distinct(StringComparer.Ordinal)
            .Where(term => NaiveTerms.Fits(query, term))
            .Order(Comparer<string>.Create(NaiveTerms.Compare))
            .ToArray();
        var fuzzy = query as FuzzyQuery;
        if (fuzzy is not null)
        {
            terms = [.. terms.OrderByDescending(term => NaiveTerms.Likeness(fuzzy, term)).Take(fuzzy.MaxTerms)];
        }

        if (query.Scoring == MultiTermScoring.Constant)
        {
            return all[document].Any(token => terms.Contains(token.Term, StringComparer.Ordinal)) ? boost : null;
        }

        var scores = terms
            .Select(term => Term(
                query.Field,
                term,
                document,
                fuzzy is null ? boost : NaiveTerms.Likeness(fuzzy, term) * boost,
                fuzzy is null ? DocumentFrequency(query.Field, term) : terms.Max(other => DocumentFrequency(query.Field, other))))
            .OfType<float>()
            .ToArray();
        return scores.Length == 0 ? null : (float)scores.Sum(score => (double)score);
    }

    private float? DisjunctionMax(DisjunctionMaxQuery query, int document, float boost)
    {
        var scores = query.Queries.Select(part => Score(part, document, boost)).OfType<float>().ToArray();
        if (scores.Length == 0)
        {
            return null;
        }

        var best = scores.Max();
        return (float)(best + ((scores.Sum(score => (double)score) - best) * query.TieBreaker));
    }

    private bool Number(NumberRangeQuery range, int document) =>
        documents[document].Values.FirstOrDefault(pair => string.Equals(pair.Key, range.Field, StringComparison.Ordinal)).Value is long number
        && number >= (range.Minimum ?? long.MinValue) && number <= (range.Maximum ?? long.MaxValue);

    private bool Exists(ExistsQuery exists, int document) =>
        (_tokens.TryGetValue(exists.Field, out var all) && all[document].Count > 0)
        || (schema.TryGet(exists.Field, out var field) && field.Column == ColumnKind.Number
            && documents[document].Values.Any(pair => string.Equals(pair.Key, exists.Field, StringComparison.Ordinal)));

    private float? Boolean(BooleanQuery query, int document, float boost)
    {
        IEnumerable<Query> Of(Occur occur) => query.Clauses.Where(clause => clause.Occur == occur).Select(clause => clause.Query);
        var must = WithoutEqualTerms(Of(Occur.Must).Select(Single));
        var flat = query.MinimumShouldMatch <= 1;
        var should = flat ? WithoutEqualTerms(Of(Occur.Should).SelectMany(Flat)) : [.. Of(Occur.Should)];
        var filter = Of(Occur.Filter).ToArray();
        var needed = must.Count + filter.Length == 0 ? Math.Max(1, query.MinimumShouldMatch) : query.MinimumShouldMatch;
        if (Of(Occur.MustNot).Any(excluded => Score(excluded, document, 1f) is not null)
            || filter.Any(clause => Score(clause, document, 1f) is null)
            || query.MinimumShouldMatch > should.Count)
        {
            return null;
        }

        var required = must.Select(clause => Score(clause, document, boost)).ToArray();
        var optional = should.Select(clause => Score(clause, document, boost)).OfType<float>().ToArray();
        if (required.Contains(null) || optional.Length < needed)
        {
            return null;
        }

        var (first, second) = (required.Sum(score => (double)score!.Value), optional.Sum(score => (double)score));
        return query.MinimumShouldMatch > 0 && query.MinimumShouldMatch == should.Count
            ? (float)(first + second)
            : (float)first + (float)second;
    }

    private static IEnumerable<Query> Flat(Query query) =>
        Single(query) is BooleanQuery { MinimumShouldMatch: <= 1 } nested && nested.Clauses.Count > 0 && nested.Clauses.All(clause => clause.Occur == Occur.Should)
            ? nested.Clauses.SelectMany(clause => Flat(clause.Query))
            : [Single(query)];

    // A query that stands for one other query is that query.
    private static Query Single(Query query)
    {
        if (query is BoostQuery boost)
        {
            return new BoostQuery(Single(boost.Query), boost.Boost);
        }

        if (query is DisjunctionMaxQuery { Queries.Count: 1 } disjunction)
        {
            return Single(disjunction.Queries[0]);
        }

        if (query is not BooleanQuery boolean || boolean.MinimumShouldMatch > 1 || boolean.Clauses.Any(clause => clause.Occur is Occur.MustNot or Occur.Filter))
        {
            return query;
        }

        var must = WithoutEqualTerms(boolean.Clauses.Where(clause => clause.Occur == Occur.Must).Select(clause => Single(clause.Query)));
        var should = WithoutEqualTerms(boolean.Clauses.Where(clause => clause.Occur == Occur.Should).SelectMany(clause => Flat(clause.Query)));
        return must.Count + should.Count == 1 && boolean.MinimumShouldMatch <= should.Count ? must.Concat(should).Single() : query;
    }

    private static List<Query> WithoutEqualTerms(IEnumerable<Query> queries)
    {
        var list = new List<Query>();
        foreach (var query in queries)
        {
            var (inner, boost) = (query, 1.0);
            for (; inner is BoostQuery weighted; inner = weighted.Query)
            {
                boost *= weighted.Boost;
            }

            var equal = list.FindIndex(other => inner is TermQuery && inner.Equals(Innermost(other)));
            if (equal < 0)
            {
                list.Add(query);
            }
            else
            {
                list[equal] = new BoostQuery(inner, (float)(boost + Boosts(list[equal])));
            }
        }

        return list;
    }

    private static double Boosts(Query query) => query is BoostQuery boost ? boost.Boost * Boosts(boost.Query) : 1.0;

    private static Query Innermost(Query query) => query is BoostQuery boost ? Innermost(boost.Query) : query;
}
