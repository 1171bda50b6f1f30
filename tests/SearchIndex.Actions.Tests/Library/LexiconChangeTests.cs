using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Library;

public sealed class LexiconChangeTests
{
    [Fact]
    public void An_index_of_other_names_is_looked_through_again_without_its_sources_being_read()
    {
        using var small = new SmallLibrary(["这里有青蜗牛。", "Nothing here."]);
        var before = SmallLibrary.Lexicons(SmallLibrary.Row("stone", zh: "石头"));
        var after = SmallLibrary.Lexicons(SmallLibrary.Row("snail", "species", "青蜗牛", "green snail"));
        small.Build(before);

        var error = Assert.Throws<LibraryException>(() => small.Open(after));
        Assert.Equal(LibraryProblem.OtherVersion, error.Problem);
        Assert.Contains("tables of names", error.Message, StringComparison.Ordinal);

        var report = small.Build(after);
        Assert.True(report.Changed);
        Assert.Equal(1, report.Unchanged);
        Assert.Contains(report.Notes, note => note.Contains("tables of names changed", StringComparison.Ordinal));
        using var library = small.Open(after);
        Assert.Equal(["青蜗牛"], library.Find("t1")!.Species);
        Assert.Equal("t1", Assert.Single(library.Search(new SearchRequest { Query = "green snail" }).Hits).Id);
    }

    [Fact]
    public void The_same_names_change_nothing()
    {
        using var small = new SmallLibrary(["这里有青蜗牛。"]);
        var lexicons = SmallLibrary.Lexicons(SmallLibrary.Row("snail", "species", "青蜗牛"));
        small.Build(lexicons);
        Assert.False(small.Build(lexicons).Changed);
    }
}
