using System.Net;
using System.Text.Json;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Hosting;

public sealed class RealLibraryTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    [Fact]
    public async Task Starts_without_an_index_shows_the_sample_and_takes_the_index_when_it_comes()
    {
        var options = new ServiceOptions { IndexFolder = Path.Combine(real.Folder("start"), "index"), SampleFolder = real.Profiles("start-sample", "lujiao-county.txt") };
        await using var service = await StartAsync(options);

        await service.WaitAsync(() => service.Holder.Version is { IsSample: true });
        var ready = await service.GetJsonAsync("/readyz");
        Assert.Equal("sample", ready.GetProperty("library").GetString());
        Assert.True(ready.GetProperty("actions").GetInt32() > 0);
        Assert.False(Directory.Exists(options.IndexFolder), "The sample was built where the index belongs.");

        real.Build(options.IndexFolder, real.Profiles("start-own", "mwalende.txt"));
        await service.WaitAsync(() => service.Holder.Version is { IsSample: false });
        var cities = await service.GetJsonAsync("/api/cities");
        Assert.Equal("Mwalende", Assert.Single(cities.EnumerateArray().ToArray()).GetProperty("city").GetString());
    }

    [Fact]
    public async Task Indexing_more_under_load_is_swapped_in_without_a_failed_request()
    {
        var index = real.Folder("load");
        real.Build(index, real.Profiles("load-1", "mwalende.txt"));
        await using var service = await StartAsync(new ServiceOptions { IndexFolder = index, PollInterval = TimeSpan.FromMilliseconds(5), RequestsPerSecond = 1_000_000, RequestBurst = 1_000_000 });
        await service.WaitAsync(() => service.Holder.Version is not null);
        using var stop = new CancellationTokenSource();
        string[] addresses = ["/api/search?q=water", "/?q=%E6%B9%BF%E5%9C%B0", "/api/export?format=csv", "/cities"];
        var requests = addresses.Select(address => Task.Run(async () =>
        {
            var answered = 0;
            while (!stop.IsCancellationRequested)
            {
                using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.NotEmpty(await response.Content.ReadAsStringAsync());
                answered++;
            }

            return answered;
        })).ToArray();

        foreach (var file in new[] { "lujiao-county.txt", "porto-jurema.txt", "lalanga.md" })
        {
            var report = real.Build(index, real.Profiles("load-" + file, file));
            await service.WaitAsync(() => service.Holder.Version?.Generation == report.Generation);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(requests), answered => Assert.True(answered > 0));
        Assert.Equal(4, (await service.GetJsonAsync("/api/cities")).GetArrayLength());
    }

    [Fact]
    public async Task An_index_that_was_deleted_and_built_again_is_noticed_though_its_commit_has_the_same_number()
    {
        var index = real.Folder("again");
        var first = real.Build(index, real.Profiles("again-1", "mwalende.txt"));
        await using var service = await StartAsync(new ServiceOptions { IndexFolder = index });
        await service.WaitAsync(() => service.Holder.Version is not null);
        var before = service.Holder.Version;

        Directory.Delete(index, recursive: true);
        await Task.Delay(100);
        await service.GetJsonAsync("/api/search?q=water");
        var second = real.Build(index, real.Profiles("again-2", "lalanga.md"));
        Assert.Equal(first.Generation, second.Generation);
        await service.WaitAsync(() => service.Holder.Version != before);

        Assert.Equal("Lalanga", (await service.GetJsonAsync("/api/cities"))[0].GetProperty("city").GetString());
    }

    [Fact]
    public async Task A_damaged_index_is_said_and_no_sample_hides_it()
    {
        var index = real.Folder("damaged");
        real.Build(index, real.Profiles("damaged-1", "mwalende.txt"));
        foreach (var file in Directory.GetFiles(index).Where(file => new FileInfo(file).Length > 9))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]);
        }

        await using var service = await TestService.StartWithoutWaitingAsync(new FolderLibrarySource(
            new ServiceOptions { IndexFolder = index, SampleFolder = real.Profiles("damaged-profiles", "lalanga.md") }, real.Lexicons, TimeProvider.System));
        await service.WaitAsync(() => service.Holder.State.Problem is not null);
        await Task.Delay(200);

        var ready = await service.GetJsonAsync("/readyz", 503);
        Assert.Contains("searchindex check", ready.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(index + "-sample"));
    }

    [Fact]
    public async Task A_damaged_sample_index_is_made_anew()
    {
        var index = Path.Combine(real.Folder("stale"), "index");
        var profiles = real.Profiles("stale-sample", "lalanga.md");
        real.Build(index + "-sample", profiles);
        foreach (var file in Directory.GetFiles(index + "-sample", "s*"))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]);
        }

        await using var service = await TestService.StartWithoutWaitingAsync(new FolderLibrarySource(
            new ServiceOptions { IndexFolder = index, SampleFolder = profiles }, real.Lexicons, TimeProvider.System));

        await service.WaitAsync(() => service.Holder.Version is { IsSample: true });
        Assert.Equal("Lalanga", (await service.GetJsonAsync("/api/cities"))[0].GetProperty("city").GetString());
    }

    [Fact]
    public async Task Search_action_and_export_agree()
    {
        var index = real.Folder("agree");
        real.Build(index, real.Profiles("agree-1", "mwalende.txt", "lujiao-county.txt"));
        await using var service = await StartAsync(new ServiceOptions { IndexFolder = index });
        await service.WaitAsync(() => service.Holder.Version is not null);

        var search = await service.GetJsonAsync("/api/search?q=&limit=1000&sort=city");
        var ids = search.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!).ToArray();
        var lines = (await service.Client.GetStringAsync(new Uri("/api/export?format=jsonl&sort=city", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(search.GetProperty("total").GetInt32(), ids.Length);
        Assert.Equal(ids, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        foreach (var id in ids)
        {
            var action = await service.GetJsonAsync("/api/actions/" + id);
            Assert.Equal(lines[Array.IndexOf(ids, id)], action.GetRawText());
            var page = await service.GetPageAsync("/actions/" + id);
            var description = action.GetProperty("description").GetString();
            if (description is not null)
            {
                var shown = page.QuerySelectorAll("section[aria-labelledby=description] .prose p").Select(paragraph => paragraph.TextContent);
                Assert.Equal(description, string.Join('\n', shown));
            }
        }
    }

    [Theory]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("csv", "text/csv")]
    [InlineData("bibtex", "application/x-bibtex")]
    [InlineData("ris", "application/x-research-info-systems")]
    [InlineData("gbt7714", "text/plain")]
    public async Task Exports_stream_with_type_name_tag_and_the_filter(string format, string type)
    {
        await using var service = await TestService.StartAsync();
        var address = new Uri($"/api/export?format={format}&filter=city%3DHill%20City", UriKind.Relative);

        using var response = await service.Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var held = await service.Client.SendAsync(again);

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("actions.", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Contains("Hill City", text, StringComparison.Ordinal);
        Assert.DoesNotContain("River County", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    [Fact]
    public async Task A_CSV_begins_with_a_byte_order_mark_only_where_asked_for_and_an_unknown_format_is_400()
    {
        await using var service = await TestService.StartAsync();

        var plain = await service.Client.GetByteArrayAsync(new Uri("/api/export?format=csv", UriKind.Relative));
        var marked = await service.Client.GetByteArrayAsync(new Uri("/api/export?format=csv&bom=true", UriKind.Relative));
        var problem = await service.GetJsonAsync("/api/export?format=xlsx", 400);

        Assert.NotEqual(0xEF, plain[0]);
        Assert.Equal([0xEF, 0xBB, 0xBF], marked[..3]);
        Assert.Equal(["jsonl", "csv", "bibtex", "ris", "gbt7714"], problem.GetProperty("allowed").EnumerateArray().Select(value => value.GetString()));
    }

    private Task<TestService> StartAsync(ServiceOptions options) =>
        TestService.StartAsync(new FolderLibrarySource(options, real.Lexicons, TimeProvider.System), _ => options with { PollInterval = TimeSpan.FromMilliseconds(5) });
}
