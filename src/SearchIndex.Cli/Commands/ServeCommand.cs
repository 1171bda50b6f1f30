using System.CommandLine;
using SearchIndex.Service;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex serve</c>: starts the service.</summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, parted by semicolons", DefaultValueFactory = _ => ServiceOptions.DefaultUrl };
        var command = new Command("serve", "Starts the service: search page and HTTP API") { urls };
        command.SetAction((parsed, cancellation) => SearchIndexService.RunAsync(new ServiceOptions
        {
            IndexFolder = context.Folder(parsed),
            Urls = parsed.GetRequiredValue(urls).Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        }, context.Lexicons, cancellation));
        return command;
    }
}
