using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Tests.Output;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("湿地", 4)]
    [InlineData("a湿b", 4)]
    [InlineData("（）", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("\U0002000B", 2)]
    [InlineData("䴙䴘", 4)]
    [InlineData("", 0)]
    public void Chinese_characters_take_two_columns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Theory]
    [InlineData("one two three", "one two|three")]
    [InlineData("保护湿地保护湿地", "保护湿地保|护湿地")]
    [InlineData("保护湿地保，护", "保护湿地|保，护")]
    [InlineData("abcdefghijklmno", "abcdefghij|klmno")]
    [InlineData("a\nb", "a|b")]
    [InlineData("", "")]
    public void Lines_break_between_words_and_between_characters(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', LineBreaker.Break(text, 10).Select(line => text[line.Start..line.End])));

    [Fact]
    public void No_line_is_wider_than_asked_and_nothing_but_blanks_is_lost()
    {
        const int Seed = 99;
        var random = new Random(Seed);
        const string Letters = "ab cd 湿地保护。，（x）-é";
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Create(random.Next(0, 80), random, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Letters[source.Next(Letters.Length)];
                }
            });
            var lines = LineBreaker.Break(text, 12).Select(line => text[line.Start..line.End]).ToList();
            Assert.True(lines.TrueForAll(line => TextWidth.Of(line) <= 12), $"seed {Seed}, round {round}: '{text}'");
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        }
    }
}
