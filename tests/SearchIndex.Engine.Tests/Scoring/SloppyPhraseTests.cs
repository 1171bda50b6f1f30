using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Scoring;

public class SloppyPhraseTests
{
    private static readonly Schema Schema = new("id", [FieldDefinition.Keyword("id"), FieldDefinition.Text("text", new SpaceAnalyzer())]);

    // The distances are worked out from the definition: position less place in the phrase, largest minus smallest.
    [Theory]
    [InlineData("a b", "a b", 1, 1f)]
    [InlineData("a b", "a x b", 1, 0.5f)]
    [InlineData("a b", "a x x b", 1, 0f)]
    [InlineData("a b", "b a", 1, 0f)]
    [InlineData("a b", "b a", 2, 0.33333334f)]
    [InlineData("a b", "a b x a x b", 2, 1.5f)]
    [InlineData("a a", "a", 5, 0f)]
    [InlineData("a a", "a a", 1, 1f)]
    [InlineData("a a", "a x a", 1, 0.5f)]
    [InlineData("a b a", "a b a", 1, 1f)]
    [InlineData("a b a", "a b", 5, 0f)]
    public void The_frequency_adds_up_one_over_one_plus_distance(string phrase, string text, int slop, float frequency)
    {
        var snapshot = new MemorySnapshot(Schema, [new Document().Add("id", "1").Add("text", text), new Document().Add("id", "2").Add("text", "x")]);
        var query = new PhraseQuery("text", [.. phrase.Split(' ').Select((term, at) => new PhraseSlot(at, term))], slop);
        var hits = new Searcher(snapshot).Search(query).Hits;
        var explanation = new Searcher(snapshot).Explain(query, new DocId(0));
        Assert.Equal(frequency, explanation.IsMatch ? explanation.Details[1].Value : 0f);
        Assert.Equal(explanation.Value, hits.Sum(hit => hit.Score));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Phrases_whose_places_share_terms_stand_only_where_a_choice_of_distinct_tokens_does(int round)
    {
        var seed = RandomSeed.For(900 + round);
        var random = new Random(seed);
        var corpus = new RandomCorpus(random);
        var documents = corpus.Documents(40, longest: 14);
        var naive = new NaiveSearch(RandomCorpus.Schema, documents);
        var searcher = new Searcher(new MemorySnapshot(RandomCorpus.Schema, documents, 2, 7));
        var queries = new RandomQueries(random, corpus);
        var (exact, all) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            var query = queries.Phrase(random.Next(1, 5), alternatives: random.Next(2) == 0);
            var possible = Enumerable.Range(0, documents.Count).Where(document => NaivePhrase.Stands(query, naive.Tokens("text", document))).ToHashSet();
            var found = searcher.Matches(query).Select(document => document.Value).ToArray();
            Assert.All(found, document => Assert.True(possible.Contains(document), $"seed {seed}, query {i}: {query} in {document}"));
            Assert.True(NaivePhrase.HasRepeats(query) || found.Length == possible.Count, $"seed {seed}, query {i}: {query}");
            exact += found.Length;
            all += possible.Count;
        }

        // As in Lucene the walk can pass over a state in which places that share terms would have stood; it is rare.
        Assert.True(exact > all * 9 / 10, $"seed {seed}: {exact} of {all}");
    }

    [Fact]
    public void The_walk_tells_where_the_tokens_of_an_occurrence_stand()
    {
        var walk = new SloppyPhraseWalk([0, 1], [], alternatives: false);
        walk.SetPositions(0, [0, 5]);
        walk.SetPositions(1, [2, 6]);
        Assert.Equal(1, walk.First(1));
        Assert.Equal([0, 2], walk.Occurrence);
        Assert.Equal(0, walk.Next(1));
        Assert.Equal([5, 6], walk.Occurrence);
        Assert.Equal(SloppyPhraseWalk.NoDistance, walk.Next(1));
    }
}
