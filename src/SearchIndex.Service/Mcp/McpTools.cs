using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Mcp.Tools;

namespace SearchIndex.Service.Mcp;

/// <summary>All tools: what they are, and how a call becomes an answer.</summary>
internal sealed class McpTools(McpLibraries libraries, TimeSpan timeLimit)
{
    private static readonly IMcpTool[] All =
        [new SearchTool(), new GetTool(), new SimilarTool(), new CompareTool(), new SharedTool(), new ConceptsTool(), new IndicatorsTool(), new CoverageTool()];

    /// <summary>The tools with their schemas.</summary>
    /// <returns>A new list.</returns>
    public static ListToolsResult List() => new() { Tools = [.. All.Select(Describe)] };

    /// <summary>Answers a call.</summary>
    /// <param name="call">Name and arguments.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, or what was wrong with the call, in words.</returns>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public async ValueTask<CallToolResult> CallAsync(CallToolRequestParams? call, CancellationToken cancellationToken)
    {
        var name = call?.Name ?? "";
        var tool = Array.Find(All, each => each.Name == name)
            ?? throw new McpProtocolException($"There is no tool '{McpArguments.Shown(name)}'; there are: {string.Join(", ", All.Select(each => each.Name))}.", McpErrorCode.InvalidParams);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit);
        try
        {
            var arguments = new McpArguments(tool, call!.Arguments);

            // The library works synchronously; the loop that reads messages must not wait for it.
            return Result(await Task.Run(() => Answer(tool, arguments, limit.Token), limit.Token), isError: false);
        }
        catch (Exception mistake) when (mistake is McpMistakeException or LibraryException or IOException)
        {
            return Result(mistake.Message, isError: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Result($"'{name}' took longer than {timeLimit.TotalSeconds:0.#} seconds. Ask for less: a shorter query, a filter, a city.", isError: true);
        }
    }

    private string Answer(IMcpTool tool, McpArguments arguments, CancellationToken cancellationToken)
    {
        using var lease = libraries.Acquire();
        var document = tool.Answer(lease.Library, arguments, cancellationToken);
        if (lease.Version.IsSample)
        {
            document["sample"] = "This is the sample library: its cities are invented. Build an index of real profiles with: searchindex index PATH...";
        }

        return McpAnswer.Write(document);
    }

    private static CallToolResult Result(string text, bool isError) => new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    private static Tool Describe(IMcpTool tool)
    {
        var properties = new JsonObject();
        foreach (var parameter in tool.Parameters)
        {
            properties[parameter.Name] = parameter.Schema();
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (tool.Parameters.Any(parameter => parameter.IsRequired))
        {
            schema["required"] = new JsonArray([.. tool.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => (JsonNode)parameter.Name)]);
        }

        return new Tool
        {
            Name = tool.Name,
            Title = tool.Title,
            Description = tool.Description,
            InputSchema = JsonSerializer.SerializeToElement(schema),
            Annotations = new ToolAnnotations { ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }
}
