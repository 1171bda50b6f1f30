using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Searching;

/// <summary>Pieces near each other over many blocks of documents and positions: which documents have them is told by trying all choices of places.</summary>
public sealed class PiecesInBatchesTests
{
    private static readonly string[] Words = ["的", "行政", "部门", "管理", "规定", "x", "y", "z"];

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 40)]
    [InlineData(3, 90)]
    public void Pieces_are_found_where_they_stand_near_each_other(int round, int longest)
    {
        var seed = RandomSeed.For(320 + round);
        var random = new Random(seed);
        string[][] texts = [.. Enumerable.Range(0, 1200).Select(_ => Text(random, longest))];
        var deleted = Enumerable.Range(0, texts.Length).Where(_ => round == 2 && random.Next(9) == 0).ToHashSet();
        Document[] documents = [.. texts.Select((text, number) => new Document().Add("id", $"d{number}").Add("text", string.Join(' ', text)))];
        using var snapshot = WrittenIndex.Build(RandomCorpus.Schema, documents, segmentCount: round == 2 ? 2 : 1, deleted);
        var searcher = new Searcher(snapshot);
        var found = 0;
        for (var i = 0; i < 16; i++)
        {
            var query = new NearQuery("text", Pieces(random), random.Next(9), random.Next(2) == 0);
            int[] expected = [.. Enumerable.Range(0, texts.Length).Where(document => !deleted.Contains(document) && Stands(query, texts[document]))];
            Assert.True(expected.SequenceEqual(searcher.Matches(query).Select(document => document.Value)), $"seed {seed}, query {i}: {query}: other documents");
            Assert.True(searcher.Count(query) == expected.Length, $"seed {seed}, query {i}: {query}: count");
            found += expected.Length;
        }

        Assert.True(found > 0, $"seed {seed}: no query found anything");
    }

    private static bool Stands(NearQuery query, string[] text) => NaiveNear.Frequency(query, [.. text.Select((word, position) => (word, position))]) > 0f;

    // Words of all frequencies, the rarer ones few, so that not too many choices have to be tried.
    private static string[] Text(Random random, int longest) =>
        [.. Enumerable.Range(0, random.Next(longest)).Select(_ => random.Next(3) > 0 ? $"w{random.Next(99)}" : Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))])];

    private static List<IReadOnlyList<PhraseSlot>> Pieces(Random random) =>
        [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => (IReadOnlyList<PhraseSlot>)Piece(random))];

    private static List<PhraseSlot> Piece(Random random)
    {
        var first = random.Next(3);
        return [.. Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(slot => new PhraseSlot(first + slot, Words[random.Next(Words.Length)]))];
    }
}
