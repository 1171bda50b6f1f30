using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Actions;
using SearchIndex.Service.Cities;
using SearchIndex.Service.Concepts;
using SearchIndex.Service.Concordance;
using SearchIndex.Service.Coverage;
using SearchIndex.Service.Health;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Importing;
using SearchIndex.Service.Indicators;
using SearchIndex.Service.Library;
using SearchIndex.Service.Live;
using SearchIndex.Service.Pages;
using SearchIndex.Service.Problems;
using SearchIndex.Service.Search;
using SearchIndex.Service.Sharing;
using SearchIndex.Service.Telemetry;

namespace SearchIndex.Service;

/// <summary>The hosted service: HTTP API, pages, health.</summary>
public static class SearchIndexService
{
    /// <summary>Runs the service until it is told to stop.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="lexicons">What libraries are built and opened with.</param>
    /// <param name="cancellationToken">Stops it; Ctrl-C and SIGTERM do as well.</param>
    /// <returns>The exit status of the program: 0 after a stop, 1 where it could not start (said on standard error).</returns>
    public static async Task<int> RunAsync(ServiceOptions options, LibraryLexicons lexicons, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(lexicons);

        // The tables take as long to read as the server takes to start: on two cores the first page waits for one of them only.
        _ = Task.Run(lexicons.Read, cancellationToken);
        await using var app = Create(options, new FolderLibrarySource(options, lexicons, TimeProvider.System), host => host.WebHost.UseUrls([.. options.Urls]));
        WarnOfOtherAddresses(options, app.Logger);
        try
        {
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or FormatException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(
                $"searchindex: the service cannot listen on {string.Join(", ", options.Urls)}: {problem.Message} Choose another address with --urls.");
            return 1;
        }
    }

    /// <summary>Builds the service around a source of libraries.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="source">Where libraries come from.</param>
    /// <param name="configure">Sets the server, or what a test needs.</param>
    /// <returns>The service, not started.</returns>
    internal static WebApplication Create(ServiceOptions options, ILibrarySource source, Action<WebApplicationBuilder> configure)
    {
        // The content root is where the program lies, not where it was called: no stray appsettings.json is picked up.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        if (options.JsonLogs)
        {
            builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        }

        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // A start that fails is said in one sentence by RunAsync; the host would write where in the server it failed.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(RequestLimits.Apply);
        AddServices(builder.Services, options, source);
        configure(builder);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseProblemAnswers();
        app.UseHostNames(options);
        app.UseSizeLimits();
        app.UseRateLimiter();
        app.UseRequestTimeouts();

        // Within the limits and around the compression: what is kept is compressed once, and counts as a request each time.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.MapHealth();
        app.MapAssets();
        app.MapOpenApiDocument();
        var api = app.MapGroup("/api").RequireLibrary();
        api.ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapSearch();
        api.MapExport();
        api.MapKwic();
        api.MapSuggest();
        api.MapSyntax();
        api.MapCite();
        api.MapActions();
        api.MapSimilar();
        api.MapCities();
        api.MapConcepts();
        api.MapIndicators();
        api.MapCoverage();
        api.MapChanges();
        api.MapShared();
        api.MapLibrary();
        app.MapImport();
        app.MapGroup("").RequireLibrary().MapPages();
        app.MapGroup("").RequireLibrary().MapTables();
        return app;
    }

    private static void AddServices(IServiceCollection services, ServiceOptions options, ILibrarySource source)
    {
        services.AddSingleton(options);
        services.AddSingleton(source);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LibraryHolder>();
        services.AddScoped<RequestLibrary>();
        services.AddSingleton<LiveStatus>();
        services.AddSingleton<LiveIndexer>();
        services.AddSingleton<ImportStore>();
        services.AddHostedService<TelemetryExport>();
        services.AddHostedService<LibraryWatching>();
        services.AddHostedService<SampleBuilding>();
        services.AddHostedService<FolderWatching>();
        services.AddRequestLimits(options);
        services.AddKeptAnswers(options);
        services.AddApiDescription();
        services.AddSingleton<OpenApiDocumentText>();
        services.ConfigureHttpJsonOptions(json => ServiceJson.Apply(json.SerializerOptions));
        services.AddResponseCompression(compression =>
        {
            // Nothing secret is in any answer, so compressing under TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/jsonl", "image/svg+xml"];
        });
        services.AddRazorComponents();
        services.AddSingleton(_ => new HeadingNames(HeadingCatalogue.LoadBuiltIn()));

        // Without this every Chinese character of a page would become an entity of eight characters.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    private static void WarnOfOtherAddresses(ServiceOptions options, ILogger log)
    {
        foreach (var url in options.Urls.Where(url => !HostNames.IsLoopback(BindingAddress.Parse(url).Host)))
        {
            log.LogWarning("Listening on {Url}: other machines can reach the service. It has no sign-in; put a proxy in front of it where that matters.", url);
        }
    }
}
