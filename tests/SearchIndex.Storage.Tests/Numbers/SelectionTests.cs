using SearchIndex.Storage.Numbers;
using SearchIndex.TestKit.Numbers;

namespace SearchIndex.Storage.Tests.Numbers;

public sealed class SelectionTests
{
    [Fact]
    public void Documents_with_enough_of_a_term_are_those_that_a_scan_finds()
    {
        const int seed = 12;
        var random = new Random(seed);
        for (var length = 0; length <= 140; length++)
        {
            var documents = Enumerable.Range(0, length).Select(i => (i * 3) + random.Next(3)).ToArray();
            var frequencies = documents.Select(_ => random.Next(1, 6)).ToArray();
            for (var least = 1; least <= 7; least++)
            {
                var found = new int[length + 16];
                var foundFrequencies = new int[length + 16];
                var count = Selection.AtLeast(documents, frequencies, least, found, foundFrequencies);
                var expected = documents.Zip(frequencies).Where(pair => pair.Second >= least);
                Assert.True(expected.SequenceEqual(found.Zip(foundFrequencies).Take(count)), $"seed {seed}, length {length}, least {least}");
            }
        }
    }

    [Fact]
    public void Numbers_above_a_threshold_are_those_that_a_scan_finds()
    {
        const int seed = 11;
        var random = new Random(seed);
        for (var length = 0; length <= 260; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => random.Next(40) * 0.25f).ToArray();
            foreach (var threshold in new[] { float.NegativeInfinity, -1f, 0f, 2.5f, random.NextSingle() * 10, 100f })
            {
                var indexes = new int[length];
                var count = Selection.Above(values, threshold, indexes);
                Assert.True(NaiveNumbers.Above(values, threshold).SequenceEqual(indexes.Take(count)), $"seed {seed}, length {length}, threshold {threshold}");
            }
        }
    }
}
