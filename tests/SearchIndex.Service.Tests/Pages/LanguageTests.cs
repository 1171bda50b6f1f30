using System.Reflection;
using SearchIndex.Service.Pages.Texts;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("fr,zh-TW;q=0.5,en;q=0.4", "zh-Hans")]
    [InlineData("en-GB,zh;q=0.2", "en")]
    [InlineData("fr,de", "en")]
    [InlineData("", "en")]
    [InlineData("%%%", "en")]
    public async Task The_browser_chooses_the_language(string wanted, string tag)
    {
        await using var service = await TestService.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?q=福寿螺");
        service.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        request.Headers.TryAddWithoutValidation("Accept-Language", wanted);

        using var response = await service.Client.SendAsync(request);
        var page = TestService.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_address_overrules_the_browser_and_every_link_carries_it_on()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=福寿螺&lang=zh");

        Assert.Equal("zh-Hans", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("2 项行动", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("大河县 River County", page.QuerySelector(".hit .city")!.TextContent);
        var links = page.QuerySelectorAll("main a, header nav a").Select(link => link.GetAttribute("href")!).Where(link => link[0] != '#' && !link.StartsWith("/openapi", StringComparison.Ordinal));
        Assert.All(links, link => Assert.Contains("lang=zh", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_switch_keeps_query_filters_and_place()
    {
        await using var service = await TestService.StartAsync();

        var page = await service.GetPageAsync("/?q=福寿螺&filter=city%3DRiver%20County&filter=city%3DHill%20City&offset=1");

        Assert.Equal(
            "/?q=%E7%A6%8F%E5%AF%BF%E8%9E%BA&filter=city%3DRiver%20County&filter=city%3DHill%20City&offset=1&lang=zh",
            page.QuerySelector(".languages a")!.GetAttribute("href"));
    }

    [Fact]
    public void Every_text_is_there_in_every_language()
    {
        foreach (var texts in PageTexts.All)
        {
            foreach (var part in new object[] { texts, texts.Sharing })
            {
                foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(string)))
                {
                    Assert.False(string.IsNullOrWhiteSpace((string?)property.GetValue(part)), $"{texts.Code}: {property.Name}");
                }
            }
        }

        Assert.Equal(PageTexts.All.Count, PageTexts.All.Select(texts => texts.Code).Distinct().Count());
    }
}
