using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.Engine.Segments;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Searching;

/// <summary>Every optimised path beside a linear scan: ids, order, score bits, totals, explanations.</summary>
public class RandomQueriesAgainstNaiveSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Any_query_finds_what_a_linear_scan_finds(int round)
    {
        var seed = RandomSeed.For(round);
        var random = new Random(seed);
        var corpus = new RandomCorpus(random);
        var documents = corpus.Documents(random.Next(1, 60));
        var deleted = Enumerable.Range(0, documents.Count).Where(_ => round % 2 == 0 && random.Next(5) == 0).ToHashSet();
        var snapshot = new MemorySnapshot(RandomCorpus.Schema, documents, random.Next(1, 5), random.Next(2) == 0 ? 3 : 128, deleted);
        var naive = new NaiveSearch(RandomCorpus.Schema, documents, deleted);
        var queries = new RandomQueries(random, corpus);
        for (var i = 0; i < 250; i++)
        {
            AssertSame(snapshot, naive, queries.Tree(), $"seed {seed}, query {i}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Any_query_finds_the_same_in_a_written_index(int round)
    {
        var seed = RandomSeed.For(200 + round);
        var random = new Random(seed);
        var corpus = new RandomCorpus(random);
        var documents = corpus.Documents(random.Next(1, 60));
        var deleted = Enumerable.Range(0, documents.Count).Where(_ => round % 2 == 0 && random.Next(5) == 0).ToHashSet();
        using var snapshot = WrittenIndex.Build(RandomCorpus.Schema, documents, random.Next(1, 4), deleted);
        var naive = new NaiveSearch(RandomCorpus.Schema, documents, deleted);
        var queries = new RandomQueries(random, corpus);
        for (var i = 0; i < 250; i++)
        {
            AssertSame(snapshot, naive, queries.Tree(), $"seed {seed}, query {i}");
        }
    }

    [Theory]
    [InlineData(1, Occur.Should)]
    [InlineData(2, Occur.Must)]
    public void Terms_over_many_blocks_of_a_written_index(int round, Occur occur)
    {
        var seed = RandomSeed.For(250 + round);
        var random = new Random(seed);
        var corpus = new RandomCorpus(random);
        var documents = corpus.Documents(2_500, longest: 10);
        using var snapshot = WrittenIndex.Build(RandomCorpus.Schema, documents);
        var naive = new NaiveSearch(RandomCorpus.Schema, documents);
        var queries = new RandomQueries(random, corpus);
        for (var i = 0; i < 4; i++)
        {
            AssertSame(snapshot, naive, queries.Terms(occur, random.Next(1, 4)), $"seed {seed}, query {i}", explanations: 97);
        }
    }

    [Theory]
    [InlineData(1, Occur.Should)]
    [InlineData(2, Occur.Should)]
    [InlineData(3, Occur.Must)]
    [InlineData(4, Occur.Must)]
    public void Terms_over_many_blocks_give_the_same_hits_with_and_without_leaving_out(int round, Occur occur)
    {
        var seed = RandomSeed.For(100 + round);
        var random = new Random(seed);
        var corpus = new RandomCorpus(random);
        var documents = corpus.Documents(400, longest: 12);
        var deleted = Enumerable.Range(0, documents.Count).Where(_ => round % 2 == 0 && random.Next(9) == 0).ToHashSet();
        var snapshot = new MemorySnapshot(RandomCorpus.Schema, documents, random.Next(1, 3), random.Next(2) == 0 ? 4 : 16, deleted);
        var naive = new NaiveSearch(RandomCorpus.Schema, documents, deleted);
        var queries = new RandomQueries(random, corpus);
        for (var i = 0; i < 40; i++)
        {
            AssertSame(snapshot, naive, queries.Terms(occur, random.Next(1, 5)), $"seed {seed}, query {i}");
        }
    }

    private static void AssertSame(IndexSnapshot snapshot, NaiveSearch naive, Query query, string where, int explanations = 3)
    {
        where = $"{where}: {query}";
        var searcher = new Searcher(snapshot);
        var expected = naive.Search(query);
        var all = searcher.Search(query, new SearchOptions { Limit = 3000 });
        Assert.True(expected.Count == all.Total && all.TotalIsExact, $"{where}: total {all.Total}, expected {expected.Count}");
        AssertHits(expected, all.Hits, where);
        Assert.True(searcher.Count(query) == expected.Count, $"{where}: count");
        Assert.Equal(expected.Select(hit => hit.Document).Order(), searcher.Matches(query).Select(document => document.Value));
        AssertMarks(searcher, query, [.. expected.Select(hit => hit.Document)], where);
        foreach (var limit in new[] { 1, 3, 10 })
        {
            var top = searcher.Search(query, new SearchOptions { Limit = limit, Offset = limit / 2, CountUpTo = 0 });
            AssertHits([.. expected.Skip(limit / 2).Take(limit)], top.Hits, $"{where}, top {limit} with leaving out");
            Assert.True(top.TotalIsExact ? top.Total == expected.Count : top.Total <= expected.Count, $"{where}: total with leaving out");
            var counted = searcher.Search(query, new SearchOptions { Limit = limit });
            AssertHits([.. expected.Take(limit)], counted.Hits, $"{where}, top {limit} with an exact total");
            Assert.True(counted.TotalIsExact && counted.Total == expected.Count, $"{where}: total {counted.Total} beside top {limit}, expected {expected.Count}");
        }

        for (var document = 0; document < snapshot.DocumentCount; document += explanations)
        {
            var hit = expected.FirstOrDefault(hit => hit.Document == document, (Document: -1, Score: 0f));
            var explanation = searcher.Explain(query, new DocId(document));
            Assert.True(explanation.IsMatch == (hit.Document >= 0), $"{where}: explanation of {document}\n{explanation}");
            AssertBits(hit.Score, explanation.Value, $"{where}: explanation of {document}\n{explanation}");
        }
    }

    // All documents; and those of a choice, some of which are marked before, as bits that stay.
    private static void AssertMarks(Searcher searcher, Query query, HashSet<int> expected, string where)
    {
        var all = Enumerable.Range(0, searcher.Snapshot.DocumentCount).ToList();
        ulong[] Marks(Predicate<int> isMarked) => [.. all.Chunk(64).Select(some => some.Where(document => isMarked(document)).Aggregate(0UL, (word, document) => word | (1UL << document)))];
        var marks = Marks(document => document % 7 == 0);
        searcher.Mark(query, marks);
        Assert.True(Marks(document => document % 7 == 0 || expected.Contains(document)).SequenceEqual(marks), $"{where}: marks");
        marks = Marks(document => document % 7 == 0);
        searcher.Mark(query, marks, Marks(document => document % 3 > 0));
        Assert.True(Marks(document => document % 7 == 0 || (document % 3 > 0 && expected.Contains(document))).SequenceEqual(marks), $"{where}: marks of a choice");
    }

    private static void AssertHits(IReadOnlyList<(int Document, float Score)> expected, IReadOnlyList<Hit> actual, string where)
    {
        Assert.True(expected.Count == actual.Count, $"{where}: {actual.Count} hits, expected {expected.Count}");
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.True(
                expected[i].Document == actual[i].Document.Value,
                $"{where}: hit {i} is {actual[i].Document.Value} ({actual[i].Score:R}), expected {expected[i].Document} ({expected[i].Score:R})");
            AssertBits(expected[i].Score, actual[i].Score, $"{where}: hit {i}");
        }
    }

    private static void AssertBits(float expected, float actual, string where) =>
        Assert.True(BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual), $"{where}: score {actual:R}, expected {expected:R}");
}
