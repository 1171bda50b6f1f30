using System.Reflection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Mcp;

/// <summary>The Model Context Protocol over two streams: how assistants ask the library.</summary>
public static class SearchIndexMcp
{
    private const string Instructions =
        "SearchIndex holds what cities do for nature: actions with a description, a baseline and a target, mostly in Chinese, from CitiesWithNature profiles. Begin with 'search' (Chinese or English; "
        + "names are found across languages), then 'get' one action by id and quote it with its 'cite'. Answers are short: 'nextOffset' and 'notes' say what was cut and how to go on. "
        + "Texts stand in their original language; translate them yourself and say so. Shared text between cities is a fact about texts and no accusation.";

    /// <summary>Answers until the input ends.</summary>
    /// <param name="options">Names the index; its time limit for a request holds for a call.</param>
    /// <param name="lexicons">What the library is opened with.</param>
    /// <param name="input">Messages of the client, one a line, UTF-8.</param>
    /// <param name="output">Receives messages, and nothing else.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends with the input.</returns>
    public static async Task RunAsync(ServiceOptions options, LibraryLexicons lexicons, Stream input, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lexicons);
        using var libraries = new McpLibraries(new FolderLibrarySource(options, lexicons, TimeProvider.System));
        await RunAsync(libraries, options.RequestTimeout, input, output, cancellationToken);
    }

    /// <summary>Answers from any source of libraries.</summary>
    /// <param name="libraries">The libraries.</param>
    /// <param name="timeLimit">How long a call may take.</param>
    /// <param name="input">Messages of the client.</param>
    /// <param name="output">Receives messages.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends with the input.</returns>
    internal static async Task RunAsync(McpLibraries libraries, TimeSpan timeLimit, Stream input, Stream output, CancellationToken cancellationToken)
    {
        var tools = new McpTools(libraries, timeLimit);
        var settings = new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "searchindex",
                Title = "SearchIndex",
                Version = typeof(SearchIndexMcp).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
            },
            ServerInstructions = Instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(McpTools.List()),
                CallToolHandler = (request, cancellation) => tools.CallAsync(request.Params, cancellation),
            },
        };
        await using var transport = new StreamServerTransport(input, output, "searchindex");
        await using var server = McpServer.Create(transport, settings);
        await server.RunAsync(cancellationToken);
    }
}
