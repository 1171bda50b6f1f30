using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Actions;

public sealed class CiteApiTests
{
    private const string Id = "river-county/manage-invasive-alien-species";

    [Fact]
    public async Task The_address_of_a_citation_opens_the_page_at_the_words()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));

        var citation = await service.GetJsonAsync($"/api/actions/{Id}/cite?field=description&start=2&end=5");

        Assert.Equal("福寿螺", citation.GetProperty("quote").GetString());
        Assert.Equal("2026-04-07", citation.GetProperty("updated").GetString());
        Assert.Equal("2026-05-16", citation.GetProperty("downloaded").GetString());
        var url = new Uri(citation.GetProperty("url").GetString()!);
        Assert.Equal("#mark", url.Fragment);
        var page = await service.GetPageAsync(url.PathAndQuery);
        var mark = Assert.Single(page.QuerySelectorAll("#mark"));
        Assert.Equal(("mark", "福寿螺"), (mark.LocalName, mark.TextContent));
        Assert.Empty(page.QuerySelectorAll("p.warning"));
    }

    [Fact]
    public async Task A_changed_text_opens_at_the_words_or_says_that_they_are_gone()
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));

        var moved = await service.GetPageAsync($"/actions/{Id}?mark=description:9-12&words=福寿螺");
        Assert.Equal("福寿螺", moved.QuerySelector("mark#mark")!.TextContent);
        Assert.Contains("another place", moved.QuerySelector("p.warning")!.TextContent, StringComparison.Ordinal);
        var gone = await service.GetPageAsync($"/actions/{Id}?mark=description:2-5&words=红火蚁&lang=zh");
        Assert.Empty(gone.QuerySelectorAll("mark"));
        Assert.Contains("有改动", gone.QuerySelector("p#mark")!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await service.GetPageAsync($"/actions/{Id}?mark=nonsense")).QuerySelectorAll("#mark"));
    }

    [Theory]
    [InlineData("gbt7714", "text/plain", "大河县. Manage invasive alien species: 行动描述[EB/OL]//")]
    [InlineData("bibtex", "application/x-bibtex", "@misc{river-county/manage-invasive-alien-species:description,")]
    [InlineData("ris", "application/x-research-info-systems", "TY  - ELEC\r\n")]
    [InlineData("text", "text/plain", "River County (大河县): ")]
    public async Task Each_form_has_its_type(string format, string type, string beginning)
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));
        using var response = await service.Client.GetAsync(new Uri($"/api/actions/{Id}/cite?field=description&format={format}", UriKind.Relative));
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(beginning, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field=about", "field")]
    [InlineData("field=description&start=5&end=2", "start")]
    [InlineData("field=description&start=0&end=9999", "start")]
    [InlineData("field=target", "field")]
    [InlineData("start=1&end=2", "field")]
    [InlineData("format=xml", "format")]
    public async Task What_cannot_be_cited_is_named(string query, string parameter)
    {
        await using var service = await TestService.StartAsync(new FakeLibrary(FakeRecords.Three));
        Assert.Equal(parameter, (await service.GetJsonAsync($"/api/actions/{Id}/cite?{query}", 400)).GetProperty("parameter").GetString());
        await service.GetJsonAsync("/api/actions/river-county/none/cite", 404);
    }
}
