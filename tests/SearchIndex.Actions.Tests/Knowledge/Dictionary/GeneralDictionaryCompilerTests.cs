using SearchIndex.Actions.Knowledge.Dictionary;

namespace SearchIndex.Actions.Tests.Knowledge.Dictionary;

public class GeneralDictionaryCompilerTests
{
    [Fact]
    public void Phrases_lose_to_articles_parentheses_and_references()
    {
        var dictionary = Compile(
            new CedictEntry("恢复", "hui1 fu4", ["to restore (a habitat)", "see 回復|回复[hui2 fu4]", "Taiwan pr. [hui1 fu4]"]),
            new CedictEntry("湖泊", "hu2 po1", ["a lake; the lakes"]));
        Assert.Equal(["恢复"], dictionary.Chinese("restore"));
        Assert.Equal(["restore"], dictionary.English("恢复"));
        Assert.Equal(["lake", "lakes"], dictionary.English("湖泊"));
    }

    [Fact]
    public void Proper_names_single_characters_idioms_dialect_and_indecent_words_are_left_out()
    {
        var dictionary = Compile(
            new CedictEntry("林区", "Lin2 qu1", ["forest"]),
            new CedictEntry("林", "lin2", ["forest"]),
            new CedictEntry("独木不成林", "du2 mu4 bu4 cheng2 lin2", ["forest (idiom)"]),
            new CedictEntry("林子", "lin2 zi5", ["(dialect) forest", "(slang) wood"]),
            new CedictEntry("坏话", "huai4 hua4", ["shit"]));
        Assert.Equal(0, dictionary.Count);
    }

    [Fact]
    public void The_commoner_word_and_the_word_with_fewer_senses_come_first_and_far_worse_ones_are_cut()
    {
        // Scores: 森林 ln 101 = 4.6; 树林 first of two senses, ln 101 - 0.4; 林木 second sense, ln 101 - 2.4; 丛林 never seen, 0, which is 4.6 behind.
        var dictionary = Compile(
            new CedictEntry("丛林", "cong2 lin2", ["forest"]),
            new CedictEntry("林木", "lin2 mu4", ["timber", "forest"]),
            new CedictEntry("树林", "shu4 lin2", ["forest", "wood"]),
            new CedictEntry("森林", "sen1 lin2", ["forest"]));
        Assert.Equal(["森林", "树林", "林木"], dictionary.Chinese("forest"));
    }

    [Fact]
    public void A_noun_takes_the_words_of_its_verb_behind_equal_ones_of_its_own()
    {
        var dictionary = Compile(
            new CedictEntry("修复", "xiu1 fu4", ["to restore"]),
            new CedictEntry("复原", "fu4 yuan2", ["restoration"]),
            new CedictEntry("餐馆", "can1 guan3", ["restore"]));
        Assert.Equal(["复原", "修复"], dictionary.Chinese("restoration"));
    }

    [Fact]
    public void The_heading_stands_before_the_lines_as_a_comment()
    {
        var text = GeneralDictionaryCompiler.Compile([new CedictEntry("森林", "sen1 lin2", ["forest"])], new Dictionary<string, int>(), ["source", "licence"]);
        Assert.Equal("# source\n# licence\nforest\t森林\n森林\tforest\n", text);
    }

    [Fact]
    public void The_package_file_is_read_with_one_definition_or_many()
    {
        var entries = CedictReader.Read("""export default {"all":[["樹","树","shu4","tree",[],[]],["森林","森林","sen1 lin2",["forest","wood"],[],[]]],"x":{}}""");
        Assert.Equal(2, entries.Count);
        Assert.Equal(["tree"], entries[0].Definitions);
        Assert.Equal(("森林", "sen1 lin2"), (entries[1].Simplified, entries[1].Reading));
        Assert.Equal(["forest", "wood"], entries[1].Definitions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"all":[["x"]]}""")]
    [InlineData("""{"all":7}""")]
    public void Another_file_is_refused(string text) => Assert.Throws<InvalidDataException>(() => CedictReader.Read(text));

    private static GeneralDictionary Compile(params IReadOnlyList<CedictEntry> entries) => GeneralDictionary.Read(GeneralDictionaryCompiler.Compile(
        entries, new Dictionary<string, int> { ["森林"] = 100, ["树林"] = 100, ["林木"] = 100, ["修复"] = 100, ["复原"] = 100, ["餐馆"] = 100 }, []));
}
