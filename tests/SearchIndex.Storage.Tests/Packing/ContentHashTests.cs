using SearchIndex.Storage.Packing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class ContentHashTests
{
    [Fact]
    public void A_change_of_any_bit_a_cut_and_a_zero_more_give_another_hash()
    {
        var seed = RandomSeed.For(1);
        var random = new Random(seed);
        var bytes = new byte[67];
        random.NextBytes(bytes);
        var seen = new HashSet<ulong> { ContentHash.Of(bytes), ContentHash.Of([.. bytes, 0]), ContentHash.Of([.. bytes, 0, 0]) };
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(seen.Add(ContentHash.Of(bytes)), $"seed {seed}, bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.True(seen.Add(ContentHash.Of(bytes.AsSpan(0, length))), $"seed {seed}, {length} bytes");
        }
    }

    [Fact]
    public void The_hash_of_no_bytes_is_fixed_as_files_hold_hashes() => Assert.Equal(0UL, ContentHash.Of([]));
}
