using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Versions;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Cities;

/// <summary>What changed between two downloads of a city, over HTTP.</summary>
internal static class ChangesEndpoints
{
    /// <summary>Adds <c>GET /api/cities/{id}/changes</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapChanges(this IEndpointRouteBuilder api) =>
        api.MapRead("/cities/{id}/changes", Show)
            .WithName("changes")
            .WithSummary("What is new, gone, changed and only re-dated between two downloads of a city")
            .WithDescription("Actions are joined by heading and occurrence, and by text where headings moved. A changed text comes with its runs of equal, removed, added and replaced characters. "
                + "Where the library holds one download only, 'old' is null. 'format=csv' gives a row a text.")
            .WithTags("Cities")
            .WithVersionParameters()
            .WithTableParameters()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<ProfileChanges>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        var (from, to) = (http.Request.Query["from"].ToString(), http.Request.Query["to"].ToString());
        if (library.Current.Changes(id, from.Length == 0 ? null : from, to.Length == 0 ? null : to) is not { } changes)
        {
            var all = library.Current.Changes(id);
            return all is null
                ? ProblemAnswer.Of(StatusCodes.Status404NotFound, $"No city with a readable profile has the id '{id}'; '/api/cities' lists all.",
                    new Dictionary<string, object?> { ["near"] = library.Current.Cities().Select(city => city.Id).Take(100).ToArray() })
                : ProblemAnswer.Of(StatusCodes.Status404NotFound, $"There is no such download of {all.City}; 'versions' lists them.", new Dictionary<string, object?> { ["versions"] = all.Versions });
        }

        return EntityTags.IsHeld(http, EntityTags.Of(library.Version)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : isCsv ? CsvAnswer.Of(http, "changes", (output, mark) => ChangesCsv.Write(changes, output, mark))
            : TypedResults.Ok(changes);
    }
}
