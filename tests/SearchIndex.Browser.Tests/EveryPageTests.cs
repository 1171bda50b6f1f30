using System.Text;
using Microsoft.Playwright;
using SearchIndex.Browser.Tests.Setup;

namespace SearchIndex.Browser.Tests;

public sealed class EveryPageTests(Stage stage)
{
    private const int MostBytes = 150_000;

    [Theory]
    [MemberData(nameof(PageList.All), MemberType = typeof(PageList))]
    public async Task Weighs_little_is_there_as_data_and_prints_its_content_alone(string address)
    {
        await using var visit = await stage.SampleAsync(options => options.ColorScheme = ColorScheme.Dark);
        var finished = new List<IRequest>();
        visit.Page.RequestFinished += (_, request) => finished.Add(request);
        await visit.GoAsync(address);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await WeighAsync([.. finished]);
        await ReadDataAsync(visit);
        await PrintAsync(visit);
    }

    [Theory]
    [MemberData(nameof(PageList.All), MemberType = typeof(PageList))]
    public async Task Is_whole_without_a_script_and_no_wider_than_a_phone(string address)
    {
        await using var visit = await stage.SampleAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = 360, Height = 740 };
            options.JavaScriptEnabled = false;
        });
        await visit.GoAsync(address);

        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        Assert.True((await visit.TextAsync("main")).Length > 100);
        Assert.DoesNotContain(visit.Requests, request => request.Contains("/api/", StringComparison.Ordinal));
        var shot = await visit.Page.ScreenshotAsync(new() { FullPage = true });
        Assert.Equal(360, PngWidth(shot));
    }

    private static async Task WeighAsync(IReadOnlyList<IRequest> requests)
    {
        var bytes = 0;
        foreach (var request in requests)
        {
            var sizes = await request.SizesAsync();
            bytes += sizes.ResponseBodySize + sizes.ResponseHeadersSize;
        }

        // The page, its style, its script, and sometimes the icon.
        Assert.InRange(requests.Count, 3, 4);
        Assert.InRange(bytes, 1, MostBytes);
    }

    private static async Task ReadDataAsync(Visit visit)
    {
        var links = await visit.Page.Locator(".data a").EvaluateAllAsync<string[][]>("all => all.map(link => [link.textContent.trim(), link.href])");
        Assert.Equal("JSON", links[0][0]);
        foreach (var link in links)
        {
            var answer = await visit.Page.APIRequest.GetAsync(link[1]);
            Assert.Equal(200, answer.Status);
            Assert.StartsWith(
                link[0] switch { "JSON" => "application/json", "CSV" => "text/csv", "BibTeX" => "application/x-bibtex", "RIS" => "application/x-research-info-systems", _ => "application/jsonl" },
                answer.Headers["content-type"],
                StringComparison.Ordinal);
            if (link[0] == "CSV")
            {
                // Excel takes a file without the mark for one of its own code page.
                Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.BodyAsync())[..3]);
            }
        }
    }

    private static async Task PrintAsync(Visit visit)
    {
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
        Assert.Equal(0, await visit.Page.Locator("header nav, .languages, form, .data, .steps").Filter(new() { Visible = true }).CountAsync());
        Assert.Equal("rgb(255, 255, 255)", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    // Bytes 16 to 19 of a PNG are its width, the highest first.
    private static int PngWidth(byte[] png)
    {
        Assert.Equal("PNG", Encoding.ASCII.GetString(png, 1, 3));
        return (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19];
    }
}
