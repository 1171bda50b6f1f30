using SearchIndex.Engine.Postings;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Tests.Postings;

/// <summary>Checksums are verified by a check of the index, not when it is opened: whoever reads positions meets damage first.</summary>
public sealed class DamagedPositionsTests
{
    private const string File = "s1.pos";

    // A block whose gaps have more than 24 bits; one whose gaps have just 24, and goes on behind it; a tail. All end just below 2^31.
    [Theory]
    [InlineData(128, 16_790_000)]
    [InlineData(200, 10_700_000)]
    [InlineData(3, 1_070_000_000)]
    public void A_flipped_bit_gives_other_positions_or_is_said_but_none_above_31_bits(int count, int gap)
    {
        using var samples = PostingsSamples.OfPositions([.. Enumerable.Range(0, count).Select(i => i * gap)]);
        var bytes = samples.Directory.Bytes(File);
        var refused = 0;
        using var whole = Open(samples);
        for (var bit = 8 * whole.ContentStart; bit < 8 * whole.ContentEnd; bit++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[bit / 8] ^= (byte)(1 << (int)(bit % 8));
            samples.Directory.Put(File, damaged);
            using var input = Open(samples);
            try
            {
                var runs = new PositionRuns();
                Read(input, samples, count, runs);
                int[] found = [.. runs.Values.Skip(runs.Starts[0]).Take(count)];
                Assert.True(found[0] >= 0 && found.Zip(found.Skip(1)).All(pair => pair.First <= pair.Second), $"bit {bit}: {string.Join(' ', found)}");
                Assert.True(Decoded(input, samples, count)?.SequenceEqual(found), $"bit {bit}: the reader of one document says something else.");
            }
            catch (IndexCorruptException damage)
            {
                Assert.Equal(File, damage.File);
                refused += damage.Expected == "positions up to 2147483647" ? 1 : 0;
                Assert.Null(Decoded(input, samples, count));
            }
        }

        Assert.True(refused > 0, "No flipped bit led above 31 bits.");
    }

    private static FramedInput Open(PostingsSamples samples) => FramedInput.Open(samples.Directory, File, PositionsCodecV2.Name, PositionsCodecV2.Version, null);

    private static void Read(FramedInput input, PostingsSamples samples, int count, PositionRuns runs)
    {
        var places = new PositionsPlaces();
        places.Begin(new PositionsOrigin(0, 0));
        places.Add(0, count);
        var reader = new PositionsReader();
        reader.Open(input, samples.Entry(0).PositionsOffset, count);
        reader.Read(places, 0, runs);
    }

    private static int[]? Decoded(FramedInput input, PostingsSamples samples, int count)
    {
        var decoder = new PositionsDecoder();
        decoder.Open(input, samples.Entry(0).PositionsOffset, count);
        decoder.Seek(0, 0, 0);
        int[] values = [];
        try
        {
            decoder.Read(count, ref values);
            return values[..count];
        }
        catch (IndexCorruptException)
        {
            return null;
        }
    }
}
