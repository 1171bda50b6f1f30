using System.Collections.Concurrent;
using System.Net;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Hosting;

public sealed class SwapTests
{
    [Fact]
    public async Task A_new_commit_is_swapped_in_without_a_failed_request()
    {
        var opened = new ConcurrentBag<FakeLibrary>();
        var source = new FakeLibrarySource
        {
            Opening = version =>
            {
                var library = new FakeLibrary(FakeRecords.Three, version.Generation) { BeforeSearch = _ => Thread.Yield() };
                opened.Add(library);
                return library;
            },
        };
        source.Publish(FakeLibrarySource.Version(1));
        await using var service = await TestService.StartAsync(source, options => options with
        {
            PollInterval = TimeSpan.FromMilliseconds(1),
            RequestsPerSecond = 1_000_000,
            RequestBurst = 1_000_000,
        });
        using var stop = new CancellationTokenSource();
        string[] addresses = ["/api/search?q=福寿螺", "/?q=福寿螺", "/api/actions/river-county/raise-awareness", "/api/cities", "/cities/river-county"];
        var requests = addresses.Select(address => Task.Run(async () =>
        {
            var answered = 0;
            while (!stop.IsCancellationRequested)
            {
                using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                await response.Content.ReadAsStringAsync();
                answered++;
            }

            return answered;
        })).ToArray();

        for (var generation = 2; generation <= 60; generation++)
        {
            source.Publish(FakeLibrarySource.Version(generation));
            var wanted = generation;
            await service.WaitAsync(() => service.Holder.Version?.Generation == wanted);
        }

        await stop.CancelAsync();
        var counts = await Task.WhenAll(requests);
        Assert.All(counts, count => Assert.True(count > 0));
        await service.WaitAsync(() => opened.Count(library => !library.IsDisposed) == 1);
        Assert.Equal(60, opened.Count);
    }

    [Fact]
    public async Task A_commit_that_cannot_be_opened_leaves_the_library_in_place()
    {
        var tries = 0;
        var source = new FakeLibrarySource();
        source.Opening = version =>
        {
            if (version.Generation == 2)
            {
                Interlocked.Increment(ref tries);
                throw new IOException("Half written.");
            }

            return new FakeLibrary(FakeRecords.Three, version.Generation);
        };
        source.Publish(FakeLibrarySource.Version(1));
        await using var service = await TestService.StartAsync(source);

        source.Publish(FakeLibrarySource.Version(2));
        await service.WaitAsync(() => Volatile.Read(ref tries) > 0);
        Assert.Equal(1, (await service.GetJsonAsync("/readyz")).GetProperty("generation").GetInt64());

        source.Publish(FakeLibrarySource.Version(3));
        await service.WaitAsync(() => service.Holder.Version?.Generation == 3);
    }

    [Fact]
    public async Task The_index_replaces_the_sample_and_is_never_replaced_by_it()
    {
        var source = new FakeLibrarySource { Building = (_, _) => { } };
        source.Publish(FakeLibrarySource.Version(5, isSample: true));
        await using var service = await TestService.StartAsync(source);
        Assert.Equal("sample", (await service.GetJsonAsync("/readyz")).GetProperty("library").GetString());
        var page = await service.GetPageAsync("/");
        Assert.Contains("invented", page.QuerySelector(".banner")!.TextContent, StringComparison.Ordinal);

        source.Publish(FakeLibrarySource.Version(1));
        await service.WaitAsync(() => service.Holder.Version is { IsSample: false });
        source.Publish(FakeLibrarySource.Version(6, isSample: true));
        await Task.Delay(100);

        Assert.Equal("index", (await service.GetJsonAsync("/readyz")).GetProperty("library").GetString());
        Assert.Null((await service.GetPageAsync("/")).QuerySelector(".banner"));
    }
}
