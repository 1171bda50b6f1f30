using SearchIndex.Cli.Output;

namespace SearchIndex.Cli.Tests;

public sealed class CommandLineTests
{
    private static readonly Screen Nowhere = new(TextWriter.Null, TextWriter.Null, false, false, 80);

    [Theory]
    [InlineData("search x", "search")]
    [InlineData("--index show search show", "search")]
    [InlineData("--index a --index b kwic x", "kwic")]
    [InlineData("", null)]
    [InlineData("--index", null)]
    [InlineData("--index search", null)]
    [InlineData("--index=a search", null)]
    [InlineData("--help", null)]
    [InlineData("serach x", null)]
    [InlineData("Search x", null)]
    public void Only_what_is_plainly_named_is_made_alone(string call, string? expected) =>
        Assert.Equal(expected, CommandLine.Named(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Theory]
    [InlineData("search x", false)]
    [InlineData("--index a search -x --limit 3", false)]
    [InlineData("search x --help", true)]
    [InlineData("search -h", true)]
    [InlineData("search -?", true)]
    [InlineData("search /?", true)]
    [InlineData("search --version", true)]
    [InlineData("search @file", true)]
    [InlineData("[suggest] search", true)]
    public void Help_is_made_where_it_may_be_asked_for(string call, bool expected) =>
        Assert.Equal(expected, CommandLine.AsksOfProgram(call.Split(' ')));

    [Fact]
    public void Every_command_is_made_under_the_name_by_which_it_is_called()
    {
        var all = CommandLine.Root(Nowhere).Subcommands.Select(command => command.Name).ToList();
        Assert.Equal(18, all.Count);
        Assert.All(all, name =>
        {
            Assert.Equal(name, CommandLine.Named([name]));
            Assert.Equal([name], CommandLine.Root(Nowhere, name).Subcommands.Select(command => command.Name));
        });
    }
}
