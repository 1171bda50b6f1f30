using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Querying;

/// <summary>What the help says can be written, can be written.</summary>
public sealed class QuerySyntaxTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private static readonly string[] Misread = ["no field", "passed over", "not closed", "no opening", "as it stands", "cannot be", "nothing on one"];

    public static TheoryData<string> Examples() => [.. QuerySyntax.Rows.SelectMany(row => row.Examples)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_help_is_read_as_it_is_meant(string example)
    {
        Assert.NotNull(QueryParser.Parse(example).Root);
        var response = fixture.Library.Search(new SearchRequest { Query = example });
        Assert.DoesNotContain(response.Notes, note => Misread.Any(words => note.Contains(words, StringComparison.Ordinal)) && !note.Contains("unreadable", StringComparison.Ordinal));
        Assert.NotEmpty(response.Understood);
    }

    [Fact]
    public void Every_row_is_said_in_both_languages() => Assert.All(QuerySyntax.Rows, row =>
    {
        Assert.NotEmpty(row.English);
        Assert.Contains(row.Chinese, c => c is >= '\u4E00' and <= '\u9FFF');
        Assert.NotEmpty(row.Examples);
    });
}
