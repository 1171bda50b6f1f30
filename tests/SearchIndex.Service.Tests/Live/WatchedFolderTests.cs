using System.Net;
using System.Text.Json;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Tests.Fakes;
using SearchIndex.TestKit.Actions;

namespace SearchIndex.Service.Tests.Live;

/// <summary>The service over a real folder: files come, change and go while it answers.</summary>
public sealed class WatchedFolderTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public async Task Files_that_come_change_and_go_are_indexed_while_every_request_is_answered()
    {
        var folder = real.Folder("live");
        File.WriteAllText(Path.Combine(folder, "a.txt"), ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        await using var service = await StartAsync("live-index", folder);
        using var stop = new CancellationTokenSource();
        var asking = AskAsync(service, stop.Token);

        File.WriteAllText(Path.Combine(folder, "b.txt"), ProfileTexts.Write("Shuiwan City", March, "水湾市保护红树林。"));
        await WaitForAsync(service, "\"红树林\"", 1);

        File.WriteAllText(Path.Combine(folder, "a.txt"), ProfileTexts.Write("Tianma City", March, "天马市修复草原与河流。"));
        await WaitForAsync(service, "\"修复草原与河流\"", 1);
        await WaitForAsync(service, "\"天马市保护湿地\"", 0);

        File.Delete(Path.Combine(folder, "b.txt"));
        await WaitForAsync(service, "\"红树林\"", 0);

        await stop.CancelAsync();
        Assert.True(await asking > 10);
        await service.WaitAsync(() => service.Live.State.Last?.Removed.Count > 0);
        var live = (await service.GetJsonAsync("/api/library")).GetProperty("live");
        Assert.Equal("live", live.GetProperty("folder").GetString());
        Assert.Equal("b.txt", live.GetProperty("last").GetProperty("removed")[0].GetString());
    }

    [Fact]
    public async Task A_file_in_the_making_is_waited_for_and_a_bad_one_is_reported_and_holds_up_nobody()
    {
        var folder = real.Folder("making");
        File.WriteAllText(Path.Combine(folder, "a.txt"), ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        await using var service = await StartAsync("making-index", folder);
        var text = ProfileTexts.Write("Shuiwan City", March, "水湾市保护红树林。", "水湾市建设绿道。");
        var half = Path.Combine(folder, "half.txt");
        using var writing = new CancellationTokenSource();
        File.WriteAllText(half, text[..(text.Length / 2)]);
        var writer = Task.Factory.StartNew(
            () =>
            {
                // Grows a little all the time, as a slow download does; on a thread of its own, which waits for no other.
                do
                {
                    File.AppendAllText(half, " ");
                }
                while (!writing.Token.WaitHandle.WaitOne(5));
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        File.WriteAllBytes(Path.Combine(folder, "bad.pdf"), [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "c.txt"), ProfileTexts.Write("Yunmen City", March, "云门市修复草原。"));
        await WaitForAsync(service, "\"云门市修复草原\"", 1);
        await service.WaitAsync(() => service.Live.State.Waiting.Contains("half.txt") && service.Live.State.Last?.Files.Any(file => file.File == "c.txt") == true);
        Assert.DoesNotContain(service.Live.State.Last!.Files, file => file.File == "half.txt");
        Assert.Equal(0, (await service.GetJsonAsync("/api/search?q=city:Shuiwan")).GetProperty("total").GetInt32());

        await writing.CancelAsync();
        await writer;
        File.WriteAllText(half, text);
        await WaitForAsync(service, "city:Shuiwan", 2);

        File.WriteAllText(Path.Combine(folder, "notes.txt"), "This is no profile at all, only a few words.");
        await service.WaitAsync(() => service.Live.State.Last?.Files.Any(file => file.File == "notes.txt") == true);
        var bad = service.Live.State.Last!.Files.Single(file => file.File == "notes.txt");
        Assert.Equal("not read", bad.Status);
        Assert.Contains("no city profile", bad.Report.Error, StringComparison.Ordinal);
        Assert.Null(service.Live.State.Last.Error);
    }

    [Fact]
    public async Task A_folder_that_goes_away_takes_nothing_with_it_and_is_said()
    {
        var folder = real.Folder("gone");
        File.WriteAllText(Path.Combine(folder, "a.txt"), ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        await using var service = await StartAsync("gone-index", folder);

        // At once: of a folder that is emptied first, the files are gone.
        Directory.Move(folder, folder + "-away");
        await service.WaitAsync(() => service.Live.State.Problem is not null);

        Assert.Contains("is not there", service.Live.State.Problem, StringComparison.Ordinal);
        Assert.Equal(1, (await service.GetJsonAsync("/api/search?q=湿地")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_file_that_went_while_the_service_was_down_leaves_at_the_next_start()
    {
        var folder = real.Folder("down");
        File.WriteAllText(Path.Combine(folder, "a.txt"), ProfileTexts.Write("Tianma City", March, "天马市保护湿地。"));
        File.WriteAllText(Path.Combine(folder, "b.txt"), ProfileTexts.Write("Shuiwan City", March, "水湾市保护红树林。"));
        await using (var first = await StartAsync("down-index", folder))
        {
            await WaitForAsync(first, "\"红树林\"", 1);
        }

        File.Delete(Path.Combine(folder, "b.txt"));
        await using var second = await StartAsync("down-index", folder);

        await WaitForAsync(second, "\"红树林\"", 0);
        await WaitForAsync(second, "\"湿地\"", 1);
    }

    // Every request gets an answer of a whole library.
    private static Task<int> AskAsync(TestService service, CancellationToken stop) => Task.Run(async () =>
    {
        var asked = 0;
        while (!stop.IsCancellationRequested)
        {
            foreach (var address in new[] { "/api/search?q=保护", "/?q=保护", "/api/cities", "/api/library" })
            {
                using var response = await service.Client.GetAsync(new Uri(address, UriKind.Relative), CancellationToken.None);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                asked++;
            }
        }

        return asked;
    }, CancellationToken.None);

    private static async Task WaitForAsync(TestService service, string query, int total)
    {
        JsonElement answer = default;
        for (var tries = 0; tries < 1_500; tries++)
        {
            answer = await service.GetJsonAsync("/api/search?q=" + Uri.EscapeDataString(query));
            if (answer.GetProperty("total").GetInt32() == total)
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail($"{query} gave {answer.GetProperty("total")} for thirty seconds, not {total}: {JsonSerializer.Serialize(service.Live.State)}");
    }

    private async Task<TestService> StartAsync(string index, string folder)
    {
        var options = new ServiceOptions
        {
            IndexFolder = Path.Combine(real.Folder(index), "index"),
            WatchedFolder = folder,
            PollInterval = TimeSpan.FromMilliseconds(50),
            WatchInterval = TimeSpan.FromMilliseconds(500),
            SampleFolder = real.Folder("no-sample"),
            RequestsPerSecond = 1_000_000,
            RequestBurst = 1_000_000,
        };
        var service = await TestService.StartWithoutWaitingAsync(new FolderLibrarySource(options, real.Lexicons, TimeProvider.System), _ => options);
        for (var tries = 0; service.Holder.Version is null; tries++)
        {
            Assert.True(tries < 3_000, "Waited thirty seconds for the first index.");
            await Task.Delay(10);
        }

        return service;
    }
}
