using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Hosting;

public sealed class NoIndexTests
{
    [Fact]
    public async Task Builds_the_sample_and_says_so_until_it_can_answer()
    {
        using var goOn = new ManualResetEventSlim();
        var source = new FakeLibrarySource();
        source.Building = (progress, stopping) =>
        {
            progress.Report(new BuildingProgress(3, 14, "aurelia.txt"));
            goOn.Wait(stopping);
            source.Publish(FakeLibrarySource.Version(1, isSample: true));
        };
        await using var service = await TestService.StartAsync(source);
        await service.WaitAsync(() => service.Holder.State.Progress?.Done == 3);

        Assert.Equal("alive", (await service.GetJsonAsync("/healthz")).GetProperty("status").GetString());
        var ready = await service.GetJsonAsync("/readyz", 503);
        Assert.Equal("building the sample library", ready.GetProperty("status").GetString());
        Assert.Equal(3, ready.GetProperty("progress").GetProperty("done").GetInt32());
        Assert.Equal(14, ready.GetProperty("progress").GetProperty("total").GetInt32());

        foreach (var address in new[] { "/api/search?q=a", "/api/actions/a/b", "/api/cities", "/api/cities/a", "/api/search?limit=abc" })
        {
            var problem = await service.GetJsonAsync(address, 503);
            Assert.Contains("3 of 14", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        using var api = await service.Client.GetAsync(new Uri("/api/search", UriKind.Relative));
        Assert.Equal("2", Assert.Single(api.Headers.GetValues("Retry-After")));
        using var page = await service.Client.GetAsync(new Uri("/?q=a", UriKind.Relative));
        Assert.Equal(503, (int)page.StatusCode);
        Assert.Equal("2", Assert.Single(page.Headers.GetValues("Refresh")));
        var document = TestService.Parse(await page.Content.ReadAsStringAsync());
        Assert.Equal("Building the sample library", document.QuerySelector("h1")!.TextContent);
        Assert.Equal("3", document.QuerySelector("progress")!.GetAttribute("value"));

        goOn.Set();
        await service.WaitAsync(() => service.Holder.Version is not null);
        Assert.Equal(3, (await service.GetJsonAsync("/api/search")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_sample_that_cannot_be_built_is_said_and_an_index_that_comes_later_is_found()
    {
        var source = new FakeLibrarySource();
        await using var service = await TestService.StartAsync(source);
        await service.WaitAsync(() => service.Holder.State.Problem is not null);

        var ready = await service.GetJsonAsync("/readyz", 503);
        Assert.Equal("failed", ready.GetProperty("status").GetString());
        Assert.Contains("There are no sample profiles in this test.", ready.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("searchindex index", ready.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("There is no library to search", (await service.GetPageAsync("/", 503)).QuerySelector("h1")!.TextContent);

        source.Publish(FakeLibrarySource.Version(1));
        await service.WaitAsync(() => service.Holder.Version is not null);
        await service.GetJsonAsync("/readyz");
    }

    [Fact]
    public async Task An_index_that_cannot_be_opened_is_said()
    {
        var source = new FakeLibrarySource { Opening = _ => throw new IOException("Byte 17 is wrong.") };
        await using var service = await TestService.StartAsync(source);
        source.Publish(FakeLibrarySource.Version(1));
        await service.WaitAsync(() => service.Holder.State.Problem?.Contains("Byte 17", StringComparison.Ordinal) == true);

        var ready = await service.GetJsonAsync("/readyz", 503);

        Assert.Contains("searchindex check", ready.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_profiles_are_looked_for_beside_the_program_and_above_it()
    {
        var root = Directory.CreateTempSubdirectory("service-sample-");
        try
        {
            var program = root.CreateSubdirectory("a/b/c");
            Assert.Throws<DirectoryNotFoundException>(() => SampleFolder.Find(program.FullName));

            var above = root.CreateSubdirectory("index-data/sample");
            Assert.Equal(above.FullName, SampleFolder.Find(program.FullName));

            var beside = program.CreateSubdirectory("index-data/sample");
            Assert.Equal(beside.FullName, SampleFolder.Find(program.FullName));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
