using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Knowledge;

public sealed class KnowledgeLexiconTests
{
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
    [InlineData("fushouluo fu shou luo", "")]
    [InlineData("snails", "")]
    [InlineData("P. canaliculata", "")]
    [InlineData("福寿螺（P. canaliculata）, P.canaliculata", "福寿螺|P. canaliculata|P.canaliculata")]
    public void Names_are_found_whatever_stands_beside_them(string text, string expected)
    {
        var lexicon = Read(Row("snail", "species", zh: "福寿螺", en: "golden apple snail|snail~", latin: "Pomacea canaliculata", pinyin: "fu shou luo"));
        Assert.Equal(expected, string.Join('|', lexicon.Find(text).Select(match => text[match.Start..match.End])));
    }

    [Theory]
    [InlineData("fushouluo")]
    [InlineData("fu shou luo")]
    [InlineData("Fu-shou-luo")]
    [InlineData("p. canaliculata")]
    [InlineData("snails")]
    public void Queries_may_use_names_that_say_nothing_in_texts(string query)
    {
        var lexicon = Read(Row("snail", "species", zh: "福寿螺", en: "golden apple snail|snail~", latin: "Pomacea canaliculata", pinyin: "fu shou luo"));
        Assert.Equal(query.Length, Assert.Single(lexicon.FindInQuery(query)).End);
        Assert.Equal("snail", Assert.Single(lexicon.Named(query)).Key);
    }

    [Theory]
    [InlineData("people who fish; Who knows?", "")]
    [InlineData("cod, lids and cites", "")]
    [InlineData("the WHO, two NGOs, ＷＨＯ（CITES附录）", "WHO|NGOs|ＷＨＯ|CITES")]
    [InlineData("an app, an App, an APP", "app|App|APP")]
    public void Abbreviations_are_names_in_texts_only_in_capitals(string text, string expected)
    {
        var lexicon = Abbreviations();
        Assert.Equal(expected, string.Join('|', lexicon.Find(text).Select(match => text[match.Start..match.End])));
    }

    [Theory]
    [InlineData("who plants trees", "")]
    [InlineData("WHO", "who")]
    [InlineData("ngo", "ngo")]
    [InlineData("cites", "cites")]
    public void Abbreviations_are_names_in_queries_in_small_letters_too_but_for_a_word_of_questions(string query, string expected) =>
        Assert.Equal(expected, string.Join('|', Abbreviations().FindInQuery(query).Select(match => match.Entry.Key)));

    [Theory]
    [InlineData("lv se", "lü se")]
    [InlineData("luse", "lü se")]
    [InlineData("lüse", "lü se")]
    public void The_letter_v_or_u_stands_for_u_with_dots(string query, string pinyin)
    {
        var lexicon = Read(Row("green", "topic", zh: "绿色", pinyin: pinyin));
        Assert.Equal(query.Length, Assert.Single(lexicon.FindInQuery(query)).End);
    }

    [Theory]
    [InlineData("wetland", "wetlands")]
    [InlineData("sponge cities", "sponge city")]
    [InlineData("peat bog and marsh", "peat bog and marshes")]
    [InlineData("timber wolf", "timber wolves")]
    [InlineData("red fox", "red foxes")]
    [InlineData("bus stop", "bus-stops")]
    public void English_names_are_found_in_singular_and_plural(string name, string text) =>
        Assert.Equal(text.Length, Assert.Single(Read(Row("a", "topic", en: name)).Find(text)).End);

    [Fact]
    public void Names_inside_longer_names_are_found_too()
    {
        var lexicon = Read(Row("wetland", "ecosystem", zh: "湿地", en: "wetland"), Row("city", "campaign", zh: "国际湿地城市", broader: "wetland"));
        Assert.Equal(["city", "wetland"], lexicon.Find("国际湿地城市").Select(match => match.Entry.Key));
    }

    [Fact]
    public void A_species_inside_a_longer_name_of_another_does_not_count()
    {
        var lexicon = Read(Row("ragweed", "species", zh: "豚草"), Row("giant", "species", zh: "三裂叶豚草"));
        Assert.Equal(["giant", "ragweed"], lexicon.Find("三裂叶豚草和豚草").Select(match => match.Entry.Key));
    }

    [Fact]
    public void A_name_inside_its_negative_name_does_not_count()
    {
        var lexicon = Read(Row("ragweed", "species", zh: "豚草", negative: "三裂叶豚草"));
        Assert.Empty(lexicon.Find("三裂叶豚草"));
        Assert.Equal(6, Assert.Single(lexicon.Find("三裂叶豚草和豚草")).Start);
    }

    [Fact]
    public void A_name_that_is_marked_in_two_entries_means_either_in_a_query_and_nothing_in_a_text()
    {
        var lexicon = Read(Row("a", "species", zh: "水葫芦~"), Row("b", "species", zh: "凤眼莲", variants: "水葫芦~"));
        Assert.Empty(lexicon.Find("水葫芦"));
        Assert.Equal(["a", "b"], lexicon.Named("水葫芦").Select(entry => entry.Key));
    }

    [Fact]
    public void A_miswritten_name_is_found_and_known_as_such()
    {
        var lexicon = Read(Row("law", "law", zh: "中华人民共和国野生动物保护法", variants: "野生动物保护法|野生动植物保护法!"));
        Assert.Equal(NameForm.Miswritten, Assert.Single(lexicon.Find("《野生动植物保护法》")).Name.Form);
        Assert.Equal(NameForm.Variant, Assert.Single(lexicon.Find("《野生动物保护法》")).Name.Form);
    }

    [Fact]
    public void What_is_above_an_entry_is_known_at_any_distance()
    {
        var lexicon = Read(Row("a", "topic", zh: "甲甲"), Row("b", "topic", zh: "乙乙", broader: "a"), Row("c", "topic", zh: "丙丙", broader: "b"));
        Assert.True(lexicon.TryGet("c", out var entry));
        Assert.Equal(["b", "a"], lexicon.Above(entry).Select(above => above.Key));
    }

    [Theory]
    [InlineData("a\ttopic\tx", "line 2: 3 columns")]
    [InlineData("a\tthing\tx\t\t\t\t\t\t\t\t\t", "line 2, column kind: 'thing'")]
    [InlineData("A b\ttopic\tx\t\t\t\t\t\t\t\t\t", "line 2, column key: 'A b'")]
    [InlineData("a\ttopic\t\t\t\t\t\t\t\t\t\t", "no name")]
    [InlineData("a\ttopic\tx\t\t\t\t\t\t\t\tb\t", "column broader: there is no key 'b'")]
    public void A_wrong_line_is_named(string line, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(line));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lexicon_of_the_repository_reads_and_knows_the_main_names()
    {
        var lexicon = TestLexicons.All.Knowledge;
        foreach (var name in new[] { "福寿螺", "golden apple snail", "Pomacea canaliculata" })
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

    private static KnowledgeLexicon Abbreviations() => Read(
        Row("who", "institution", en: "World Health Organization|WHO"), Row("ngo", "institution", en: "NGO"), Row("cites", "law", en: "CITES"), Row("oxygen", "topic", en: "COD"),
        Row("sponge", "practice", en: "LID"), Row("app", "topic", en: "mobile application", variants: "app"));

    private static KnowledgeLexicon Read(params string[] lines) =>
        KnowledgeLexicon.Of(KnowledgeTable.Read([KnowledgeTable.Header, .. lines], "test.tsv"), [], Fold, "test");

    private static string Row(
        string key, string kind, string zh = "", string en = "", string latin = "", string pinyin = "", string variants = "", string negative = "", string broader = "") =>
        string.Join('\t', key, kind, zh, "", en, latin, pinyin, variants, negative, "", broader, "own");
}
