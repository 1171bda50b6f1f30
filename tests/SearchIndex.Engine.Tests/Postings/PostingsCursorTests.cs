using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Tests.Postings;

public sealed class PostingsCursorTests
{
    private const int End = PostingsCursor.NoMoreDocuments;

    [Fact]
    public void Lists_of_every_length_up_to_400_are_read_as_they_were_written()
    {
        using var samples = new PostingsSamples(1, [.. Enumerable.Range(1, 400)], 3000);
        for (var term = 0; term < samples.Lists.Count; term++)
        {
            AssertSequence(samples, term);
        }
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void Long_lists_with_two_levels_of_skip_data_are_read_as_they_were_written(bool frequencies, bool positions)
    {
        using var samples = new PostingsSamples(2, [128, 4096, 4097, 4224, 20_000, 60_000], 60_000, frequencies, positions);
        for (var term = 0; term < samples.Lists.Count; term++)
        {
            AssertSequence(samples, term);
        }
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void Any_mixture_of_moves_does_what_a_scan_of_the_list_does(int seed)
    {
        var random = new Random(seed);
        using var samples = new PostingsSamples(seed, [1, 2, 100, 127, 128, 129, 255, 256, 257, 1000, 4500, 30_000], 100_000);
        for (var round = 0; round < 1500; round++)
        {
            var term = random.Next(samples.Lists.Count);
            MoveAround(samples, term, random, $"seed {seed}, round {round}, term {term}");
        }
    }

    private static void AssertSequence(PostingsSamples samples, int term)
    {
        var list = samples.Lists[term];
        var cursor = samples.Cursor(term);
        Assert.Equal(list.Count, cursor.DocumentFrequency);
        Assert.Equal(-1, cursor.Document);
        foreach (var (document, frequency, positions) in list)
        {
            Assert.Equal(document, cursor.Next());
            Assert.Equal(frequency, cursor.Frequency);
            Assert.Equal(positions, cursor.Positions().ToArray());
        }

        Assert.Equal(End, cursor.Next());
        Assert.Equal(End, cursor.Next());
        Assert.Equal(End, cursor.Advance(5));
        Assert.True(cursor.BlockDocuments.IsEmpty);
    }

    private static void MoveAround(PostingsSamples samples, int term, Random random, string what)
    {
        var list = samples.Lists[term];
        var cursor = samples.Cursor(term);
        var at = -1;
        var peeked = 0;
        for (var move = 0; move < 60 && at < list.Count; move++)
        {
            var current = at < 0 ? -1 : list[at].Document;
            switch (random.Next(6))
            {
                case 0 or 1:
                    at++;
                    cursor.Next();
                    break;
                case 2:
                    at = Advance(cursor, list, at, random.Next(Math.Max(0, current), current + 1 + random.Next(1, 20_000)));
                    break;
                case 3:
                    at = Advance(cursor, list, at, current + random.Next(10));
                    break;
                case 4:
                    peeked = Math.Max(peeked, Math.Max(0, current + random.Next(random.Next(2) == 0 ? 100 : 30_000)));
                    AssertBounds(samples, list, cursor.PeekBlock(peeked), peeked, what);
                    break;
                default:
                    at = cursor.NextBlock() == End ? list.Count : list.FindIndex(Math.Max(at, 0), entry => entry.Document == cursor.Document);
                    break;
            }

            AssertAt(cursor, list, at, random, what);
        }
    }

    private static int Advance(PostingsCursor cursor, List<(int Document, int Frequency, int[] Positions)> list, int at, int target)
    {
        while (at < list.Count && (at < 0 || list[at].Document < target) && !(at < 0 && target < 0))
        {
            at++;
        }

        Assert.Equal(at < 0 ? -1 : at < list.Count ? list[at].Document : End, cursor.Advance(target));
        return at;
    }

    private static void AssertAt(PostingsCursor cursor, List<(int Document, int Frequency, int[] Positions)> list, int at, Random random, string what)
    {
        if (at < 0)
        {
            Assert.Equal(-1, cursor.Document);
            return;
        }

        if (at == list.Count)
        {
            Assert.True(cursor.Document == End, what);
            return;
        }

        Assert.True(list[at].Document == cursor.Document, $"{what}: expected {list[at].Document}, found {cursor.Document}");
        if (random.Next(2) == 0)
        {
            Assert.Equal(list[at].Frequency, cursor.Frequency);
        }

        if (random.Next(3) == 0)
        {
            Assert.Equal(list[at].Positions, cursor.Positions().ToArray());
        }

        if (random.Next(4) == 0)
        {
            var documents = cursor.BlockDocuments;
            var frequencies = cursor.BlockFrequencies;
            Assert.Equal(documents.Length, frequencies.Length);
            Assert.InRange(documents.Length, 1, PostingsCursor.BlockSize);
            for (var i = 0; i < documents.Length; i++)
            {
                Assert.Equal((list[at + i].Document, list[at + i].Frequency), (documents[i], frequencies[i]));
            }
        }
    }

    private static void AssertBounds(PostingsSamples samples, List<(int Document, int Frequency, int[] Positions)> list, BlockBounds bounds, int target, string what)
    {
        var first = list.FindIndex(entry => entry.Document >= target);
        if (first < 0)
        {
            Assert.True(bounds == new BlockBounds(End, 0, 0), what);
            return;
        }

        var last = list.FindIndex(entry => entry.Document == bounds.LastDocument);
        Assert.True(last >= first, $"{what}: the block of {target} ends at {bounds.LastDocument}");
        Assert.True(last - first < PostingsCursor.BlockSize, what);
        for (var i = first; i <= last; i++)
        {
            Assert.True(list[i].Frequency <= bounds.MaxFrequency, what);
            Assert.True(samples.NormOf(list[i].Document) >= bounds.MinNorm, what);
        }
    }
}
