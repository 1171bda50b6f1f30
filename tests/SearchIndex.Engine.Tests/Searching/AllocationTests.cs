using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;

namespace SearchIndex.Engine.Tests.Searching;

/// <summary>A search allocates for the query and its answer, and nothing for a hit: the budget holds however many documents match.</summary>
public sealed class AllocationTests
{
    private const int BytesOfASearch = 16 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(long.MaxValue)]
    public void Searches_of_any_kind_stay_within_their_budget(long countUpTo)
    {
        var documents = new RandomCorpus(new Random(5)).Documents(4000);
        using var snapshot = WrittenIndex.Build(RandomCorpus.Schema, documents);
        var searcher = new Searcher(snapshot);
        var options = new SearchOptions { CountUpTo = countUpTo };
        Query[] terms = [new TermQuery("text", "plan"), new TermQuery("text", "plans"), new TermQuery("text", "city")];
        Query[] queries =
        [
            terms[0],
            new BooleanQuery([.. terms.Select(term => new BooleanClause(Occur.Should, term))]),
            new BooleanQuery([.. terms.Select(term => new BooleanClause(Occur.Must, term))]),
            new PhraseQuery("text", ["plan", "plans"]),
        ];
        foreach (var query in queries)
        {
            Assert.True(searcher.Search(query, options).Total > 0, $"{query} finds nothing");
            Assert.True(AllocatedBySearch(searcher, query, options) < BytesOfASearch, $"{query} allocates {AllocatedBySearch(searcher, query, options)} bytes");
        }
    }

    private static long AllocatedBySearch(Searcher searcher, Query query, SearchOptions options)
    {
        const int rounds = 50;
        for (var i = 0; i < rounds; i++)
        {
            _ = searcher.Search(query, options);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            _ = searcher.Search(query, options);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / rounds;
    }
}
