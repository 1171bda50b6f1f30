using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Reading;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Live;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Importing;

/// <summary>Files that come over HTTP: the one request that changes something, and off without a key.</summary>
internal static class ImportEndpoints
{
    private const string NotRead = "not read";
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>Adds <c>POST /api/import</c>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapImport(this IEndpointRouteBuilder routes) =>
        routes.MapPost(RequestLimits.ImportPath, ImportAsync)
            .WithName("import")
            .WithSummary("Read files into the index")
            .WithDescription("Needs the key that the service was started with, as 'Authorization: Bearer KEY' or 'X-Import-Key: KEY'; without a key of its own the service refuses every import. "
                + "One file as the body with its name in 'name', or several as multipart/form-data. Each file is taken whole or not at all; the answer is the import report.")
            .WithTags("Import")
            .Produces<ImportReport>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithImportParameters()
            .RequireRateLimiting(RequestLimits.ImportPolicy)
            .WithRequestTimeout(TimeLimit);

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> ImportAsync(
        HttpContext http, ServiceOptions options, ImportStore store, LiveIndexer indexer, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (options.ImportKey is not { } key)
        {
            return ProblemAnswer.Of(StatusCodes.Status403Forbidden, "Import is off: the service was started without a key. Start it with --import-key-file FILE, or with the key in $SEARCHINDEX_IMPORT_KEY.");
        }

        if (!ImportKey.IsCarriedBy(http.Request, key))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return ProblemAnswer.Of(StatusCodes.Status401Unauthorized, "The request carries no key, or another one; send it as 'Authorization: Bearer KEY'.");
        }

        // Only now that the sender is known may the body be large.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = store.MostBytes + (1 << 20);
        }

        var files = new List<ImportedFile>();
        var isKept = false;
        try
        {
            await ImportBody.TakeAsync(http.Request, store, files, cancellationToken);
            var answer = await IndexAsync(files, indexer, http, cancellationToken);
            isKept = answer.Result is Ok<ImportReport>;
            return answer;
        }
        finally
        {
            if (!isKept)
            {
                Forget(files);
            }
        }
    }

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> IndexAsync(List<ImportedFile> files, LiveIndexer indexer, HttpContext http, CancellationToken cancellationToken)
    {
        var stored = files.Where(file => file.Path is not null).GroupBy(file => file.Path!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var refused = files.Where(file => file.Refusal is not null).Select(Refused).ToArray();
        if (stored.Count == 0)
        {
            return NothingTaken(refused);
        }

        var run = await indexer.RunAsync(
            "import", new LibraryUpdate { Paths = [.. stored.Keys], Names = stored.ToDictionary(file => file.Key, file => file.Value.Name, StringComparer.Ordinal) }, cancellationToken);
        if (run.Error is not null)
        {
            http.Response.Headers.RetryAfter = "10";
            return ProblemAnswer.Of(StatusCodes.Status503ServiceUnavailable, $"Nothing was imported: {run.Error}");
        }

        var failed = run.Files.Where(file => file.Report.Error is not null).ToArray();
        SourceFileRecord[] all = [.. run.Files, .. refused];
        if (failed.Length == stored.Count)
        {
            return NothingTaken(all);
        }

        Forget([.. stored.Values.Where(file => failed.Any(one => one.Sha256 == file.Sha256 || one.File == file.Name))]);
        return TypedResults.Ok(new ImportReport(run.Changed, run.Generation, all, run.Unchanged, run.Seconds, run.Notes));
    }

    private static ProblemHttpResult NothingTaken(SourceFileRecord[] files) => ProblemAnswer.Of(
        StatusCodes.Status422UnprocessableEntity,
        files.Length == 0 ? "The request holds no file. Send one as the body with ?name=profile.txt, or several as multipart/form-data."
            : $"Nothing was imported: {string.Join(" ", files.Take(5).Select(file => $"{file.File}: {file.Report.Error}"))}",
        new Dictionary<string, object?> { ["files"] = files });

    private static SourceFileRecord Refused(ImportedFile file) => new(file.Name, file.Sha256, null, NotRead, null, new ReadingReport
    {
        File = file.Name,
        Format = "unknown",
        Encoding = null,
        Layout = NotRead,
        ActionsFound = 0,
        ActionsStated = null,
        UnplacedLines = [],
        Notes = [],
        Error = file.Refusal,
    });

    private static void Forget(IEnumerable<ImportedFile> files)
    {
        foreach (var file in files.Where(file => file is { Path: not null, IsNew: true }))
        {
            File.Delete(file.Path!);
        }
    }
}
