using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.Similarity.Shingles;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Sharing;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>The pairs that are found are those of plain counting: of whole libraries, and of random sets of shingles.</summary>
public sealed class PairsAgainstPlainCountingTests(SeedLibraryFixture seeds) : IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void Pairs_of_the_real_descriptions_are_those_of_plain_counting()
    {
        Assert.SkipUnless(seeds.Library is not null, SharedData.AbsenceReason);
        string[] names = ["从江县", "从江", "荔波县", "荔波", "重庆市梁平区", "梁平区", "梁平", "安顺市", "安顺"];
        var texts = seeds.Library!.Export(null).Where(action => action is { Readable: true, Description: not null })
            .Select(action => (action.Id, action.City, action.Description!)).ToList();
        var plain = NaiveSharing.Pairs(texts, names, 0.5);
        Assert.Equal(21, plain.Count);
        var found = seeds.Library.Shared(new SharedTextRequest()).Pairs.Select(pair => (pair.A, pair.B));
        Assert.Equal(plain.Select(pair => (pair.A, pair.B)).Order(), found.Order());
    }

    [Fact]
    public void Random_sets_of_shingles_pair_as_in_plain_counting_at_once_and_one_after_the_other()
    {
        var seed = RandomSeed.For(0);
        var random = new Random(seed);
        var options = new SharedTextOptions();
        for (var round = 0; round < 20; round++)
        {
            var sets = Enumerable.Range(0, 60).Select(_ => Set(random)).ToList();
            var wanted = new List<(int, int, int)>();
            for (var a = 0; a < sets.Count; a++)
            {
                for (var b = a + 1; b < sets.Count; b++)
                {
                    var overlap = sets[a].OverlapWith(sets[b]);
                    if (overlap.Shared >= options.MinShared && overlap.Containment >= options.MinContainment)
                    {
                        wanted.Add((a, b, overlap.Shared));
                    }
                }
            }

            var all = new FieldJoin(options, sets, null, TestContext.Current.CancellationToken).Run().Pairs;
            Assert.True(wanted.SequenceEqual(all.Order()), $"seed {seed}, round {round}");
            var known = sets.Select((_, i) => i < 40 ? i : -1).ToArray();
            var added = new FieldJoin(options, sets, known, TestContext.Current.CancellationToken).Run().Pairs;
            Assert.True(wanted.Where(pair => pair.Item2 >= 40).SequenceEqual(added.Order()), $"seed {seed}, round {round}");
        }
    }

    private static ShingleSet Set(Random random)
    {
        var from = (ulong)random.Next(0, 40);
        return ShingleSet.OfSorted([.. Enumerable.Range(0, random.Next(1, 60)).Select(i => from + (ulong)i).Where(_ => random.Next(4) > 0)]);
    }
}
