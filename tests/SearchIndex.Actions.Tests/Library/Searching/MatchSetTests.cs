using SearchIndex.Actions.Library.Searching;
using SearchIndex.Engine.Documents;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library.Searching;

/// <summary>Sets of bits and of numbers beside sorted sets of the base library.</summary>
public sealed class MatchSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(1_000)]
    [InlineData(5_003)]
    public void Operations_give_what_sorted_sets_give_whichever_form_a_set_has(int documentCount)
    {
        for (var round = 0; round < 60; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var (first, second) = (Members(random, documentCount), Members(random, documentCount));
            var (a, b) = (Of(documentCount, first), Of(documentCount, second));
            Same(first.Intersect(second), a.And(b), seed);
            Same(first.Union(second), a.Or(b), seed);
            Same(first.Except(second), a.Without(b), seed);
            Same(first, a, seed);
            Assert.True(first.Intersect(second).Count() == a.CountWith(b), $"seed {seed}");
            Assert.True(Enumerable.Range(0, documentCount).All(document => a.Contains(document) == first.Contains(document)), $"seed {seed}");
            var words = new ulong[MatchSet.WordCount(documentCount)];
            a.AddTo(words);
            b.AddTo(words);
            Same(first.Union(second), MatchSet.Of(documentCount, words), seed);
        }
    }

    private static void Same(IEnumerable<int> expected, MatchSet set, int seed)
    {
        int[] sorted = [.. expected.Order()];
        var copied = new int[set.Count];
        set.CopyTo(copied);
        Assert.True(sorted.AsSpan().SequenceEqual(copied) && sorted.SequenceEqual(set.Documents.Select(document => document.Value)), $"seed {seed}");
    }

    // From empty to full, so that both forms of a set meet.
    private static SortedSet<int> Members(Random random, int documentCount)
    {
        var share = random.Next(5) switch { 0 => 0.0, 1 => 0.01, 2 => 0.04, 3 => 0.5, _ => 1.0 };
        return [.. Enumerable.Range(0, documentCount).Where(_ => random.NextDouble() < share)];
    }

    private static MatchSet Of(int documentCount, IEnumerable<int> members) => MatchSet.Of(documentCount, members.Select(member => new DocId(member)));
}
