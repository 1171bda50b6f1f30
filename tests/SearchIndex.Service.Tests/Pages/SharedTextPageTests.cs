using AngleSharp.Dom;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

/// <summary>A newcomer's way from the first page to a comparison, over three profiles of the sample that share text.</summary>
public sealed class SharedTextPageTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    [Theory]
    [InlineData("en", "Shared text", "Lanmen City")]
    [InlineData("zh", "共有文本", "澜门市")]
    public async Task Three_clicks_lead_from_the_start_to_a_comparison(string language, string shared, string city)
    {
        await using var service = await StartAsync("clicks-" + language);
        var start = await service.GetPageAsync("/?lang=" + language);
        var overview = await service.GetPageAsync(Address(start.QuerySelectorAll("nav a").Single(link => link.TextContent == shared)));
        var cell = overview.QuerySelectorAll("table.matrix td a").First(link => link.GetAttribute("aria-label")!.Contains(city, StringComparison.Ordinal));
        Assert.Equal(cell.TextContent, cell.GetAttribute("aria-label")!.Split(['：', ':'])[1].Trim().Split(' ', '对')[0]);

        var pairs = await service.GetPageAsync(Address(cell));
        Assert.Equal(cell.TextContent, pairs.QuerySelectorAll("table.pairs tbody tr").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));

        var comparison = await service.GetPageAsync(Address(pairs.QuerySelector("table.pairs tbody a")!));
        Assert.NotEmpty(comparison.QuerySelectorAll(".two .piece.equal"));
        Assert.Equal(2, comparison.QuerySelectorAll(".two.heads .title a").Length);
        Assert.Empty(comparison.QuerySelectorAll("script:not([src^='/assets/site.js']), [style]"));
    }

    [Fact]
    public async Task The_page_of_an_action_names_what_is_alike_and_why()
    {
        await using var service = await StartAsync("alike");
        var page = await service.GetPageAsync("/actions/yunya-county/control-or-eradicate-invasive-alien-species-and-prevent-their-introduction?lang=zh");

        var first = page.QuerySelector(".similar .hit")!;
        Assert.Contains(first.QuerySelectorAll(".reasons li"), reason => reason.TextContent.StartsWith("同一标题：控制或根除外来入侵物种", StringComparison.Ordinal));
        Assert.StartsWith("/compare?a=yunya-county", Address(first.QuerySelector(".formats a")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare", 400)]
    [InlineData("/compare?a=x/y&b=x/z", 404)]
    [InlineData("/shared?cityA=Nowhere", 400)]
    public async Task A_wrong_address_is_answered_with_a_page(string address, int status)
    {
        await using var service = await StartAsync("wrong-" + Math.Abs(address.Length));

        var page = await service.GetPageAsync(address, status);

        Assert.NotNull(page.QuerySelector("h1"));
    }

    private static string Address(IElement link) => link.GetAttribute("href")!;

    private async Task<TestService> StartAsync(string name)
    {
        var index = real.Folder(name);
        real.Build(index, real.Profiles(name + "-files", "yunya-county.txt", "lanmen-city-2026-04.txt", "tiling-city.txt"));
        var options = new ServiceOptions { IndexFolder = index };
        var service = await TestService.StartAsync(new FolderLibrarySource(options, real.Lexicons, TimeProvider.System), _ => options);
        await service.WaitAsync(() => service.Holder.Version is not null);
        return service;
    }
}
