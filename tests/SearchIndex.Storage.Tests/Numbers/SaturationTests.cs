using SearchIndex.Storage.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SaturationTests
{
    [Fact]
    public void Vectors_give_the_bits_of_the_plain_steps()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed);
            var factors = new float[random.Next(0, 300)];
            for (var i = 0; i < factors.Length; i++)
            {
                factors[i] = MathF.Exp((random.NextSingle() * 60) - 40);
            }

            var (weight, frequency) = (random.NextSingle() * 20, (float)(1 + random.Next(1 << random.Next(1, 31))));
            var results = new float[factors.Length];
            Saturation.Fill(weight, frequency, factors, results);
            for (var i = 0; i < factors.Length; i++)
            {
                Assert.True(BitConverter.SingleToInt32Bits(Saturation.Plain(weight, frequency, factors[i])) == BitConverter.SingleToInt32Bits(results[i]), $"seed {seed}, {factors[i]:R}");
            }
        }
    }
}
