using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Commands;

/// <summary>
/// Runs the commands of README.md, in order, as a newcomer would: the service is started and asked until it is ready, web
/// addresses are fetched from it, and the output of each command holds the lines that the file shows.
/// </summary>
[Trait("Category", "Long")]
public sealed partial class ReadMeCommandTests(Checkout checkout) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly string _folder = Directory.CreateTempSubdirectory("searchindex-readme-").FullName;
    private readonly int _port = FreePort();
    private RunningProgram? _service;

    [Fact]
    public async Task Commands_of_the_README_run_and_answer_as_it_says()
    {
        var steps = ReadMeStep.In(checkout.Tree.Find("README.md")!);
        Assert.Contains(steps, step => step.ProgramArguments is ["serve", ..]);
        Assert.Contains(steps, step => step.Arguments is ["dotnet", "test", ..]);
        foreach (var step in steps)
        {
            var output = await RunAsync(step);
            var rest = Blanks().Replace(output, " ");
            foreach (var line in step.Answer.Select(line => Blanks().Replace(line, " ")))
            {
                var at = rest.IndexOf(line, StringComparison.Ordinal);
                Assert.True(at >= 0, $"README.md:{step.Line}: the answer there has the line\n  {line}\nwhich the output has not (or not in this order):\n{output}");
                rest = rest[(at + line.Length)..];
            }
        }
    }

    public void Dispose()
    {
        _service?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> RunAsync(ReadMeStep step)
    {
        switch (step.ProgramArguments, step.Arguments)
        {
            case (["serve", ..] serve, _):
                return await ServeAsync(serve);
            case ({ } arguments, _):
                using (var program = new RunningProgram(arguments, checkout.Root, Path.Combine(_folder, "index")))
                {
                    var status = await program.WaitAsync(Limit);
                    Assert.True(status == 0, $"README.md:{step.Line}: exit status {status}\n{program.Output}\n{program.Errors}");
                    return program.Output;
                }

            case (_, ["curl", ..]):
                using (var client = new HttpClient())
                {
                    return await client.GetStringAsync(AddressOf(step));
                }

            default:
                // The test command and the check script are what runs this test.
                return "";
        }
    }

    /// <summary>The address that <c>curl -G ADDRESS --data-urlencode NAME=VALUE ...</c> asks, at the port of this test's service.</summary>
    private Uri AddressOf(ReadMeStep step)
    {
        var address = new UriBuilder(step.Arguments.Single(word => word.StartsWith("http", StringComparison.Ordinal))) { Port = _port };
        var values = step.Arguments.Zip(step.Arguments.Skip(1)).Where(pair => pair.First == "--data-urlencode").Select(pair => pair.Second.Split('=', 2));
        address.Query = string.Join('&', values.Select(value => $"{value[0]}={Uri.EscapeDataString(value[1])}"));
        return address.Uri;
    }

    private async Task<string> ServeAsync(IReadOnlyList<string> arguments)
    {
        _service = new RunningProgram([.. arguments, "--urls", $"http://127.0.0.1:{_port}"], checkout.Root, Path.Combine(_folder, "index"));
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_port}") };
        using var clock = new CancellationTokenSource(Limit);
        while (!clock.IsCancellationRequested)
        {
            Assert.False(_service.HasExited, $"The service ended: {_service.Output}\n{_service.Errors}");
            try
            {
                using var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative), CancellationToken.None);
                if (ready.IsSuccessStatusCode)
                {
                    return _service.Output;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200, CancellationToken.None);
        }

        Assert.Fail($"The service was not ready within {Limit.TotalSeconds} s: {_service.Output}\n{_service.Errors}");
        return "";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
