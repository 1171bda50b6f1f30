using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Suggesting;

public sealed class TitleSuggestionTests
{
    [Fact]
    public void Titles_of_other_documents_are_suggested_with_the_hits_of_their_search()
    {
        using var folder = new TemporaryFolder();
        using var library = Open(folder, ["重庆市湿地保护条例", "重庆市湿地保护条例", "重庆市湿地保护条例实施细则", "Coastal wetlands review", "红树林 \"2025\" 计划"]);
        var suggestions = library.Suggest("重庆市湿地", 10).Suggestions.Where(suggestion => suggestion.Kind == "heading").ToList();
        Assert.Equal(["重庆市湿地保护条例", "重庆市湿地保护条例实施细则"], suggestions.Select(suggestion => suggestion.Text));

        // Three titles hold the shorter one.
        Assert.Equal([3, 1], suggestions.Select(suggestion => suggestion.Count));
        Assert.All(suggestions, suggestion => Assert.Equal(suggestion.Count, library.Search(new SearchRequest { Query = suggestion.Query }).Total));
        Assert.Contains("Coastal wetlands review", library.Suggest("coastal wet").Suggestions.Select(suggestion => suggestion.Text));
        Assert.Contains("重庆市湿地保护条例", library.Suggest("chongqingshishidi").Suggestions.Select(suggestion => suggestion.Text));
        var signs = Assert.Single(library.Suggest("红树林 \"").Suggestions);
        Assert.Equal(1, library.Search(new SearchRequest { Query = signs.Query }).Total);
    }

    [Fact]
    public void In_a_large_library_a_count_is_a_least_one_and_says_so()
    {
        using var folder = new TemporaryFolder();
        using var library = Open(folder, [.. Enumerable.Range(0, 5_001).Select(at => at % 2 == 0 ? "湿地名录" : "湿地名录二")]);
        Assert.All(library.Suggest("湿地").Suggestions, suggestion =>
        {
            Assert.False(suggestion.CountIsExact);
            Assert.InRange(suggestion.Count, 1, library.Search(new SearchRequest { Query = suggestion.Query, Limit = 0 }).Total);
        });
        Assert.Contains("湿地名录二", library.Suggest("湿地名").Suggestions.Select(suggestion => suggestion.Text));
    }

    private static ActionLibrary Open(TemporaryFolder folder, IReadOnlyList<string> titles)
    {
        var lines = titles.Select((title, at) => JsonSerializer.Serialize(new { id = $"r{at}", title, section = "段1", text = "水。" }));
        TestLexicons.Build(folder.At("index"), rebuild: false, folder.Write("in/records.jsonl", string.Join('\n', lines)));
        return ActionLibrary.Open(folder.At("index"), TestLexicons.All);
    }
}
