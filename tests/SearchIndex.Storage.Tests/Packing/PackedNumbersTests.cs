using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class PackedNumbersTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 57), 64];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Numbers_of_every_width_can_be_read_one_by_one(int bits)
    {
        var random = new Random(bits);
        foreach (var count in new[] { 0, 1, 2, 7, 8, 9, 63, 64, 65, 200 })
        {
            var values = Enumerable.Range(0, count)
                .Select(_ => bits == 0 ? 0UL : unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)) >> (64 - bits))
                .ToArray();
            var directory = new MemoryDirectory();
            using (var output = directory.Create("f"))
            {
                PackedNumbers.Write(values, bits, output);
            }

            var bytes = directory.Bytes("f");
            Assert.Equal(bits == 0 || count == 0 ? bits == 0 ? 0 : 7 : PackedNumbers.ByteCount(count, bits), bytes.Length);
            for (var i = 0; bits > 0 && i < count; i++)
            {
                Assert.Equal(values[i], PackedNumbers.Read(bytes.AsSpan((int)PackedNumbers.ByteOffset(i, bits), 8), i, bits));
            }
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(255, 8)]
    [InlineData(256, 9)]
    [InlineData((1L << 56) - 1, 56)]
    [InlineData(1L << 56, 64)]
    public void The_width_is_the_narrowest_that_is_allowed(long largest, int bits) => Assert.Equal(bits, PackedNumbers.BitsFor((ulong)largest));
}
