using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class PatchedBlockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Blocks_of_any_shape_come_back_and_can_be_skipped(int seed)
    {
        var random = new Random(seed);
        var writer = new ByteWriter();
        List<int[]> blocks = [];
        for (var i = 0; i < 300; i++)
        {
            var values = new int[128];
            var usual = random.Next(33);
            var outliers = random.Next(4) == 0 ? random.Next(128) : random.Next(10);
            for (var v = 0; v < 128; v++)
            {
                var bits = random.Next(128) < outliers ? random.Next(33) : usual;
                values[v] = bits == 0 ? 0 : unchecked((int)((uint)random.NextInt64(1L << 32) >> (32 - bits)));
            }

            blocks.Add(values);
            PatchedBlock.Write(values, writer);
        }

        var reader = new ByteReader(writer.Written, "f", 0);
        var skipper = new ByteReader(writer.Written, "f", 0);
        var read = new int[128];
        foreach (var values in blocks)
        {
            var small = PatchedBlock.Read(ref reader, read);
            Assert.Equal(values, read);
            if (small)
            {
                Assert.All(values, value => Assert.InRange(value, 0, (1 << 24) - 1));
            }

            PatchedBlock.Skip(ref skipper);
            Assert.Equal(reader.Position, skipper.Position);
        }

        Assert.Equal(0, reader.Remaining);
    }

    // Few bits and short patches are read by vectors, everything else by the plain way: both have to give what was written.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Blocks_are_summed_up_incremented_and_read_in_part_as_the_plain_way_does(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++)
        {
            var usual = random.Next(27);
            var wide = Math.Min(32, usual + random.Next(1, 10));
            var outliers = random.Next(3) == 0 ? 0 : random.Next(20);
            var values = new int[128];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = unchecked((int)(uint)random.NextInt64(1L << (random.Next(128) < outliers ? wide : usual)));
            }

            var writer = new ByteWriter();
            PatchedBlock.Write(values, writer);
            var length = writer.Length;
            var slack = random.Next(2) == 0 ? 0 : PatchedBlock.Slack;
            byte[] bytes = [.. writer.Written, .. Enumerable.Range(0, slack).Select(_ => (byte)random.Next(256))];
            var before = random.Next(-1, 1000);
            var plain = values.ToArray();
            SortedBlock.SumGapsPlain(plain, before);
            var read = new int[128];
            var ends = new int[8];
            var reader = new ByteReader(bytes, "f", 0);
            var small = PatchedBlock.ReadSums(ref reader, before, read, ends);
            Assert.True(plain.AsSpan().SequenceEqual(read), $"seed {seed}, round {round}");
            Assert.Equal(Enumerable.Range(0, 8).Select(part => plain[(16 * part) + 15]), ends);
            Assert.Equal(length, reader.Position);
            Assert.Equal(values.All(value => value is >= 0 and < 1 << 24), small);

            reader = new ByteReader(bytes, "f", 0);
            Assert.Equal(small, PatchedBlock.ReadIncremented(ref reader, read));
            Assert.True(values.Select(value => unchecked(value + 1)).SequenceEqual(read), $"seed {seed}, round {round}");
            Assert.Equal(length, reader.Position);

            int[] some = [.. Enumerable.Range(0, 128).Where(_ => random.Next(16) == 0)];
            PatchedBlock.ReadSome(new ByteReader(bytes, "f", 0), some, read);
            Assert.Equal(some.Select(index => values[index]), read.Take(some.Length));
        }
    }

    // By hand: 127 zeros and one number of 9 bits. Width 0 and one patch: index 7, high 300 = AC 02.
    [Fact]
    public void A_single_outlier_is_patched_and_not_packed()
    {
        var values = new int[128];
        values[7] = 300;
        var writer = new ByteWriter();
        PatchedBlock.Write(values, writer);
        Assert.Equal([0, 3, 7, 0xAC, 0x02], writer.Written.ToArray());
    }

    [Theory]
    [InlineData(new byte[] { 33, 0 })]
    [InlineData(new byte[] { 0, 2, 128, 1 })]
    [InlineData(new byte[] { 0, 1, 5, 1 })]
    [InlineData(new byte[] { 1, 0, 1, 2, 3 })]
    [InlineData(new byte[] { 0, 5, 1, 1 })]
    public void Damaged_blocks_are_refused(byte[] bytes) =>
        Assert.Throws<IndexCorruptException>(() =>
        {
            var reader = new ByteReader(bytes, "f", 0);
            PatchedBlock.Read(ref reader, new int[128]);
        });

    [Theory]
    [InlineData(new byte[] { 33, 0 })]
    [InlineData(new byte[] { 0, 2, 128, 1 })]
    [InlineData(new byte[] { 0, 1, 5, 1 })]
    [InlineData(new byte[] { 1, 0, 1, 2, 3 })]
    [InlineData(new byte[] { 0, 6, 1, 1 })]
    public void Damaged_blocks_are_refused_where_they_are_summed_up(byte[] bytes) =>
        Assert.Throws<IndexCorruptException>(() =>
        {
            var reader = new ByteReader(bytes, "f", 0);
            PatchedBlock.ReadSums(ref reader, 0, new int[128], new int[8]);
        });
}
