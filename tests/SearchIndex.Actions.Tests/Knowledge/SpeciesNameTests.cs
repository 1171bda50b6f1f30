using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Knowledge;

/// <summary>Names of living things, against a list that was written apart from the concept table.</summary>
public sealed class SpeciesNameTests
{
    private static readonly KnowledgeLexicon Lexicon = TestLexicons.All.Knowledge;

    [Fact]
    public void All_names_of_a_species_ask_for_one_entry()
    {
        var path = Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Knowledge", "Cases", "species-names.tsv");
        var faults = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|'))
            .Select(names => (Names: names, Keys: names.Select(Key).ToList()))
            .Where(row => row.Keys.Distinct().Count() != 1 || row.Keys[0] == "")
            .Select(row => string.Join(", ", row.Names.Zip(row.Keys, (name, key) => $"{name}: '{key}'")))
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("鼓励单位和个人参与群众性卫生活动，8.9万人参加。")]
    [InlineData("久居澳门的葡萄牙人")]
    [InlineData("黄果树国家级风景名胜区，骆马湖，葫芦岛，牡丹江，白鹤滩")]
    [InlineData("气象科学技术，应当归档的材料，道路通车前，即将离任，关于术语")]
    [InlineData("发展经济林投资，推进园林雕塑，高速公路停车前")]
    [InlineData("像石榴籽一样紧紧抱在一起，纸老虎，蚂蚁森林，项目落地生根，可可西里")]
    [InlineData("一九三七年，人影三七高炮改造，病虫草害，新建兰花基地")]
    [InlineData("田边捡螺，鹤与竹，雀跃，松岗，梅州，从江县")]
    public void Words_that_only_look_like_a_species_are_none(string text) =>
        Assert.DoesNotContain(Lexicon.Find(text), match => match.Entry.IsSpecies);

    [Theory]
    [InlineData("开展福壽螺、紅火蟻防治", "福寿螺", "红火蚁")]
    [InlineData("三裂叶豚草和豚草", "三裂叶豚草", "豚草")]
    [InlineData("种植无瓣海桑、秋茄树", "无瓣海桑", "秋茄树")]
    [InlineData("粉绿狐尾藻、野胡萝卜、阿拉伯婆婆纳、银合欢", "粉绿狐尾藻", "野胡萝卜", "阿拉伯婆婆纳", "银合欢")]
    [InlineData("发现鸊鷉和普通𫛭", "普通鵟")]
    public void The_longest_name_counts_whatever_its_characters(string text, params string[] expected) =>
        Assert.Equal(expected, Lexicon.Find(text).Where(match => match.Entry.IsSpecies).Select(match => match.Entry.Chinese[0]));

    [Fact]
    public void Most_species_have_names_in_three_languages_and_a_reading()
    {
        var species = Lexicon.Entries.Where(entry => entry.IsSpecies).ToList();
        Assert.True(species.Count >= 1000, $"{species.Count} species");
        Assert.True(species.Count(entry => entry.Chinese.Count > 0 && entry.English.Count > 0 && entry.Latin.Count > 0) > 0.9 * species.Count);
        Assert.All(species.Where(entry => entry.Chinese.Count > 0), entry => Assert.NotEmpty(entry.Pinyin));
        Assert.All(species.SelectMany(entry => entry.Chinese), name => Assert.True(name.Length > 1, name));
    }

    [Fact]
    public void A_scientific_name_belongs_to_one_species() =>
        Assert.Empty(Lexicon.Entries.SelectMany(entry => entry.Latin.Select(name => (name, entry.Key)).Distinct()).GroupBy(row => row.name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => same.Key));

    // A name in a language goes before a reading that happens to be spelt the same: "baiji" is the dolphin, not 白芨.
    private static string Key(string name)
    {
        var whole = Lexicon.FindInQuery(name).Where(match => match.Start == 0 && match.End == name.Length).ToList();
        var named = whole.Where(match => match.Name.Form != NameForm.Pinyin).ToList();
        return string.Join(' ', (named.Count > 0 ? named : whole).Select(match => match.Entry.Key).Distinct());
    }
}
