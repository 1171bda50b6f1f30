using System.Diagnostics;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Tests.Fakes;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Service.Tests.Live;

public sealed class FolderWatchingTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    // A file is finished when two looks found it the same. Looks that were missed while a run was under way must not be made up for: two
    // of them in a row would take any file for finished.
    [Fact]
    public async Task A_file_that_comes_at_the_end_of_a_long_run_is_left_the_whole_time_between_two_looks()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "first");
        var written = 0L;
        var taken = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
        var source = new FakeLibrarySource
        {
            Updating = update =>
            {
                if (written == 0)
                {
                    Thread.Sleep(1.9 * Interval);
                    folder.Write("b.txt", "second");
                    written = Stopwatch.GetTimestamp();
                }
                else
                {
                    taken.TrySetResult(Stopwatch.GetElapsedTime(written));
                }

                return new BuildReport(folder.Path, false, 1, [], 0, 0, 0, 0, []);
            },
        };
        await using var service = await TestService.StartAsync(source, options => options with { WatchedFolder = folder.Path, WatchInterval = Interval });

        var left = await taken.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        // Clocks of timers and of the test may differ a little.
        Assert.True(left > 0.9 * Interval, $"Taken {left.TotalMilliseconds} ms after it was written.");
    }
}
