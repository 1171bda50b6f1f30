using SearchIndex.Actions.Reading.Files;

namespace SearchIndex.Actions.Tests.Reading;

public sealed class HtmlNestingTests
{
    [Theory]
    [InlineData("<div>", HtmlNesting.Maximum, false)]
    [InlineData("<div>", HtmlNesting.Maximum + 1, true)]
    [InlineData("<DIV class=a>", HtmlNesting.Maximum + 1, true)]
    [InlineData("<div/>", HtmlNesting.Maximum + 1, true)]
    [InlineData("<div></div>", 100_000, false)]
    [InlineData("<p>text", 100_000, false)]
    [InlineData("<path d='M0 0'/>", 100_000, false)]
    [InlineData("</div>", 100_000, false)]
    [InlineData("<", 100_000, false)]
    [InlineData("a < b ", 100_000, false)]
    public void Only_elements_that_stay_open_count(string piece, int times, bool tooDeep) =>
        Assert.Equal(tooDeep, HtmlNesting.IsTooDeep(string.Concat(Enumerable.Repeat(piece, times))));
}
