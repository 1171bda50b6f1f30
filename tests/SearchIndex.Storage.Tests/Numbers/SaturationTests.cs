using SearchIndex.Storage.Numbers;
using SearchIndex.TestKit.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SaturationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Scores_are_equal_to_the_bit_to_those_of_scalar_arithmetic(int seed)
    {
        var random = new Random(seed);
        var codes = new byte[5000];
        random.NextBytes(codes);
        var table = Enumerable.Range(0, 256).Select(_ => (float)Math.Exp((random.NextDouble() * 12) - 9)).ToArray();
        for (var length = 0; length <= 128; length++)
        {
            var documents = Enumerable.Range(0, codes.Length).OrderBy(_ => random.Next()).Take(length).Order().ToArray();
            var frequencies = documents.Select(_ => random.Next(1, 1 << random.Next(1, 28))).ToArray();
            var weight = (float)(random.NextDouble() * 12);
            var values = new float[length + 1];
            Saturation.LookUp(documents, codes, table, values);
            Saturation.Apply(frequencies, weight, values);
            Assert.Equal(NaiveNumbers.Saturate(documents, frequencies, codes, table, weight), values[..length]);
        }
    }

    [Fact]
    public void Documents_without_a_code_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Saturation.LookUp([0, 5], new byte[5], new float[256], new float[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Saturation.LookUp([-1, 4], new byte[5], new float[256], new float[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Saturation.LookUp([1, 4], new byte[5], new float[255], new float[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Saturation.LookUp([1, 4], new byte[5], new float[256], new float[1]));
    }
}
