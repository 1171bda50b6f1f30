using System.Text.Json.Nodes;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Mcp;

/// <summary>One tool of the Model Context Protocol: a question to the library with a small answer.</summary>
internal interface IMcpTool
{
    /// <summary>Name by which it is called.</summary>
    string Name { get; }

    /// <summary>Name for people.</summary>
    string Title { get; }

    /// <summary>What it answers, when to use it, and how its answer goes on.</summary>
    string Description { get; }

    /// <summary>What it takes.</summary>
    IReadOnlyList<McpParameter> Parameters { get; }

    /// <summary>Answers a call.</summary>
    /// <param name="library">The library.</param>
    /// <param name="arguments">What was given; names and types are checked already.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, of bounded size; what was cut is said in it.</returns>
    /// <exception cref="McpMistakeException">The call cannot be answered as it stands.</exception>
    JsonObject Answer(IActionLibrary library, McpArguments arguments, CancellationToken cancellationToken);
}
