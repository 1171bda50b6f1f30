using System.CommandLine;
using SearchIndex.Service;
using SearchIndex.Service.Mcp;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex mcp</c>: answers assistants over the Model Context Protocol on standard input and output.</summary>
internal static class McpCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var command = new Command("mcp", "Answers assistants: the Model Context Protocol on standard input and output");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            await SearchIndexMcp.RunAsync(new ServiceOptions { IndexFolder = context.Folder(parsed) }, context.Lexicons, input, output, cancellation);
            return ExitStatus.Done;
        });
        return command;
    }
}
