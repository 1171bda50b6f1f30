using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// What a query matches, without what only its score depends on: a simpler query, and a text that two queries share only if they match
/// the same documents. Every name in the text carries its length, so that no value can pass for something else.
/// </summary>
internal static class MatchKey
{
    private const int UsualLength = 256;

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
        var key = new KeyWriter(stackalloc char[UsualLength]);
        try
        {
            return TryWrite(ref key, bare) ? key.ToString() : null;
        }
        finally
        {
            key.Dispose();
        }
    }

    /// <summary>The text of a phrase or of phrases near each other, whatever their field.</summary>
    /// <param name="query">The query.</param>
    /// <returns>The same text for the same characters at the same distances.</returns>
    public static string OfPhrase(Query query)
    {
        var key = new KeyWriter(stackalloc char[UsualLength]);
        try
        {
            if (query is NearQuery near)
            {
                Near(ref key, near, withField: false);
            }
            else
            {
                Phrase(ref key, (PhraseQuery)query, withField: false);
            }

            return key.ToString();
        }
        finally
        {
            key.Dispose();
        }
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

    private static bool TryWrite(ref KeyWriter key, Query query)
    {
        switch (query)
        {
            case TermQuery term:
                Texts(ref key, 'T', term.Field, term.Term);
                return true;
            case PhraseQuery phrase:
                Phrase(ref key, phrase, withField: true);
                return true;
            case NearQuery near:
                Near(ref key, near, withField: true);
                return true;
            case PrefixQuery prefix:
                Texts(ref key, 'X', prefix.Field, prefix.Prefix);
                return true;
            case WildcardQuery wildcard:
                Texts(ref key, 'W', wildcard.Field, wildcard.Pattern);
                return true;
            case FuzzyQuery fuzzy:
                Texts(ref key, 'F', fuzzy.Field, fuzzy.Term);
                key.Number(fuzzy.MaxEdits);
                key.Number(fuzzy.PrefixLength);
                key.Number(fuzzy.MaxTerms);
                return true;
            case NumberRangeQuery range:
                Texts(ref key, 'R', range.Field, FormattableString.Invariant($"{range.Minimum},{range.Maximum}"));
                return true;
            case ExistsQuery exists:
                Texts(ref key, 'E', exists.Field, "");
                return true;
            case AllQuery:
                key.Sign('*');
                return true;
            case NoneQuery:
                key.Sign('0');
                return true;
            case BooleanQuery boolean:
                key.Sign('B');
                key.Number(boolean.MinimumShouldMatch);
                key.Number(boolean.Clauses.Count);
                foreach (var clause in boolean.Clauses)
                {
                    key.Number((int)clause.Occur);
                    if (!TryWrite(ref key, clause.Query))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    private static void Texts(ref KeyWriter key, char kind, string field, string text)
    {
        key.Sign(kind);
        key.Text(field);
        key.Text(text);
    }

    private static void Near(ref KeyWriter key, NearQuery near, bool withField)
    {
        key.Sign(near.Ordered ? 'O' : 'N');
        key.Number(near.Within);
        key.Number(near.Phrases.Count);
        foreach (var phrase in near.Phrases)
        {
            Phrase(ref key, phrase, withField);
        }
    }

    private static void Phrase(ref KeyWriter key, PhraseQuery phrase, bool withField)
    {
        key.Sign('P');
        key.Text(withField ? phrase.Field : "");
        key.Number(phrase.Slop);
        key.Number(phrase.Slots.Count);
        foreach (var slot in phrase.Slots)
        {
            key.Number(slot.Position);
            key.Number(slot.Terms.Count);
            foreach (var term in slot.Terms)
            {
                key.Text(term);
            }
        }
    }
}
