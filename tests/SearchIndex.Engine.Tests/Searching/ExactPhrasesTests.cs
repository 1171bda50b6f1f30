using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Engine;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Engine.Tests.Searching;

/// <summary>
/// Exact phrases over many blocks of documents and positions: which documents have them is told by their texts, and the scores by the plain
/// way, one document and one position after the other.
/// </summary>
public sealed class ExactPhrasesTests
{
    private const int Documents = 3000;
    private static readonly string[] Words = ["的", "行政", "部门", "管理", "规定", "x", "y", "z"];

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 40)]
    [InlineData(3, 300)]
    public void Phrases_are_found_where_the_texts_have_them(int round, int longest)
    {
        var seed = RandomSeed.For(300 + round);
        var random = new Random(seed);
        string[][] texts = [.. Enumerable.Range(0, longest > 100 ? Documents / 6 : Documents).Select(_ => Text(random, longest))];
        var deleted = Enumerable.Range(0, texts.Length).Where(_ => round == 2 && random.Next(9) == 0).ToHashSet();
        Document[] documents = [.. texts.Select((text, number) => new Document().Add("id", $"d{number}").Add("text", string.Join(' ', text)))];
        using var snapshot = WrittenIndex.Build(RandomCorpus.Schema, documents, segmentCount: round == 2 ? 2 : 1, deleted);
        for (var i = 0; i < 30; i++)
        {
            var slots = Slots(random);
            int[] expected = [.. Enumerable.Range(0, texts.Length).Where(document => !deleted.Contains(document) && Stands(slots, texts[document]))];
            AssertSame(new Searcher(snapshot), new PhraseQuery("text", slots), expected, $"seed {seed}, query {i}");
        }
    }

    // Words of all frequencies, some of them in runs.
    private static string[] Text(Random random, int longest) =>
        [.. Enumerable.Range(0, random.Next(longest)).Select(_ => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))])];

    private static PhraseSlot[] Slots(Random random)
    {
        var slots = new PhraseSlot[random.Next(2, 5)];
        var position = random.Next(3);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            slots[slot] = new PhraseSlot(position, Words[random.Next(Words.Length)]);
            position += random.Next(6) == 0 ? random.Next(3) : 1;
        }

        return slots;
    }

    private static bool Stands(PhraseSlot[] slots, string[] text) => Enumerable.Range(0, text.Length).Any(start => slots.All(slot =>
        start + slot.Position - slots[0].Position < text.Length && text[start + slot.Position - slots[0].Position] == slot.Terms[0]));

    private static void AssertSame(Searcher searcher, PhraseQuery query, int[] expected, string where)
    {
        where = $"{where}: {query}";
        Assert.True(expected.SequenceEqual(searcher.Matches(query).Select(document => document.Value)), $"{where}: other documents");
        Assert.True(searcher.Count(query) == expected.Length, $"{where}: count");
        var scores = searcher.Scores(query, [.. expected.Select(document => new DocId(document))]);
        Hit[] best = [.. expected.Zip(scores).OrderByDescending(pair => pair.Second).ThenBy(pair => pair.First).Select(pair => new Hit(new DocId(pair.First), pair.Second))];
        foreach (var countUpTo in new[] { 0, 10, 200, SearchOptions.CountAll })
        {
            foreach (var limit in new[] { 1, 10, 2000 })
            {
                var found = searcher.Search(query, new SearchOptions { Limit = limit, CountUpTo = countUpTo });
                Assert.True(best.Take(limit).SequenceEqual(found.Hits), $"{where}: top {limit}, counting up to {countUpTo}");
                Assert.True(
                    found.TotalIsExact ? found.Total == expected.Length : found.Total > countUpTo && found.Total <= expected.Length,
                    $"{where}: total {found.Total} of {expected.Length}, counting up to {countUpTo}");
            }
        }
    }
}
