using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Telemetry;

namespace SearchIndex.Service.Search;

/// <summary>Search over HTTP.</summary>
internal static class SearchEndpoints
{
    /// <summary>Adds <c>GET /api/search</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapSearch(this IEndpointRouteBuilder api) =>
        api.MapRead("/search", Search)
            .WithName("search")
            .WithSummary("Search the actions of all cities")
            .WithDescription("Words in Chinese or English, \"exact phrases\", fields (city:Anshun) and operators; whatever cannot be parsed is searched literally, and the answer says so.")
            .WithTags("Search")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSearchParameters(paged: true);

    /// <summary>Searches, and adds what the paging limit cut to the notes.</summary>
    /// <param name="library">The library.</param>
    /// <param name="parameters">What is asked.</param>
    /// <param name="cancellationToken">Ends a search that nobody waits for.</param>
    /// <returns>The answer.</returns>
    public static SearchResponse Answer(IActionLibrary library, SearchParameters parameters, CancellationToken cancellationToken)
    {
        using var activity = ServiceMeter.Activities.StartActivity("search");
        var started = Stopwatch.GetTimestamp();
        var response = library.Search(parameters.ToRequest(), cancellationToken);
        ServiceMeter.Searched(Stopwatch.GetElapsedTime(started), response.Total);
        activity?.SetTag("searchindex.hits", response.Total);
        var note = string.Create(
            CultureInfo.InvariantCulture,
            $"Paging ends at hit {SearchParameters.MaxReach} of {response.Total}; '/api/export' with the same parameters gives every hit.");
        return parameters.IsCut && response.Total > SearchParameters.MaxReach ? response with { Notes = [.. response.Notes, note] } : response;
    }

    private static Results<Ok<SearchResponse>, ProblemHttpResult, StatusCodeHttpResult> Search(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        if (!SearchParameters.TryRead(http.Request.Query, SearchParameters.DefaultLimit, out var parameters, out var error))
        {
            return error.ToProblem();
        }

        return EntityTags.IsHeld(http, EntityTags.Of(library.Version))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(Answer(library.Current, parameters, cancellationToken));
    }
}
