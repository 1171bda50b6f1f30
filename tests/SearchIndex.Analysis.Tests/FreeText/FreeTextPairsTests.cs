using System.Text;
using SearchIndex.Analysis.FreeText;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.FreeText;

/// <summary>Two Han characters are one term of free text exactly where the character view has them next to each other.</summary>
public sealed class FreeTextPairsTests(LexiconFiles lexicons)
{
    // Characters of one word and of several, traditional and simplified forms, marks and signs that count for nothing, signs that are several
    // characters (㍻, ㋿, ㌀), compatibility forms (U+F9D1, U+2F00), kana, wide forms, blanks, characters beyond the basic plane.
    private static readonly string[] Pieces =
    [
        "生态", "保护", "福寿螺", "福壽螺", "發", "髮", "发", "乾", "干", "幹", "管", "筦", "理", "湿", "溼", "濕", "地", "人民政府", "的", "了", "々", "〇", "\u3021",
        "\u200B", "\u00AD", "\uFE00", "\u0301", "\u3099", "\uFF9E", " ", "\u3000", "\n", "，", "。", "·", "ア", "ｱ", "가", "㍻", "㋿", "㌀", "㈱", "\uF9D1", "\u2F00", "\u2F31",
        "A", "Ａ", "5", "５", "%", "m²", "\U00020000", "\U0002F800", "\U0002A6A5", "\uD840", "\uDC00", "、", "（", "“", "-",
    ];

    private readonly IAnalyzer _characters = Analyzers.Characters(lexicons.Folding);
    private readonly FreeTextAnalyzer _free = Analyzers.FreeText(Analyzers.Actions(lexicons.Chinese, lexicons.Domain, lexicons.Folding));

    [Fact]
    public void Terms_of_two_are_the_neighbours_of_the_character_view()
    {
        var found = 0;
        for (var round = 0; round < 4_000; round++)
        {
            var seed = RandomSeed.For(round);
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(1, round % 50 == 0 ? 2_000 : 30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var expected = Neighbours(text).Order(StringComparer.Ordinal).ToList();
            var given = Terms(text).Order(StringComparer.Ordinal).ToList();
            found += given.Count;
            Assert.True(expected.SequenceEqual(given), $"seed {seed}: {Shown(text)} has {Shown(string.Join(' ', expected))}, free text gives {Shown(string.Join(' ', given))}");
        }

        Assert.True(found > 10_000, $"only {found} terms of two");
    }

    [Theory]
    [InlineData("人民", "_人民")]
    [InlineData("人\u200B民", "_人民")]
    [InlineData("人 民", "")]
    [InlineData("人，民", "")]
    [InlineData("人\u0301民", "")]
    [InlineData("人民\u0301", "")]
    [InlineData("㍻", "_平成")]
    [InlineData("發展", "_发展")]
    [InlineData("的人", "_的人")]
    [InlineData("人A民", "")]
    public void Cases_by_hand(string text, string expected) => Assert.Equal(expected, string.Join(' ', Terms(text)));

    [Theory]
    [InlineData("發", "发 發 髮")]
    [InlineData("髮", "发 發 髮")]
    [InlineData("水", "水")]
    public void Forms_of_a_character_are_those_with_its_term(string character, string expected)
    {
        Assert.Equal(expected, string.Join(' ', _free.FormsOf(character).Order(StringComparer.Ordinal)));
        Assert.All(_free.FormsOf(character), form => Assert.Equal(_free.PairOf(character, "水"), _free.PairOf(form, "水")));
    }

    [Theory]
    [InlineData("人\u0301", "民")]
    [InlineData("人", "a")]
    [InlineData("ア", "人")]
    public void What_is_no_bare_Han_character_makes_no_term_of_two(string first, string second) => Assert.Null(_free.PairOf(first, second));

    private List<string> Terms(string text)
    {
        var tokens = new TokenBuffer();
        _free.Analyze(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(at => tokens.Term(at).ToString()).Where(term => FreeTextAnalyzer.KindOf(term) == FreeTextTermKind.Bigram)];
    }

    private List<string> Neighbours(string text)
    {
        var tokens = new TokenBuffer();
        _characters.Analyze(text, tokens);
        var pairs = new List<string>();
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].PositionIncrement == 1 && Folded(tokens.Term(at - 1).ToString()) is { } first && Folded(tokens.Term(at).ToString()) is { } second)
            {
                pairs.Add($"_{first}{second}");
            }
        }

        return pairs;
    }

    // A token of one Han character in the form that stands for all its forms; null for every other token.
    private string? Folded(string term) =>
        Rune.GetRuneAt(term, 0) is var rune && rune.Utf16SequenceLength == term.Length && IsHan(rune.Value)
            ? char.ConvertFromUtf32(lexicons.Folding.Variants.Representative(rune.Value)) : null;

    private static bool IsHan(int value) => value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2E80 and <= 0x2FD5)
        or 0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x20000 and <= 0x3FFFD);

    private static string Shown(string text) => string.Concat(text.Select(unit => unit is < ' ' or (> '~' and < '\u2E80') or > '\uD7FF' ? $"\\u{(int)unit:X4}" : unit.ToString()));
}
