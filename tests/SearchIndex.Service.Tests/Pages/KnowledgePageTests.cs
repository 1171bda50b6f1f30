using System.Net;
using System.Text;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

/// <summary>Concepts, the library and the site, over two profiles of the sample; README.md there says how often what stands in them.</summary>
public sealed class KnowledgePageTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    [Fact]
    public async Task A_species_page_has_its_names_its_actions_and_what_stands_with_it()
    {
        await using var service = await StartAsync("species");

        var page = await service.GetPageAsync("/concepts/pontederia-crassipes");

        Assert.Equal("water hyacinth", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(["Eichhornia crassipes", "Pontederia crassipes"], page.QuerySelectorAll(".names [lang=la]").Select(name => name.TextContent).Order());
        Assert.Equal(4, page.QuerySelectorAll(".mentions > li").Length);
        Assert.All(page.QuerySelectorAll(".sentence"), sentence => Assert.NotNull(sentence.QuerySelector("mark")));
        Assert.Equal(["Agbovia", "Mwalende"], page.QuerySelectorAll("[aria-labelledby=cities] a").Select(city => city.TextContent).Order());
        Assert.Equal("凤眼莲", (await service.GetPageAsync("/concepts/pontederia-crassipes?lang=zh")).QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("凤眼莲")]
    [InlineData("Water hyacinth")]
    [InlineData("feng yan lian")]
    public async Task A_name_in_any_language_leads_to_the_page(string name)
    {
        await using var service = await StartAsync("names-" + name.Length);

        using var answer = await service.Client.GetAsync(new Uri("/concepts?lang=zh&name=" + Uri.EscapeDataString(name), UriKind.Relative));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/concepts/pontederia-crassipes?lang=zh", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_list_of_a_kind_holds_each_entry_once_under_its_letter()
    {
        await using var service = await StartAsync("letters");
        var known = (await service.GetJsonAsync("/api/concepts?kind=species")).EnumerateArray().Select(entry => entry.GetProperty("key").GetString()!).Order(StringComparer.Ordinal);

        foreach (var language in new[] { "en", "zh" })
        {
            var page = await service.GetPageAsync("/concepts?kind=species&lang=" + language);
            var letters = page.QuerySelectorAll(".letter").Select(letter => letter.QuerySelector("h2")!.TextContent).ToArray();
            var listed = page.QuerySelectorAll(".letter a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!.Split('?')[0]["/concepts/".Length..]));

            Assert.Equal(known, listed.Order(StringComparer.Ordinal));
            Assert.Equal(letters.Where(letter => letter.Length == 1).Order(StringComparer.Ordinal).Concat(letters.Where(letter => letter.Length > 1)), letters);
        }
    }

    [Theory]
    [InlineData("/concepts/nothing-of-that-name", 404)]
    [InlineData("/concepts?kind=beast", 400)]
    public async Task What_there_is_not_is_a_page_that_says_so(string address, int status)
    {
        await using var service = await StartAsync("none-" + status);

        Assert.NotNull((await service.GetPageAsync(address, status)).QuerySelector("h1"));
    }

    [Fact]
    public async Task The_library_lists_each_file_with_what_became_of_it()
    {
        await using var service = await StartAsync("library");

        var page = await service.GetPageAsync("/library");
        var rows = page.QuerySelectorAll("table.files tbody tr");

        Assert.Equal(["agbovia.html", "mwalende.txt"], rows.Select(row => row.QuerySelector("th")!.TextContent.Trim()));
        Assert.All(rows, row => Assert.Contains("18 / 18", row.TextContent, StringComparison.Ordinal));
        Assert.Contains("36 actions of 2 cities", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".live"));
    }

    [Fact]
    public async Task The_page_about_the_site_names_the_thresholds_in_force()
    {
        await using var service = await StartAsync("about");

        var text = (await service.GetPageAsync("/about")).QuerySelector("main")!.TextContent;

        Assert.Contains("at least 50 % of the shorter text", text, StringComparison.Ordinal);
        Assert.Contains("CC-CEDICT, CC BY-SA 4.0", text, StringComparison.Ordinal);
        Assert.Contains("CC-CEDICT，CC BY-SA 4.0", (await service.GetPageAsync("/about?lang=zh")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/concepts?kind=species", "key,kind,name,chinese,english,latin,pinyin,actions,cities")]
    [InlineData("/api/concepts/pontederia-crassipes?", "key,kind,name,action,city,cityLocal,title,updated,fields,written,sentence,notes")]
    [InlineData("/api/cities?", "id,city,cityLocal,country,region,population,headOfGovernment,downloaded,actions,actionsStated,files")]
    [InlineData("/api/cities/mwalende/changes?", "city,from,to,action,oldAction,heading,oldHeading,change,field,fieldChange,old,new,oldUpdated,newUpdated")]
    [InlineData("/api/library?", "file,city,status,standsIn,format,layout,encoding,actionsFound,actionsStated,linesNotTaken,notes,error,sha256")]
    public async Task Tables_are_there_as_comma_separated_values(string address, string head)
    {
        await using var service = await StartAsync("csv-" + head.Length);

        using var answer = await service.Client.GetAsync(new Uri(address + "&format=csv", UriKind.Relative));
        var marked = await service.Client.GetByteArrayAsync(new Uri(address + "&format=csv&bom=true", UriKind.Relative));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith(head + "\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), marked[..3]);
        Assert.Equal("format", (await service.GetJsonAsync(address + "&format=xlsx", 400)).GetProperty("parameter").GetString());
    }

    private async Task<TestService> StartAsync(string name)
    {
        var index = real.Folder(name);
        real.Build(index, real.Profiles(name + "-files", "agbovia.html", "mwalende.txt"));
        var options = new ServiceOptions { IndexFolder = index };
        var service = await TestService.StartAsync(new FolderLibrarySource(options, real.Lexicons, TimeProvider.System), _ => options);
        await service.WaitAsync(() => service.Holder.Version is not null);
        return service;
    }
}
