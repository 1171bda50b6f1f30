using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Cli.Tests.Commands;

/// <summary>The real program, spoken to as an assistant's client does: one JSON-RPC message a line.</summary>
public sealed class McpCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Category", "Long")]
    public async Task An_assistant_finds_reads_and_compares_and_hostile_messages_do_not_end_the_program()
    {
        var lexicons = LibraryLexicons.Load(LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data")));
        var sample = Path.Combine(RepositoryRoot.Find(), "index-data", "sample");
        new LibraryBuilder(lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = _folder.At("index"), Paths = [sample] });
        using var process = Start();
        var server = new Conversation(process);

        var hello = await server.AskAsync("initialize", """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""");
        Assert.Equal("searchindex", hello.GetProperty("result").GetProperty("serverInfo").GetProperty("name").GetString());
        await server.SayAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

        var tools = (await server.AskAsync("tools/list", "{}")).GetProperty("result").GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()!).ToArray();
        Assert.Empty(new[] { "search", "get", "similar", "compare", "shared", "concepts" }.Except(tools));

        var hits = await server.CallAsync("search", new { query = "福寿螺" });
        var id = hits.GetProperty("hits")[0].GetProperty("id").GetString()!;
        Assert.Contains("lines", hits.GetProperty("hits")[0].GetProperty("cite").GetString(), StringComparison.Ordinal);
        Assert.Equal(id, (await server.CallAsync("get", new { id })).GetProperty("id").GetString());
        Assert.NotEmpty((await server.CallAsync("similar", new { id, otherCities = true })).GetProperty("hits").EnumerateArray());
        Assert.Equal("pomacea-canaliculata", (await server.CallAsync("concepts", new { name = "golden apple snail" })).GetProperty("key").GetString());
        Assert.True((await server.CallAsync("indicators", new { indicator = "mesh" })).GetProperty("total").GetInt32() > 1);
        Assert.True((await server.CallAsync("coverage", new { })).GetProperty("total").GetInt32() > 10);
        var shared = await server.CallAsync("shared", new { });
        var pair = shared.GetProperty("pairs")[0];
        var compared = await server.CallAsync("compare", new { a = pair.GetProperty("a").GetString(), b = pair.GetProperty("b").GetString() });
        Assert.NotEmpty(compared.GetProperty("passages").EnumerateArray());

        await server.SayAsync("no JSON at all");
        await server.SayAsync(new string('[', 200_000));
        await server.SayAsync("""{"jsonrpc":"2.0","method":"tools/call","params":[]}""");
        await server.SayAsync("{\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":{\"a\":\"" + new string('x', 5_000_000) + "\"}}");
        Assert.True((await server.AskAsync("tools/call", """{"name":"no such tool"}""")).TryGetProperty("error", out _));
        Assert.True((await server.AskAsync("no/such/method", "{}")).TryGetProperty("error", out _));
        Assert.True((await server.AskAsync("tools/call", """{"name":"search","arguments":{"query":"\ud800"}}""")).TryGetProperty("id", out _));
        Assert.True((await server.AskAsync("tools/call", """{"name":"search","arguments":{"query":"a","limit":1e99}}""")).GetProperty("result").GetProperty("isError").GetBoolean());
        var nested = await server.CallAsync("search", new { query = string.Concat(Enumerable.Repeat("(", 900)) });
        Assert.True(nested.TryGetProperty("hits", out _));

        process.StandardInput.Close();
        Assert.True(process.WaitForExit(20_000), "The program goes on after its input ended.");
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public async Task Without_an_index_each_call_says_how_to_build_one()
    {
        using var process = Start();
        var server = new Conversation(process);
        await server.AskAsync("initialize", """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""");
        await server.SayAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

        var answer = (await server.AskAsync("tools/call", """{"name":"search","arguments":{"query":"a"}}""")).GetProperty("result");

        Assert.True(answer.GetProperty("isError").GetBoolean());
        Assert.Contains("searchindex index PATH", answer.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(20_000), "The program goes on after its input ended.");
    }

    private Process Start()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "searchindex.dll"), "mcp", "--index", _folder.At("index") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
    }

    private sealed class Conversation(Process process)
    {
        private int _last;

        public Task SayAsync(string line) => process.StandardInput.WriteLineAsync(line);

        public async Task<JsonElement> AskAsync(string method, string parameters)
        {
            var id = ++_last;
            await SayAsync($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
            while (true)
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
                var line = await process.StandardOutput.ReadLineAsync(limit.Token);
                Assert.NotNull(line);

                // Whatever stands on standard output is a message.
                var message = JsonDocument.Parse(line).RootElement;
                Assert.Equal("2.0", message.GetProperty("jsonrpc").GetString());
                if (message.TryGetProperty("id", out var answered) && answered.ValueKind == JsonValueKind.Number && answered.GetInt32() == id)
                {
                    return message;
                }
            }
        }

        public async Task<JsonElement> CallAsync(string tool, object arguments)
        {
            var answer = await AskAsync("tools/call", JsonSerializer.Serialize(new { name = tool, arguments }));
            var result = answer.GetProperty("result");
            var text = result.GetProperty("content")[0].GetProperty("text").GetString()!;
            Assert.False(result.TryGetProperty("isError", out var wrong) && wrong.GetBoolean(), text);
            Assert.InRange(text.Length, 1, 12_000);
            return JsonDocument.Parse(text).RootElement;
        }
    }
}
