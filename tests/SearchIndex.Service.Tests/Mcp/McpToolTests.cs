using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Mcp;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Mcp;

public sealed class McpToolTests
{
    [Fact]
    public async Task A_hit_has_an_id_an_excerpt_and_a_citation()
    {
        var answer = await AskAsync(FakeRecords.Three, "search", new { query = "福寿螺" });

        Assert.Equal(2, answer.GetProperty("total").GetInt32());
        var hit = answer.GetProperty("hits")[0];
        Assert.Equal("river-county/manage-invasive-alien-species", hit.GetProperty("id").GetString());
        Assert.Equal("River County (大河县)", hit.GetProperty("city").GetString());
        Assert.Contains("福寿螺", hit.GetProperty("excerpt").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            "River County (大河县), “Manage invasive alien species”, CitiesWithNature city profile, updated 2026-04-07, downloaded 2026-05-16 (River County.txt, lines 141–150)",
            hit.GetProperty("cite").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("nextOffset").ValueKind);
    }

    [Fact]
    public async Task Paging_by_the_offsets_that_answers_give_visits_every_hit_once_and_no_answer_is_large()
    {
        var actions = Enumerable.Range(0, 137).Select(i => FakeRecords.Action(
            $"city-{i}/a", $"City {i}", "很长的名字" + new string('市', 300), new string('T', 500), string.Concat(Enumerable.Repeat("湿地保护与修复，", 400)))).ToArray();
        var seen = new List<string>();
        int? offset = 0;
        while (offset is { } at)
        {
            var answer = await AskAsync(actions, "search", new { query = "湿地", limit = 20, offset = at });
            Assert.InRange(answer.GetRawText().Length, 1, McpAnswer.Room);
            seen.AddRange(answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!));
            offset = answer.GetProperty("nextOffset") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
            if (offset is not null)
            {
                Assert.Contains(answer.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains($"offset={offset}", StringComparison.Ordinal));
            }
        }

        Assert.Equal(actions.Select(action => action.Id), seen);
    }

    [Fact]
    public async Task A_long_text_comes_whole_in_pieces_and_no_character_is_cut_in_two()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 30_000; i++)
        {
            text.Append(i % 3 == 0 ? "𠮷" : "湿地");
        }

        var action = FakeRecords.Action("river-county/long", "River County", "大河县", "Long", text.ToString());
        var whole = await AskAsync([action], "get", new { id = action.Id });
        Assert.InRange(whole.GetRawText().Length, 1, McpAnswer.Room);
        Assert.Contains(whole.GetProperty("notes").EnumerateArray(), note => note.GetString()!.Contains("field=description and offset=2800", StringComparison.Ordinal));

        var joined = new StringBuilder();
        for (int? offset = 0; offset is { } at;)
        {
            var piece = await AskAsync([action], "get", new { id = action.Id, field = "description", offset = at });
            joined.Append(piece.GetProperty("text").GetString());
            Assert.DoesNotContain('\uFFFD', piece.GetProperty("text").GetString()!);
            offset = piece.GetProperty("nextOffset") is { ValueKind: JsonValueKind.Number } next ? next.GetInt32() : null;
        }

        Assert.Equal(text.ToString(), joined.ToString());
    }

    [Theory]
    [InlineData("search", "{}", "needs 'query'")]
    [InlineData("search", """{"query":5}""", "'query' takes a text, not 5")]
    [InlineData("search", """{"query":"a","limit":0}""", "from 1 to 20")]
    [InlineData("search", """{"query":"a","limit":2.5}""", "from 1 to 20")]
    [InlineData("search", """{"query":"a","offset":-1}""", "from 0 to 9999")]
    [InlineData("search", """{"query":"a","offset":2147483648}""", "from 0 to 9999")]
    [InlineData("search", """{"query":"a","offset":1e400}""", "from 0 to 9999")]
    [InlineData("search", """{"query":"a","filter":["city"]}""", "FIELD=VALUE")]
    [InlineData("search", """{"query":"a","filter":["secret=1"]}""", "fields:")]
    [InlineData("search", """{"query":"a","filter":"city=b"}""", "a list of texts")]
    [InlineData("search", """{"query":"a","sort":"size"}""", "relevance, updated, city")]
    [InlineData("search", """{"query":"a","__proto__":{}}""", "is nothing that 'search' takes")]
    [InlineData("search", """{"query":"\ud800"}""", "half of a surrogate pair")]
    [InlineData("get", """{"id":"river-county/raise"}""", "Near it: river-county/raise-awareness")]
    [InlineData("get", """{"id":"../../etc/passwd"}""", "No action has the id")]
    [InlineData("get", """{"id":"river-county/raise-awareness","field":"source"}""", "description, baseline, target")]
    [InlineData("get", """{"id":"river-county/raise-awareness","field":"description","offset":900}""", "has 64 characters")]
    [InlineData("get", """{"id":"river-county/raise-awareness","offset":9}""", "goes with 'field'")]
    [InlineData("similar", "{}", "either 'id' or 'text'")]
    [InlineData("similar", """{"id":"a","text":"b"}""", "either 'id' or 'text'")]
    [InlineData("similar", """{"id":"nobody/nothing"}""", "No action has the id")]
    [InlineData("compare", """{"a":"river-county/raise-awareness"}""", "needs 'b'")]
    [InlineData("shared", """{"minContainment":0}""", "above 0")]
    [InlineData("shared", """{"self":"yes"}""", "true or false")]
    [InlineData("concepts", """{"name":"nothing"}""", "is called 'nothing'")]
    [InlineData("indicators", """{"indicator":"nothing"}""", "there are: mesh")]
    [InlineData("coverage", """{"city":"nowhere"}""", "No city is called 'nowhere'")]
    public async Task A_wrong_call_is_told_what_to_write_instead(string tool, string arguments, string said)
    {
        using var given = JsonDocument.Parse(arguments);
        var result = await CallAsync(FakeRecords.Three, tool, given.RootElement);

        Assert.True(result.IsError);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 4_000);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_says_so_and_a_missing_index_says_how_to_build_one()
    {
        var slow = new FakeLibrary(FakeRecords.Three)
        {
            BeforeSearch = cancellation =>
            {
                cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20));
                cancellation.ThrowIfCancellationRequested();
            },
        };
        var source = new FakeLibrarySource { Opening = _ => slow };
        using var libraries = new McpLibraries(source);
        var tools = new McpTools(libraries, TimeSpan.FromMilliseconds(100));
        var call = new CallToolRequestParams { Name = "search", Arguments = Arguments(JsonSerializer.SerializeToElement(new { query = "a" })) };

        Assert.Contains("searchindex index PATH", Text(await tools.CallAsync(call, CancellationToken.None)), StringComparison.Ordinal);

        source.Publish(FakeLibrarySource.Version(1));
        Assert.Contains("longer than 0.1 seconds", Text(await tools.CallAsync(call, CancellationToken.None)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_commit_is_seen_by_the_next_call_and_the_sample_is_named()
    {
        var source = new FakeLibrarySource();
        source.Publish(FakeLibrarySource.Version(1, isSample: true));
        using var libraries = new McpLibraries(source);
        var tools = new McpTools(libraries, TimeSpan.FromSeconds(10));
        var call = new CallToolRequestParams { Name = "search", Arguments = Arguments(JsonSerializer.SerializeToElement(new { query = "福寿螺" })) };

        Assert.Contains("invented", Text(await tools.CallAsync(call, CancellationToken.None)), StringComparison.Ordinal);
        source.Publish(FakeLibrarySource.Version(2));
        var second = Text(await tools.CallAsync(call, CancellationToken.None));

        Assert.DoesNotContain("invented", second, StringComparison.Ordinal);
        Assert.Contains("Generation 2", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_tool_has_a_closed_schema_and_describes_what_it_takes()
    {
        var tools = McpTools.List().Tools;

        Assert.Equal(["search", "get", "similar", "compare", "shared", "concepts", "indicators", "coverage"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool =>
        {
            Assert.True(tool.Annotations?.ReadOnlyHint);
            Assert.False(tool.InputSchema.GetProperty("additionalProperties").GetBoolean());
            Assert.NotEmpty(tool.Description!);
            Assert.All(tool.InputSchema.GetProperty("properties").EnumerateObject(), parameter => Assert.NotEmpty(parameter.Value.GetProperty("description").GetString()!));
        });
    }

    private static async Task<JsonElement> AskAsync(IReadOnlyList<ActionRecord> actions, string tool, object arguments)
    {
        var result = await CallAsync(actions, tool, JsonSerializer.SerializeToElement(arguments));
        Assert.False(result.IsError, Text(result));
        return JsonDocument.Parse(Text(result)).RootElement;
    }

    private static async Task<CallToolResult> CallAsync(IReadOnlyList<ActionRecord> actions, string tool, JsonElement arguments)
    {
        var source = new FakeLibrarySource { Opening = version => new FakeLibrary(actions, version.Generation) };
        source.Publish(FakeLibrarySource.Version(1));
        using var libraries = new McpLibraries(source);
        return await new McpTools(libraries, TimeSpan.FromSeconds(20)).CallAsync(
            new CallToolRequestParams { Name = tool, Arguments = Arguments(arguments) }, CancellationToken.None);
    }

    private static Dictionary<string, JsonElement> Arguments(JsonElement given) => given.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.Clone());

    private static string Text(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
