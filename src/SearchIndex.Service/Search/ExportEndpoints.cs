using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Export;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Actions;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Search;

/// <summary>Every hit in one file over HTTP.</summary>
internal static class ExportEndpoints
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Formats by the names that an address uses, with type and ending of their files.</summary>
    private static readonly Dictionary<string, (ExportFormat Format, string Type, string Ending)> Formats = new(StringComparer.Ordinal)
    {
        ["jsonl"] = (ExportFormat.JsonLines, "application/jsonl; charset=utf-8", "jsonl"),
        ["csv"] = (ExportFormat.Csv, "text/csv; charset=utf-8", "csv"),
        ["bibtex"] = (ExportFormat.BibTex, "application/x-bibtex; charset=utf-8", "bib"),
        ["ris"] = (ExportFormat.Ris, "application/x-research-info-systems; charset=utf-8", "ris"),
        ["gbt7714"] = (ExportFormat.Gbt7714, "text/plain; charset=utf-8", "txt"),
    };

    /// <summary>Adds <c>GET /api/export</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapExport(this IEndpointRouteBuilder api) =>
        api.MapRead("/export", Export)
            .WithName("export")
            .WithSummary("Every action that matches, in one file, never cut")
            .WithDescription("Streams. Without q and filters it is the whole library, unreadable renderings among it unless unreadable=false. 'bom=true' begins a CSV with a byte order mark, as Excel wants it for Chinese.")
            .WithTags("Search")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .Produces(StatusCodes.Status200OK, contentType: "application/jsonl", additionalContentTypes: ["text/csv", "application/x-bibtex", "application/x-research-info-systems", "text/plain"])
            .WithSearchParameters(paged: false)
            .WithExportParameters(Formats.Keys)
            .RequireRateLimiting(RequestLimits.ExportPolicy)
            .NeverKept()
            .DisableRequestTimeout();

    private static Results<EmptyHttpResult, ProblemHttpResult, StatusCodeHttpResult> Export(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        if (!SearchParameters.TryRead(http.Request.Query, SearchParameters.DefaultLimit, out var parameters, out var error))
        {
            return error.ToProblem();
        }

        var name = http.Request.Query["format"].ToString();
        if (!Formats.TryGetValue(name.Length == 0 ? "jsonl" : name, out var format))
        {
            return new ParameterError("format", $"'format' is '{name}'; it takes {string.Join(", ", Formats.Keys)}.", [.. Formats.Keys]).ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        http.Response.ContentType = format.Type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"actions.{format.Ending}\"";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            Write(http, format.Format, library, parameters, cancellationToken);
        }

        return TypedResults.Empty;
    }

    // Without a question the export is the library, unreadable renderings among it, as the command line gives it too.
    private static SearchRequest? Request(HttpContext http, SearchParameters parameters) =>
        !string.IsNullOrWhiteSpace(parameters.Query) || parameters.Filters.Count > 0 || http.Request.Query.ContainsKey("unreadable") ? parameters.ToRequest()
        : parameters.Sort == SearchSort.Relevance ? null
        : parameters.ToRequest() with { IncludeUnreadable = true };

    // The writers of the formats are synchronous. A few threads that wait for slow readers are cheap: the policy allows no more than a few.
    private static void Write(HttpContext http, ExportFormat format, RequestLibrary library, SearchParameters parameters, CancellationToken cancellationToken)
    {
        if (http.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            body.AllowSynchronousIO = true;
        }

        using var output = new StreamWriter(http.Response.Body, Utf8, bufferSize: 32 * 1024, leaveOpen: true);
        var actions = library.Current.Export(Request(http, parameters), cancellationToken);
        ActionExport.Write(format, actions, output, http.Request.Query["bom"] == "true", CiteEndpoints.Site(http));
    }
}
