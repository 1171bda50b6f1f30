using SearchIndex.Similarity.Noise;
using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Noise;

public class NoisyTextJoinTests
{
    private const int Texts = 60;
    private static readonly ComparedTextReader Reader = new(FoldingTables.Load());

    [Theory]
    [InlineData(false, 0.02)]
    [InlineData(false, 0.08)]
    [InlineData(false, 0.12)]
    [InlineData(true, 0.02)]
    [InlineData(true, 0.05)]
    public void Texts_with_wrong_letters_find_what_they_were_read_from_and_nothing_else(bool english, double share)
    {
        var seed = RandomSeed.For(english ? 1 : 0);
        var random = new Random(seed);
        var noise = new ReuseGenerator(seed);
        var words = Enumerable.Range(0, 3000).Select(_ => Word(random, english)).ToArray();
        var originals = Enumerable.Range(0, Texts).Select(_ => Text(random, words, english)).ToArray();
        NoisyText[] library = [.. originals.Concat(originals.Select(text => noise.Noise(text, share))).Select(text => new NoisyText(text, []))];

        var pairs = new NoisyTextJoin(Reader).Run(library, cancellation: TestContext.Current.CancellationToken);

        Assert.True(
            pairs.Select(pair => (pair.A, pair.B)).SequenceEqual(Enumerable.Range(0, Texts).Select(text => (text, text + Texts))),
            $"seed {seed}: {pairs.Count} pairs, {pairs.Count(pair => pair.B == pair.A + Texts)} of {Texts} right");
    }

    [Fact]
    public void Only_wanted_pairs_are_looked_at_and_threads_do_not_matter()
    {
        var library = new ReuseGenerator(RandomSeed.For(3)).Library(150).Select(document => new NoisyText(document.Text, document.Masks)).ToArray();
        var all = new NoisyTextJoin(Reader).Run(library, cancellation: TestContext.Current.CancellationToken);
        var odd = new NoisyTextJoin(Reader, new NoisyJoinOptions { Threads = 2 })
            .Run(library, (a, b) => (a + b) % 2 == 1, TestContext.Current.CancellationToken);

        Assert.NotEmpty(odd);
        Assert.Equal(all.Where(pair => (pair.A + pair.B) % 2 == 1), odd);
    }

    private static string Word(Random random, bool english)
        => english
            ? string.Concat(Enumerable.Range(0, random.Next(2, 10)).Select(_ => (char)('a' + random.Next(26))))
            : $"{(char)(0x4E00 + random.Next(2000))}";

    private static string Text(Random random, string[] words, bool english)
        => string.Join(english ? " " : "", Enumerable.Range(0, random.Next(40, 150)).Select(_ => words[random.Next(words.Length)]));
}
