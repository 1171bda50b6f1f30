using SearchIndex.Actions.Knowledge;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Knowledge;

public sealed class KnowledgeLexiconTests
{
    private const string Header = "key\tkind\tzh\ten\tlatin\tvariants\tnegative\tincludes\tbroader\tsource";

    private static readonly MatchingFold Fold = new(new Dictionary<char, char> { ['壽'] = '寿' });

    [Theory]
    [InlineData("targeting福寿螺等", "福寿螺")]
    [InlineData("福壽螺", "福壽螺")]
    [InlineData("捡螺", "")]
    [InlineData("Golden Apple Snails here", "Golden Apple Snails")]
    [InlineData("ＧＯＬＤＥＮ apple-snail", "ＧＯＬＤＥＮ apple-snail")]
    [InlineData("marigolden apple snail", "")]
    [InlineData("golden apple snailing", "")]
    [InlineData("(Pomacea canaliculata)", "Pomacea canaliculata")]
    public void Names_are_found_whatever_stands_beside_them(string text, string expected)
    {
        var lexicon = Read("snail\tspecies\t福寿螺\tgolden apple snail\tPomacea canaliculata\t\t\t\t\town");
        Assert.Equal(expected, string.Join('|', lexicon.Find(text).Select(match => text[match.Start..match.End])));
    }

    [Fact]
    public void Names_inside_longer_names_are_found_too()
    {
        var lexicon = Read("wetland\tconcept\t湿地\twetland\t\t\t\t\t\town", "city\tconcept\t国际湿地城市\t\t\t\t\t\twetland\town");
        Assert.Equal(["city", "wetland"], lexicon.Find("国际湿地城市").Select(match => match.Entry.Key));
    }

    [Fact]
    public void A_name_inside_its_negative_name_does_not_count()
    {
        var lexicon = Read("ragweed\tspecies\t豚草\t\tAmbrosia artemisiifolia\t\t三裂叶豚草\t\t\town");
        Assert.Empty(lexicon.Find("三裂叶豚草"));
        Assert.Equal(6, Assert.Single(lexicon.Find("三裂叶豚草和豚草")).Start);
    }

    [Theory]
    [InlineData("a\tconcept\tx", "line 2")]
    [InlineData("a\tthing\tx\t\t\t\t\t\t\t", "line 2")]
    [InlineData("a\tconcept\t\t\t\t\t\t\t\t", "no name")]
    [InlineData("a\tconcept\tx\t\t\t\t\t\tb\t", "broader key 'b'")]
    public void A_wrong_line_is_named(string line, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lexicon_of_the_repository_reads_and_knows_the_main_names()
    {
        var path = Path.Combine(RepositoryRoot.Find(), "index-data", "lexicon", "concepts.tsv");
        var lexicon = KnowledgeLexicon.Read(File.ReadLines(path), Fold, "test");
        foreach (var name in new[] { "福寿螺", "golden apple snail", "Pomacea canaliculata", "fushouluo" })
        {
            Assert.Contains(lexicon.Find(name), match => match.Entry.Key == "pomacea-canaliculata" && match.End - match.Start == name.Length);
        }

        foreach (var name in new[] { "空心莲子草", "喜旱莲子草", "alligator weed" })
        {
            Assert.Contains(lexicon.Find(name), match => match.Entry.Key == "alternanthera-philoxeroides");
        }

        foreach (var name in new[] { "外来入侵物种", "外来物种入侵", "外来有害生物", "invasive alien species", "invasive species" })
        {
            Assert.Contains(lexicon.Find(name), match => match.Entry.Key == "invasive-species" && !match.IsInclude);
        }
    }

    [Theory]
    [InlineData("执行《森林法》《野生动物保护法》", "森林法|野生动物保护法")]
    [InlineData("《关于修改《森林法》的决定》", "关于修改《森林法》的决定|森林法")]
    [InlineData("《没有结束", "")]
    [InlineData("《森林法》《森林法》", "森林法")]
    public void Titles_of_laws_stand_in_brackets(string text, string expected) => Assert.Equal(expected, string.Join('|', LawTitles.Find(text)));

    [Theory]
    [InlineData("is 42432.88 hectares, or 69.39%", "42432.88 hectares|69.39%")]
    [InlineData("面积1954.67平方公里，占21.18％", "1954.67平方公里|21.18％")]
    [InlineData("in 2026 and 7 habits", "")]
    public void Quantities_have_a_unit(string text, string expected) => Assert.Equal(expected, string.Join('|', Quantities.Find(text)));

    private static KnowledgeLexicon Read(params string[] lines) => KnowledgeLexicon.Read([Header, .. lines], Fold, "test");
}
