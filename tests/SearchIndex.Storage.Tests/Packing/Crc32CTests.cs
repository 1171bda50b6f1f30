using System.Text;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class Crc32CTests
{
    // The check values of RFC 3720, appendix B.4, and the usual one of "123456789".
    [Fact]
    public void Published_values_are_met()
    {
        Assert.Equal(0x8A9136AAu, Crc32C.Compute(new byte[32]));
        Assert.Equal(0x62A8AB43u, Crc32C.Compute(Enumerable.Repeat((byte)0xFF, 32).ToArray()));
        Assert.Equal(0x46DD794Eu, Crc32C.Compute(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray()));
        Assert.Equal(0xE3069283u, Crc32C.Compute(Encoding.ASCII.GetBytes("123456789")));
        Assert.Equal(0u, Crc32C.Compute([]));
    }

    [Fact]
    public void Parts_give_the_checksum_of_the_whole()
    {
        var random = new Random(3);
        var bytes = new byte[1000];
        random.NextBytes(bytes);
        for (var cut = 0; cut <= bytes.Length; cut += 7)
        {
            Assert.Equal(Crc32C.Compute(bytes), Crc32C.Append(Crc32C.Compute(bytes.AsSpan(0, cut)), bytes.AsSpan(cut)));
        }
    }
}
