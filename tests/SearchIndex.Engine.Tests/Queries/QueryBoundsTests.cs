using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;

namespace SearchIndex.Engine.Tests.Queries;

public class QueryBoundsTests
{
    private static readonly TermQuery Leaf = new("text", "plan");

    [Fact]
    public void Nesting_up_to_the_limit_is_answered_at_once()
    {
        var corpus = new RandomCorpus(new Random(1));
        var searcher = new Searcher(new MemorySnapshot(RandomCorpus.Schema, corpus.Documents(20)));
        foreach (var occur in new[] { Occur.Should, Occur.Must, Occur.Filter })
        {
            Query query = Leaf;
            for (var depth = 1; depth < QueryLimits.MaxDepth; depth++)
            {
                query = new BooleanQuery([new BooleanClause(occur, query), new BooleanClause(Occur.Should, new TermQuery("title", "plan"))]);
            }

            Assert.True(searcher.Count(query) >= searcher.Count(Leaf) || occur != Occur.Should);
        }
    }

    [Fact]
    public void Deeper_nesting_is_refused()
    {
        Query query = Leaf;
        for (var depth = 1; depth < QueryLimits.MaxDepth; depth++)
        {
            query = new BoostQuery(query, 1f);
        }

        Assert.Throws<ArgumentException>(() => new ConstantScoreQuery(query));
    }

    [Fact]
    public void More_clauses_than_allowed_are_refused()
    {
        Assert.Throws<ArgumentException>(() => BooleanQuery.Any(Enumerable.Repeat(Leaf, QueryLimits.MaxClauses + 1)));
        Assert.Throws<ArgumentException>(() => new DisjunctionMaxQuery([.. Enumerable.Repeat(Leaf, QueryLimits.MaxClauses + 1)]));
        var wide = BooleanQuery.Any(Enumerable.Repeat(Leaf, QueryLimits.MaxClauses));
        Assert.Throws<ArgumentException>(() => BooleanQuery.Any(Enumerable.Repeat(wide, 20)));
        Assert.Throws<ArgumentException>(() => new PhraseQuery("text", [.. Enumerable.Repeat("a", QueryLimits.MaxPhraseTerms + 1)]));
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Boosts_are_finite_and_not_negative(float boost) => Assert.Throws<ArgumentOutOfRangeException>(() => new BoostQuery(Leaf, boost));

    [Fact]
    public void Wrong_arguments_are_refused_where_they_are_given()
    {
        Assert.Throws<ArgumentException>(() => new TermQuery("", "x"));
        Assert.Throws<ArgumentNullException>(() => new TermQuery("text", null!));
        Assert.Throws<ArgumentException>(() => new TermQuery("text", new string('x', QueryLimits.MaxTermLength + 1)));
        Assert.Throws<ArgumentException>(() => new WildcardQuery("text", new string('*', QueryLimits.MaxPatternLength + 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery("text", "x", maxEdits: 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FuzzyQuery("text", "x", maxTerms: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PhraseQuery("text", [new PhraseSlot(0, "x")], slop: -1));
        Assert.Throws<ArgumentException>(() => new PhraseQuery("text", [new PhraseSlot(1, "x"), new PhraseSlot(0, "y")]));
        Assert.Throws<ArgumentException>(() => new PhraseQuery("text", Array.Empty<string>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DisjunctionMaxQuery([Leaf], 1.5f));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BooleanQuery([], -1));
    }

    [Fact]
    public void Huge_boosts_never_give_infinite_scores()
    {
        var corpus = new RandomCorpus(new Random(2));
        var searcher = new Searcher(new MemorySnapshot(RandomCorpus.Schema, corpus.Documents(20)));
        Query query = new BoostQuery(new BoostQuery(Leaf, float.MaxValue), float.MaxValue);
        Assert.All(searcher.Search(query).Hits, hit => Assert.True(float.IsFinite(hit.Score) && hit.Score > 0));
    }
}
