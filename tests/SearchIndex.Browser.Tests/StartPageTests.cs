using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

public sealed class StartPageTests(Stage stage)
{
    [Fact]
    public async Task Opens()
    {
        await using var visit = await stage.SampleAsync();
        await visit.GoAsync("/");
        Assert.Equal("SearchIndex", await visit.Page.TitleAsync());
    }
}
