using SearchIndex.Engine.Merging;

namespace SearchIndex.Engine.Tests.Merging;

public sealed class NeighbourMergePolicyTests
{
    private const long Mega = 1 << 20;

    [Fact]
    public void Neighbours_of_like_size_are_merged_when_there_are_enough_of_them()
    {
        var policy = new NeighbourMergePolicy(3);
        Assert.Null(policy.Next(Sizes(100, 1, 1)));
        Assert.Equal((1, 3), policy.Next(Sizes(100, 1, 1, 1)));
        Assert.Equal((0, 3), policy.Next(Sizes(1, 1, 1)));
        Assert.Null(policy.Next(Sizes(100, 30, 5)));
        Assert.Equal((0, 3), policy.Next(Sizes(50, 50, 40, 1)));
    }

    [Fact]
    public void A_segment_that_is_mostly_deleted_is_rewritten_alone()
    {
        Assert.Equal((1, 1), new NeighbourMergePolicy(10).Next([new(Mega, 10, 10), new(Mega, 10, 4)]));
        Assert.Null(new NeighbourMergePolicy(10).Next([new(Mega, 10, 10), new(Mega, 10, 5)]));
    }

    [Fact]
    public void A_forced_merge_takes_the_cheapest_neighbours_and_drops_deletes_in_the_end()
    {
        Assert.Equal((0, 4), NeighbourMergePolicy.NextForced(Sizes(1, 2, 3, 4), 1));
        Assert.Equal((1, 2), NeighbourMergePolicy.NextForced(Sizes(9, 1, 1, 9), 3));
        Assert.Equal((0, 2), NeighbourMergePolicy.NextForced(Sizes(1, 1, 1), 2));
        Assert.Null(NeighbourMergePolicy.NextForced(Sizes(1, 2), 2));
        Assert.Equal((1, 1), NeighbourMergePolicy.NextForced([new(1, 5, 5), new(1, 5, 4)], 2));
    }

    [Fact]
    public void Many_small_segments_end_in_few_and_each_document_is_rewritten_a_few_times_only()
    {
        var policy = new NeighbourMergePolicy(10);
        List<MergeCandidate> segments = [];
        long rewritten = 0;
        for (var i = 0; i < 1000; i++)
        {
            segments.Add(new MergeCandidate(4 * Mega, 1000, 1000));
            while (policy.Next(segments) is { } range)
            {
                var bytes = segments.Skip(range.Start).Take(range.Count).Sum(segment => segment.ByteCount);
                segments.RemoveRange(range.Start, range.Count);
                segments.Insert(range.Start, new MergeCandidate(bytes, 1000, 1000));
                rewritten += bytes;
            }
        }

        Assert.Single(segments);
        Assert.Equal(3 * 1000 * 4 * Mega, rewritten);
    }

    private static List<MergeCandidate> Sizes(params long[] megabytes) => [.. megabytes.Select(size => new MergeCandidate(size * 4 * Mega, 10, 10))];
}
