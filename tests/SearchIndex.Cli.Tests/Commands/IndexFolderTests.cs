namespace SearchIndex.Cli.Tests.Commands;

public sealed class IndexFolderTests
{
    [Theory]
    [InlineData("given", "named", "/work-folder/given")]
    [InlineData(null, "named", "/work-folder/named")]
    [InlineData(null, null, "/work-folder/index-data/built/index")]
    [InlineData(null, "", "/work-folder/index-data/built/index")]
    [InlineData("/abs/given", "named", "/abs/given")]
    public void The_option_comes_before_the_variable_before_the_default(string? option, string? variable, string expected)
    {
        Assert.Equal(expected, IndexFolder.Resolve(option, name => name == "SEARCHINDEX_DIR" ? variable : null, "/work-folder"));
    }
}
