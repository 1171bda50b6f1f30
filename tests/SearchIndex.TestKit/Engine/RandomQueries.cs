using SearchIndex.Engine.Queries;

namespace SearchIndex.TestKit.Engine;

/// <summary>Random query trees over a <see cref="RandomCorpus"/>; the same for the same seed.</summary>
/// <param name="random">Seeded.</param>
/// <param name="corpus">Gives the words.</param>
public sealed class RandomQueries(Random random, RandomCorpus corpus)
{
    /// <summary>Makes a tree of any queries.</summary>
    /// <param name="depth">Most levels above the leaves.</param>
    /// <returns>The query.</returns>
    public Query Tree(int depth = 3) => depth == 0 || random.Next(4) == 0 ? Leaf() : random.Next(8) switch
    {
        0 => new DisjunctionMaxQuery([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tree(depth - 1))], random.Next(3) / 2f),
        1 => new ConstantScoreQuery(Tree(depth - 1)),
        2 => new BoostQuery(Tree(depth - 1), random.Next(1, 30) / 10f),
        _ => Boolean(depth),
    };

    /// <summary>Makes a boolean query of single terms in one field.</summary>
    /// <param name="occur">What each clause means.</param>
    /// <param name="clauses">How many clauses.</param>
    /// <returns>The query.</returns>
    public BooleanQuery Terms(Occur occur, int clauses) =>
        new([.. Enumerable.Range(0, clauses).Select(_ => new BooleanClause(occur, new TermQuery("text", corpus.Word())))]);

    /// <summary>Makes a phrase of two to four places.</summary>
    /// <param name="slop">How far terms may be moved.</param>
    /// <param name="alternatives">Whether a place may have several terms.</param>
    /// <returns>The query.</returns>
    public PhraseQuery Phrase(int slop, bool alternatives)
    {
        var slots = new List<PhraseSlot>();
        var position = 0;
        for (var place = random.Next(2, 5); place > 0; place--)
        {
            slots.Add(new PhraseSlot(position, [.. Enumerable.Range(0, alternatives ? random.Next(1, 4) : 1).Select(_ => corpus.Word())]));
            position += random.Next(6) == 0 ? 2 : 1;
        }

        return new PhraseQuery("text", slots, slop);
    }

    /// <summary>Makes a query for many terms.</summary>
    /// <returns>The query.</returns>
    public MultiTermQuery MultiTerm()
    {
        var (word, scoring) = (corpus.Word(), random.Next(2) == 0 ? MultiTermScoring.Constant : MultiTermScoring.Terms);
        return random.Next(5) switch
        {
            0 => new PrefixQuery(Field(), word[..random.Next(word.Length + 1)], scoring),
            1 => new WildcardQuery(Field(), Pattern(word), scoring),
            2 => new TermRangeQuery(Field(), random.Next(3) == 0 ? null : word, random.Next(3) == 0 ? null : corpus.Word(), random.Next(2) == 0, random.Next(2) == 0, scoring),
            _ => new FuzzyQuery(Field(), word, random.Next(3), random.Next(3), random.Next(1, 8)),
        };
    }

    private string Field() => random.Next(3) == 0 ? "title" : "text";

    private NearQuery Near() => new(
        "text",
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Phrase(0, random.Next(2) == 0).Slots.Take(2).ToList())],
        random.Next(0, 8),
        random.Next(2) == 0);

    private string Pattern(string word) => string.Concat(word.EnumerateRunes().Select(rune => random.Next(5) switch
    {
        0 => "*",
        1 => "?",
        2 => "\\" + rune,
        _ => rune.ToString(),
    })) + (random.Next(3) == 0 ? "*" : "");

    private Query Leaf()
    {
        switch (random.Next(13))
        {
            case 12:
                return Near();
            case 0:
                return Phrase(0, random.Next(2) == 0);
            case 1:
                var sloppy = Phrase(random.Next(1, 5), random.Next(2) == 0);
                return NaivePhrase.HasRepeats(sloppy) ? new TermQuery("title", corpus.Word()) : sloppy;
            case 2:
            case 3:
                return MultiTerm();
            case 4:
                return new NumberRangeQuery("year", random.Next(3) == 0 ? null : random.Next(1999, 2011), random.Next(3) == 0 ? null : random.Next(1999, 2011));
            case 5:
                return random.Next(5) switch
                {
                    0 => new AllQuery(),
                    1 => new NoneQuery(),
                    2 => new ExistsQuery("year"),
                    3 => new ExistsQuery("tag"),
                    _ => new ExistsQuery("title"),
                };
            case 6:
                return new TermQuery("tag", random.Next(2) == 0 ? "A" : "贵州");
            default:
                return new TermQuery(random.Next(20) == 0 ? "nowhere" : Field(), random.Next(20) == 0 ? "absent" : corpus.Word());
        }
    }

    private BooleanQuery Boolean(int depth)
    {
        var clauses = new List<BooleanClause>();
        for (var clause = random.Next(1, 5); clause > 0; clause--)
        {
            var occur = random.Next(10) switch { < 3 => Occur.Must, < 8 => Occur.Should, 8 => Occur.MustNot, _ => Occur.Filter };
            clauses.Add(new BooleanClause(occur, Tree(depth - 1)));
        }

        return new BooleanQuery(clauses, random.Next(4) == 0 ? random.Next(1, 4) : 0);
    }
}
