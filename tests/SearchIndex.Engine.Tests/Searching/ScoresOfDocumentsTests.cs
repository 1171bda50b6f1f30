using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Searching;

public class ScoresOfDocumentsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Scores_of_given_documents_are_those_of_a_search(int round)
    {
        var seed = RandomSeed.For(300 + round);
        var random = new Random(seed);
        var corpus = new RandomCorpus(random);
        var documents = corpus.Documents(random.Next(1, 60));
        var deleted = Enumerable.Range(0, documents.Count).Where(_ => round % 2 == 0 && random.Next(5) == 0).ToHashSet();
        var snapshot = new MemorySnapshot(RandomCorpus.Schema, documents, random.Next(1, 5), random.Next(2) == 0 ? 3 : 128, deleted);
        var queries = new RandomQueries(random, corpus);
        var searcher = new Searcher(snapshot);
        var options = new SearchOptions { Limit = 1000, Bm25 = round > 2 ? new Bm25Options(0.9f, 0.4f) : Bm25Options.Default };
        for (var i = 0; i < 200; i++)
        {
            var query = queries.Tree();
            var found = searcher.Search(query, options).Hits.ToDictionary(hit => hit.Document, hit => hit.Score);
            DocId[] asked = [.. Enumerable.Range(0, snapshot.DocumentCount).OrderBy(_ => random.Next()).Take(random.Next(1, 60)).Select(at => new DocId(at))];
            var scores = searcher.Scores(query, asked, options);
            for (var at = 0; at < asked.Length; at++)
            {
                Assert.True(found.GetValueOrDefault(asked[at]).Equals(scores[at]), $"seed {seed}, query {i}, {query}, document {asked[at]}");
            }
        }
    }

    [Fact]
    public void The_parameters_of_bm25_are_those_of_the_search()
    {
        // As in Bm25Tests: idf = 0.9808293. With k1 = 2 and b = 0 the length factor is 1 / 2, so the score of two occurrences is
        // 0.9808293 * (1 - 1 / (1 + 2 / 2)) = 0.4904147.
        var schema = new Schema("id", [FieldDefinition.Keyword("id"), FieldDefinition.Text("text", new SpaceAnalyzer())]);
        Document[] documents =
        [
            new Document().Add("id", "1").Add("text", "x x"),
            new Document().Add("id", "2").Add("text", "a b c d"),
            new Document().Add("id", "3").Add("text", "a b c d e f"),
        ];
        var searcher = new Searcher(new MemorySnapshot(schema, documents));
        var parameters = new Bm25Options(2f, 0f);
        var hit = Assert.Single(searcher.Search(new TermQuery("text", "x"), new SearchOptions { Bm25 = parameters }).Hits);
        Assert.Equal(0.4904147f, hit.Score, 0.0000002f);
        Assert.Equal(hit.Score, searcher.Explain(new TermQuery("text", "x"), hit.Document, parameters).Value);
    }

    [Theory]
    [InlineData(0f, 0.75f)]
    [InlineData(float.NaN, 0.75f)]
    [InlineData(1.2f, -0.1f)]
    [InlineData(1.2f, 1.1f)]
    public void Parameters_out_of_range_are_refused(float k1, float b)
    {
        var schema = new Schema("id", [FieldDefinition.Keyword("id")]);
        var searcher = new Searcher(new MemorySnapshot(schema, [new Document().Add("id", "1")]));
        Assert.Throws<ArgumentOutOfRangeException>(() => searcher.Search(new AllQuery(), new SearchOptions { Bm25 = new Bm25Options(k1, b) }));
    }
}
