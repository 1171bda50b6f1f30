using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchIndex.Storage.Tests.Processors;

/// <summary>Each width of vectors has a path of its own, and a processor takes the widest it has: so the others are run here with the wider ones off.</summary>
public sealed partial class NarrowerVectorsTests
{
    // Of a test run of these namespaces, far more than this are expected; a run that finds none must not pass.
    private const int LeastTests = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task Packing_and_numbers_hold_with_wider_vectors_off(string vectors)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [vectors] = "0" },
        };
        foreach (var argument in new[]
        {
            typeof(NarrowerVectorsTests).Assembly.Location, "-noColor",
            "-namespace", "SearchIndex.Storage.Tests.Numbers", "-namespace", "SearchIndex.Storage.Tests.Packing",
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var run = Process.Start(start)!;
        try
        {
            var errors = run.StandardError.ReadToEndAsync(patience.Token);
            var output = await run.StandardOutput.ReadToEndAsync(patience.Token) + await errors;
            await run.WaitForExitAsync(patience.Token);
            Assert.True(run.ExitCode == 0, output);
            Assert.True(int.Parse(Total().Match(output).Groups[1].Value, CultureInfo.InvariantCulture) >= LeastTests, output);
        }
        finally
        {
            run.Kill(entireProcessTree: true);
        }
    }

    [GeneratedRegex(@"Total: (\d+)")]
    private static partial Regex Total();
}
