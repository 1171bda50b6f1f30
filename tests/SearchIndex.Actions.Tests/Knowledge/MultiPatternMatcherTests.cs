using SearchIndex.Actions.Knowledge;
using SearchIndex.TestKit.Environment;
using SearchIndex.TestKit.Knowledge;

namespace SearchIndex.Actions.Tests.Knowledge;

public sealed class MultiPatternMatcherTests
{
    private static readonly MatchingFold Fold = new(new Dictionary<char, char> { ['濕'] = '湿', ['壽'] = '寿' });

    [Theory]
    [InlineData("he|she|his|hers", "ushers", "")]
    [InlineData("he|she|his|hers", "he, she; his hers", "0-2 he|4-7 she|9-12 his|13-17 hers")]
    [InlineData("湿地|湿地公园|公园|国家湿地", "国家湿地公园", "0-4 国家湿地|2-4 湿地|2-6 湿地公园|4-6 公园")]
    [InlineData("nature based", "Nature-based and nature\nbased", "0-12 nature based|17-29 nature based")]
    [InlineData("湿地", "濕地", "0-2 湿地")]
    [InlineData("ab湿", "xab湿ab湿", "4-7 ab湿")]
    public void All_occurrences_at_borders_of_words_are_found(string patterns, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Find(patterns.Split('|'), text)));

    [Fact]
    public void Random_texts_are_read_as_the_plain_twin_reads_them()
    {
        for (var round = 0; round < 300; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var letters = round % 2 == 0 ? "湿地濕 a" : "abAB 寿壽-";
            string Word(int longest) => string.Concat(Enumerable.Range(0, 1 + random.Next(longest)).Select(_ => letters[random.Next(letters.Length)]));
            var patterns = Enumerable.Range(0, 1 + random.Next(20)).Select(_ => Fold.Fold(Word(5))).Distinct(StringComparer.Ordinal).ToList();
            var text = Word(80);
            var plain = NaivePatterns.Find(Fold, patterns, text).Select(match => $"{match.Start}-{match.End} {match.Pattern}");
            Assert.True(plain.SequenceEqual(Find(patterns, text)), $"seed {seed}, round {round}: '{text}' with {string.Join('|', patterns)}");
        }
    }

    [Fact]
    public void Nothing_is_found_with_no_patterns() => Assert.Empty(Find([], "text"));

    private static IEnumerable<string> Find(IEnumerable<string> patterns, string text)
    {
        var found = new List<(int Start, int End, string Value)>();
        new MultiPatternMatcher<string>(Fold, patterns.Select(pattern => KeyValuePair.Create(pattern, pattern))).Find(text, found);
        return found.Select(match => $"{match.Start}-{match.End} {match.Value}");
    }
}
