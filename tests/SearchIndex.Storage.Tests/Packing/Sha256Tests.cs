using System.Security.Cryptography;
using System.Text;
using SearchIndex.Storage.Packing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Storage.Tests.Packing;

public sealed class Sha256Tests
{
    // The examples of FIPS 180-4 and of NIST's list.
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Published_examples_hold(string text, string expected) => Assert.Equal(expected, Convert.ToHexStringLower(Sha256.Of(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void Every_length_in_pieces_gives_what_the_framework_gives()
    {
        for (var length = 0; length < 300; length++)
        {
            var seed = RandomSeed.For(length);
            var random = new Random(seed);
            var bytes = new byte[length];
            random.NextBytes(bytes);
            var hash = new Sha256();
            for (var at = 0; at < length;)
            {
                var piece = Math.Min(length - at, random.Next(0, 100));
                hash.Append(bytes.AsSpan(at, piece));
                at += piece;
            }

            Assert.True(SHA256.HashData(bytes).AsSpan().SequenceEqual(hash.Finish()), $"seed {seed}, {length} bytes");
        }
    }
}
