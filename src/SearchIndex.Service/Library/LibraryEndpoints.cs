using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Live;

namespace SearchIndex.Service.Library;

/// <summary>The library itself over HTTP: its files and their import reports.</summary>
internal static class LibraryEndpoints
{
    /// <summary>Adds <c>GET /api/library</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapLibrary(this IEndpointRouteBuilder api) =>
        api.MapRead("/library", Show)
            .WithName("library")
            .WithSummary("The files that all answers come from")
            .WithDescription("What the library holds, when it was built and with which versions of rules and lexicons; for each file its layout, encoding, actions found and stated, and every line that no field took. 'live' says what is being indexed now, and what came of the last run. "
                + "'format=csv' gives a row a file.")
            .WithTags("Library")
            .NeverKept()
            .WithTableParameters()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<Ok<LibraryAnswer>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, LiveStatus live, ServiceOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version, Variant(live.State))))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var info = library.Current.Info;
        return isCsv
            ? CsvAnswer.Of(http, "library", (output, mark) => LibraryCsv.WriteFiles(info.Files, output, mark))
            : TypedResults.Ok(new LibraryAnswer(library.Version.IsSample, info.Generation, info.Actions, info.UnreadableActions, info.Cities, info.Built, info.Versions, info.Files,
                live.State, new ImportAnswer(options.ImportKey is not null, options.MaxImportBytes)));
    }

    // The progress of a run changes the answer without a commit.
    private static string Variant(LiveState live) => string.Create(CultureInfo.InvariantCulture, $"{live.Runs}-{live.Phase[0]}{live.Done}-{live.Waiting.Count}-{(live.Problem is null ? 0 : 1)}");
}
