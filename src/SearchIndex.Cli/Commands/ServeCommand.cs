using System.CommandLine;
using System.Globalization;
using SearchIndex.Cli.Output;
using SearchIndex.Service;
using SearchIndex.Service.Http;

namespace SearchIndex.Cli.Commands;

/// <summary><c>searchindex serve</c>: starts the service.</summary>
internal static class ServeCommand
{
    /// <summary>The environment variable that holds the key for imports.</summary>
    private const string KeyVariable = "SEARCHINDEX_IMPORT_KEY";

    private const int ShortestKey = 16;
    private static readonly string DefaultWatched = Path.Combine("index-data", "corpus");

    /// <summary>Makes the command.</summary>
    /// <param name="context">What all commands share.</param>
    /// <returns>A new command.</returns>
    public static Command Create(CommandContext context)
    {
        var urls = new Option<string>("--urls") { Description = "Addresses to listen on, parted by semicolons", DefaultValueFactory = _ => ServiceOptions.DefaultUrl };
        var hosts = new Option<string?>("--hosts") { Description = "Further names by which it may be called (header Host), parted by semicolons", HelpName = "NAMES" };
        var watch = new Option<string?>("--watch") { Description = $"Folder to follow: its files are indexed as they come, change or go (default: {DefaultWatched}, where it exists)", HelpName = "DIR" };
        var noWatch = new Option<bool>("--no-watch") { Description = "Follow no folder" };
        var keyFile = new Option<string?>("--import-key-file") { Description = $"File with the key for POST /api/import (or ${KeyVariable}); without a key imports are refused", HelpName = "FILE" };
        var rate = new Option<int>("--rate") { Description = "Requests a second that one address may go on making", DefaultValueFactory = _ => 500 };
        var kept = new Option<int>("--kept") { Description = "Most megabytes of answers kept in memory for those who ask the same again, 0 for none", DefaultValueFactory = _ => 64, HelpName = "MB" };
        var timeout = new Option<int>("--timeout") { Description = "Seconds that one request may take", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--log-json") { Description = "Write the log as JSON, a document a line" };
        var otlp = new Option<Uri?>("--otlp") { Description = "Send metrics and traces by OTLP over HTTP (or $OTEL_EXPORTER_OTLP_ENDPOINT)", HelpName = "URL" };
        var command = new Command("serve", "Starts the service: search page and HTTP API") { urls, hosts, watch, noWatch, keyFile, rate, kept, timeout, json, otlp };
        urls.Validators.Add(result =>
        {
            foreach (var fault in result.Tokens.SelectMany(token => Split(token.Value)).Select(HostNames.FaultOf).OfType<string>())
            {
                result.AddError($"--urls: {fault}");
            }
        });
        Demand(command, rate, 1, 1_000_000);
        Demand(command, kept, 0, 16_384);
        Demand(command, timeout, 1, 3_600);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!TryReadKey(context.Screen, parsed.GetValue(keyFile), out var key))
            {
                return ExitStatus.WrongCall;
            }

            return await SearchIndexService.RunAsync(new ServiceOptions
            {
                IndexFolder = context.Folder(parsed),
                Urls = Split(parsed.GetRequiredValue(urls)),
                Hosts = Split(parsed.GetValue(hosts) ?? ""),
                WatchedFolder = parsed.GetValue(noWatch) ? null : parsed.GetValue(watch) ?? (Directory.Exists(DefaultWatched) ? DefaultWatched : null),
                ImportKey = key,
                RequestsPerSecond = parsed.GetValue(rate),
                RequestBurst = Math.Max(1, parsed.GetValue(rate) * 2),
                KeptBytes = (long)parsed.GetValue(kept) << 20,
                RequestTimeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
                JsonLogs = parsed.GetValue(json),
                OtlpEndpoint = parsed.GetValue(otlp),
            }, context.Lexicons, cancellation);
        });
        return command;
    }

    private static string[] Split(string list) => list.Split([';', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Demand(Command command, Option<int> option, int least, int most) => command.Validators.Add(result =>
    {
        if (result.GetResult(option) is { Tokens: [var token] } && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes a whole number from {least} to {most}, not '{token.Value}'."));
        }
    });

    // The key is no option of its own: what stands on a command line is seen by everybody on the machine.
    private static bool TryReadKey(Screen screen, string? file, out string? key)
    {
        key = (file is null ? Environment.GetEnvironmentVariable(KeyVariable) : File.ReadAllText(file))?.Trim();
        if (string.IsNullOrEmpty(key))
        {
            key = null;
            if (file is not null)
            {
                screen.Warn($"{file} holds no key. Write one into it, such as the output of 'openssl rand -hex 32'.");
            }

            return file is null;
        }

        if (key.Length < ShortestKey)
        {
            screen.Warn(string.Create(CultureInfo.InvariantCulture, $"The import key has {key.Length} characters; it needs {ShortestKey} or more, such as the output of 'openssl rand -hex 32'."));
            return false;
        }

        return true;
    }
}
