using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Lexicons;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Knowledge.Dictionary;

public class GeneralDictionaryTests
{
    private static readonly Lazy<GeneralDictionary> Shipped =
        new(() => LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data")).LoadDictionary());

    [Theory]
    [InlineData("restore", "恢复")]
    [InlineData("To restore", "修复")]
    [InlineData("restored", "恢复")]
    [InlineData("restoring", "恢复")]
    [InlineData("restoration", "恢复")]
    [InlineData("forests", "森林")]
    [InlineData("factories", "工厂")]
    [InlineData("migratory birds", "候鸟")]
    [InlineData("law enforcement", "执法")]
    [InlineData("urbanisation", "城市化")]
    [InlineData("WATER QUALITY", "水质")]
    [InlineData("vegetable", "蔬菜")]
    public void English_words_and_their_forms_give_the_usual_chinese_word(string english, string chinese) =>
        Assert.Contains(chinese, Shipped.Value.Chinese(english));

    [Theory]
    [InlineData("恢复", "restore")]
    [InlineData("污染", "pollute")]
    [InlineData("湖泊", "lake")]
    [InlineData("候鸟", "migratory bird")]
    public void Chinese_words_give_english_phrases_without_to(string chinese, string english) =>
        Assert.Contains(english, Shipped.Value.English(chinese));

    [Theory]
    [InlineData("of")]
    [InlineData("the")]
    [InlineData("to")]
    [InlineData("with the")]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("qwertyuiop")]
    public void Words_that_say_nothing_give_nothing(string english) => Assert.Empty(Shipped.Value.Chinese(english));

    [Fact]
    public void The_shipped_file_is_sorted_short_and_has_only_words_of_two_characters_and_more()
    {
        var lines = File.ReadLines(Path.Combine(RepositoryRoot.Find(), "index-data", "lexicon", "cedict.tsv")).Where(line => line[0] != '#').ToList();
        Assert.True(lines.Count > 100_000);
        Assert.Equal(lines.Count, Shipped.Value.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = lines[i].Split('\t');
            Assert.Equal(2, cells.Length);
            Assert.True(i == 0 || string.CompareOrdinal(lines[i - 1].Split('\t')[0], cells[0]) < 0, lines[i]);
            var values = cells[1].Split('|');
            Assert.InRange(values.Length, 1, 5);
            var chinese = char.IsAscii(cells[0][0]) ? values : [cells[0]];
            Assert.All(chinese, word => Assert.True(word.Length >= 2 && word.All(c => c >= '\u3400'), lines[i]));
        }
    }

    [Theory]
    [InlineData("forest\t森林")]
    [InlineData("forest森林\n")]
    public void A_cut_or_shapeless_file_is_refused(string text) => Assert.Throws<InvalidDataException>(() => GeneralDictionary.Read(text));

    [Fact]
    public void An_empty_file_is_an_empty_dictionary()
    {
        var dictionary = GeneralDictionary.Read(string.Empty);
        Assert.Equal(0, dictionary.Count);
        Assert.Empty(dictionary.Chinese("forest"));
        Assert.Empty(dictionary.English("森林"));
    }
}
