using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>Which part of a query is taken for the one that is missing, and what is said where nothing has all of it.</summary>
public sealed class NearMissTests : IDisposable
{
    private static readonly string[] Texts = ["青蜗牛在沼地。", "沼地很大。", "沼地不大。", "青蜗牛来了。", "点灯笼。"];

    private static readonly LibraryLexicons Lexicons = SmallLibrary.Lexicons(
        SmallLibrary.Row("snail", "species", "青蜗牛", "green snail", "Virido limax"),
        SmallLibrary.Row("marsh", "topic", "沼地", "marsh"));

    private readonly SmallLibrary _small = new(Texts);
    private readonly ActionLibrary _library;

    public NearMissTests()
    {
        _small.Build(Lexicons);
        _library = _small.Open(Lexicons);
    }

    public void Dispose()
    {
        _library.Dispose();
        _small.Dispose();
    }

    // Three texts have the marsh, two the snail, one the lantern, none two of them but the first.
    [Theory]
    [InlineData("沼地 AND 灯笼", "灯笼", 3)] // the rarest part
    [InlineData("青蜗牛 AND 灯笼", "青蜗牛", 1)] // a species says more than a rare word
    [InlineData("青蜗牛 提到 灯笼", "灯笼", 2)] // what is to be mentioned
    public void The_most_telling_part_is_the_missing_one(string query, string missing, int total)
    {
        var response = _library.Search(new SearchRequest { Query = query });
        Assert.Equal(0, response.Total);
        Assert.Equal((missing, total), (response.NearMisses?.Missing, response.NearMisses?.Total));
    }

    [Fact]
    public void What_each_part_empties_is_said_down_to_a_single_action()
    {
        var notes = _library.Search(new SearchRequest { Query = "青蜗牛 AND 灯笼" }).Notes;
        Assert.Contains("No action has all of it; without “青蜗牛” there is 1.", notes);
        Assert.Contains("No action has all of it; without “灯笼” there are 2.", notes);
    }
}
