using System.Globalization;
using System.Text;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// What a query matches, without what only its score depends on: a simpler query, and a text that two queries share only if they match
/// the same documents. Every name in the text carries its length, so that no value can pass for something else.
/// </summary>
internal static class MatchKey
{
    /// <summary>Takes off what is for scores only.</summary>
    /// <param name="query">A query.</param>
    /// <returns>A query that matches the same documents.</returns>
    public static Query Bare(Query query)
    {
        switch (query)
        {
            case BoostQuery boost:
                return Bare(boost.Query);
            case ConstantScoreQuery constant:
                return Bare(constant.Query);
            case DisjunctionMaxQuery:
                return Any([query]);
            case BooleanQuery boolean when IsChoice(boolean):
                return Any([query]);
            case BooleanQuery boolean:
                var demands = boolean.Clauses.Any(clause => clause.Occur is Occur.Must or Occur.Filter);
                var clauses = boolean.Clauses.Where(clause => clause.Occur != Occur.Should || boolean.MinimumShouldMatch > 0 || !demands)
                    .Select(clause => new BooleanClause(clause.Occur == Occur.Must ? Occur.Filter : clause.Occur, Bare(clause.Query))).ToList();
                return new BooleanQuery(clauses, boolean.MinimumShouldMatch);
            default:
                return query;
        }
    }

    /// <summary>The text of a bare query.</summary>
    /// <param name="bare">As <see cref="Bare"/> gives it.</param>
    /// <returns>Null for a query that says in no text what it matches.</returns>
    public static string? Of(Query bare)
    {
        var key = new StringBuilder();
        return Write(key, bare) ? key.ToString() : null;
    }

    /// <summary>The text of a phrase or of phrases near each other, whatever their field.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The same text for the same characters at the same distances.</returns>
    public static string OfPhrase(Query query)
    {
        var key = new StringBuilder();
        if (query is NearQuery near)
        {
            key.Append(near.Ordered ? 'O' : 'N').Append(CultureInfo.InvariantCulture, $"{near.Within},{near.Phrases.Count};");
        }

        foreach (var phrase in query is NearQuery { Phrases: var pieces } ? pieces : [(PhraseQuery)query])
        {
            Phrase(key, phrase, withField: false);
        }

        return key.ToString();
    }

    /// <summary>The field of a phrase or of phrases near each other.</summary>
    /// <param name="query">The query.</param>
    /// <returns>Its name.</returns>
    public static string FieldOf(Query query) => query is NearQuery near ? near.Field : ((PhraseQuery)query).Field;

    private static bool IsChoice(BooleanQuery boolean) =>
        boolean.MinimumShouldMatch <= 1 && boolean.Clauses.Count > 0 && boolean.Clauses.All(clause => clause.Occur == Occur.Should);

    // The same alternative often stands in a query several times, each time with another weight.
    private static Query Any(IEnumerable<Query> queries)
    {
        var all = new List<Query>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        void Add(Query query)
        {
            switch (query)
            {
                case BoostQuery boost:
                    Add(boost.Query);
                    break;
                case ConstantScoreQuery constant:
                    Add(constant.Query);
                    break;
                case DisjunctionMaxQuery disjunction:
                    disjunction.Queries.ToList().ForEach(Add);
                    break;
                case BooleanQuery boolean when IsChoice(boolean):
                    boolean.Clauses.Select(clause => clause.Query).ToList().ForEach(Add);
                    break;
                default:
                    var bare = Bare(query);
                    if (Of(bare) is not { } key || known.Add(key))
                    {
                        all.Add(bare);
                    }

                    break;
            }
        }

        foreach (var query in queries)
        {
            Add(query);
        }

        // Parts that were bounded each can be more than the engine takes at once when they are laid side by side.
        return all.Count switch
        {
            1 => all[0],
            <= QueryLimits.MaxClauses => BooleanQuery.Any(all),
            _ => BooleanQuery.Any(all.Chunk(QueryLimits.MaxClauses).Select(some => BooleanQuery.Any(some))),
        };
    }

    private static bool Write(StringBuilder key, Query query)
    {
        switch (query)
        {
            case TermQuery term:
                Text(Text(key.Append('T'), term.Field), term.Term);
                return true;
            case PhraseQuery phrase:
                Phrase(key, phrase);
                return true;
            case NearQuery near:
                key.Append(near.Ordered ? 'O' : 'N').Append(CultureInfo.InvariantCulture, $"{near.Within},{near.Phrases.Count};");
                near.Phrases.ToList().ForEach(phrase => Phrase(key, phrase));
                return true;
            case PrefixQuery prefix:
                Text(Text(key.Append('X'), prefix.Field), prefix.Prefix);
                return true;
            case WildcardQuery wildcard:
                Text(Text(key.Append('W'), wildcard.Field), wildcard.Pattern);
                return true;
            case FuzzyQuery fuzzy:
                Text(Text(key.Append('F'), fuzzy.Field), fuzzy.Term).Append(CultureInfo.InvariantCulture, $"{fuzzy.MaxEdits},{fuzzy.PrefixLength},{fuzzy.MaxTerms};");
                return true;
            case NumberRangeQuery range:
                Text(key.Append('R'), range.Field).Append(CultureInfo.InvariantCulture, $"{range.Minimum},{range.Maximum};");
                return true;
            case ExistsQuery exists:
                Text(key.Append('E'), exists.Field);
                return true;
            case AllQuery:
                key.Append('*');
                return true;
            case NoneQuery:
                key.Append('0');
                return true;
            case BooleanQuery boolean:
                key.Append(CultureInfo.InvariantCulture, $"B{boolean.MinimumShouldMatch},{boolean.Clauses.Count};");
                return boolean.Clauses.All(clause => Write(key.Append((int)clause.Occur), clause.Query));
            default:
                return false;
        }
    }

    private static void Phrase(StringBuilder key, PhraseQuery phrase, bool withField = true)
    {
        Text(key.Append('P'), withField ? phrase.Field : "").Append(CultureInfo.InvariantCulture, $"{phrase.Slop},{phrase.Slots.Count};");
        foreach (var slot in phrase.Slots)
        {
            key.Append(CultureInfo.InvariantCulture, $"{slot.Position},{slot.Terms.Count};");
            slot.Terms.ToList().ForEach(term => Text(key, term));
        }
    }

    private static StringBuilder Text(StringBuilder key, string text) => key.Append(CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
}
