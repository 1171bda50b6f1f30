using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Library;

public sealed class AcrossLanguagesTests : IDisposable
{
    private static readonly string[] Texts =
    [
        "这里治理青蜗牛。", // t1
        "Here the green snail is removed.", // t2
        "大青蜗来了。", // t3: another Chinese name
        "Virido limax seen.", // t4: the Latin name
        "捉蜗队成立。", // t5: a narrower term
        "点灯笼。", // t6: what the dictionary says for lantern
        "鹤在飞。A crane for building.", // t7: an ambiguous word
        "碧蜗园开放。", // t8: a narrower entry
        "He lit a lantern at the watch house, under a tower.", // t9
        "望楼。", // t10
    ];

    private static readonly LibraryLexicons Lexicons = SmallLibrary.Lexicons(
        SmallLibrary.Row("snail", "species", "青蜗牛", "green snail", "Virido limax", "qing wo niu", "大青蜗", "捉蜗队"),
        SmallLibrary.Row("garden", "place", "碧蜗园", broader: "snail"),
        SmallLibrary.Row("bird", "species", "丹顶鹤", "red crane|crane~"),
        SmallLibrary.Row("hoist", "topic", "起重机", "hoist|crane~"));

    private readonly SmallLibrary _small = new(Texts);
    private readonly ActionLibrary _library;

    public AcrossLanguagesTests()
    {
        _small.Build(Lexicons);
        _library = _small.Open(Lexicons);
    }

    public void Dispose()
    {
        _library.Dispose();
        _small.Dispose();
    }

    [Theory]
    [InlineData("青蜗牛", "t1 t3 t2 t4")] // as typed, another name in Chinese, then other languages
    [InlineData("green snail", "t2 t4 t1 t3")]
    [InlineData("Green Snails", "t2 t4 t1 t3")]
    [InlineData("Virido limax", "t4 t2 t1 t3")]
    [InlineData("V. limax", "t4 t2 t1 t3")]
    [InlineData("qingwoniu", "t1 t2 t3 t4")]
    [InlineData("qing wo niu", "t1 t2 t3 t4")]
    public void A_name_finds_all_names_and_what_was_typed_first(string query, string expected)
    {
        var ids = Ids(query);
        Assert.Equal(expected.Split(' ').Order(), ids.Order());
        if (!query.StartsWith("qing", StringComparison.Ordinal) && !query.StartsWith("V.", StringComparison.Ordinal))
        {
            Assert.Equal(expected.Split(' ')[0], ids[0]);
        }

        if (query == "青蜗牛")
        {
            Assert.Equal("t3", ids[1]);
        }
    }

    [Theory]
    [InlineData("green snail", "t1", "青蜗牛")]
    [InlineData("青蜗牛", "t2", "green snail")]
    [InlineData("qingwoniu", "t3", "大青蜗")]
    [InlineData("lantern", "t6", "灯笼")]
    [InlineData("灯笼", "t9", "lantern")]
    public void A_hit_says_through_which_name_it_came(string query, string id, string via)
    {
        var hit = Assert.Single(Ask(query).Hits, hit => hit.Id == id);
        Assert.Contains(via, hit.Via);
        Assert.Contains(hit.Snippets, snippet => snippet.Marks.Any(mark => snippet.Text[mark[0]..mark[1]] == via));
    }

    [Theory]
    [InlineData("=青蜗牛", "t1")]
    [InlineData("青蜗牛 expand:off", "t1")]
    [InlineData("expand:off green snail", "t2")]
    [InlineData("“青蜗牛”", "t1")]
    [InlineData("=lantern", "t9")]
    [InlineData("lantern expand:off", "t9")]
    public void Expansion_can_be_switched_off(string query, string expected)
    {
        var response = Ask(query);
        Assert.Equal(expected, string.Join(' ', response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)));
        Assert.All(response.Hits, hit => Assert.Empty(hit.Via));
        Assert.DoesNotContain(response.Notes, note => note.Contains("nothing after it", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_narrower_stands_beside_the_list_and_not_in_it()
    {
        var response = Ask("green snail");
        Assert.NotNull(response.Narrower);
        Assert.Equal(["t5", "t8"], response.Narrower.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
        var wide = Ask("green snail narrower:on");
        Assert.Equal(6, wide.Total);
        Assert.Equal(["t5", "t8"], wide.Hits.Skip(4).Select(hit => hit.Id).Order(StringComparer.Ordinal));
        Assert.Null(wide.Narrower);
    }

    [Fact]
    public void A_dictionary_helps_where_no_name_does_and_ranks_below_the_word()
    {
        Assert.Equal(["t9", "t6"], Ids("lantern"));
        Assert.Equal(["t10", "t9"], Ids("watch tower").Order(StringComparer.Ordinal));
        Assert.Equal("t9", Ids("watch tower")[0]);
    }

    [Fact]
    public void An_ambiguous_name_stands_for_all_its_meanings_and_that_is_said()
    {
        var response = Ask("crane");
        Assert.Equal(["t7"], response.Hits.Select(hit => hit.Id));
        Assert.Contains(response.Notes, note => note.Contains("丹顶鹤", StringComparison.Ordinal) && note.Contains("hoist", StringComparison.Ordinal));
        Assert.Empty(_library.Find("t7")!.Species);
    }

    [Theory]
    [InlineData("concept:青蜗牛", 4)]
    [InlineData("species:snail", 4)]
    [InlineData("species:\"Virido limax\"", 4)]
    [InlineData("place:碧蜗园", 1)]
    [InlineData("species:起重机", 0)]
    public void Fields_take_names_in_any_language(string query, int expected) => Assert.Equal(expected, Ask(query).Total);

    [Fact]
    public void A_record_says_where_things_are_named()
    {
        var record = _library.Find("t1")!;
        var mention = Assert.Single(record.Mentions);
        Assert.Equal(("description", "青蜗牛", "species", "snail"), (mention.Field, mention.Text, mention.Kind, mention.Key));
        Assert.Equal("青蜗牛", record.Description![mention.Start..mention.End]);
    }

    private SearchResponse Ask(string query) => _library.Search(new SearchRequest { Query = query, Limit = 50 });

    private List<string> Ids(string query) => [.. Ask(query).Hits.Select(hit => hit.Id)];
}
