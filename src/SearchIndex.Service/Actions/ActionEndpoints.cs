using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Actions;

/// <summary>Single actions over HTTP.</summary>
internal static class ActionEndpoints
{
    /// <summary>Adds <c>GET /api/actions/{id}</c>; the id holds a slash.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapActions(this IEndpointRouteBuilder api) =>
        api.MapRead("/actions/{**id}", Show)
            .WithName("action")
            .WithSummary("One action, whole")
            .WithDescription("Texts are whole and in reading order; dates are ISO 8601; null where the profile says nothing. The id holds a slash: city, then action.")
            .WithTags("Actions")
            .ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>Undoes the one escape that the server leaves in a path: some clients escape the slash of an id.</summary>
    /// <param name="id">The id as the route gives it.</param>
    /// <returns>The id; empty where there is none.</returns>
    public static string Unescape(string? id) => (id ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static Results<Ok<ActionRecord>, ProblemHttpResult, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, string? id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        id = Unescape(id);
        if (string.IsNullOrEmpty(id))
        {
            return ProblemAnswer.Of(StatusCodes.Status404NotFound, "An id has to follow /api/actions/; '/api/search' names the ids.");
        }

        if (library.Current.Find(id) is not { } action)
        {
            var near = NearIds.Of(library.Current, id, cancellationToken);
            return ProblemAnswer.Of(
                StatusCodes.Status404NotFound,
                near.Count == 0 ? $"No action has the id '{id}'." : $"No action has the id '{id}'. Near it: {string.Join(", ", near)}.",
                new Dictionary<string, object?> { ["near"] = near });
        }

        return EntityTags.IsHeld(http, EntityTags.Of(library.Version))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(action);
    }
}
