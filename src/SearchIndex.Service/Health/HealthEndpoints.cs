using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Health;

/// <summary>Whether the process lives and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Adds <c>/healthz</c> and <c>/readyz</c>.</summary>
    /// <param name="routes">The routes.</param>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/healthz", Live)
            .WithName("healthz")
            .WithSummary("Whether the process lives; 200 as soon as it listens")
            .WithTags("Health");
        routes.MapRead("/readyz", Ready)
            .WithName("readyz")
            .WithSummary("Whether there is a library to answer from; 503 with the progress until then")
            .Produces<Readiness>(StatusCodes.Status503ServiceUnavailable)
            .WithTags("Health");
    }

    private static Ok<Liveness> Live(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Liveness("alive"));
    }

    private static Results<Ok<Readiness>, JsonHttpResult<Readiness>> Ready(HttpContext http, RequestLibrary library, LibraryHolder holder)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (library.TryOpen())
        {
            var info = library.Current.Info;
            return TypedResults.Ok(new Readiness(
                "ready", library.Version.IsSample ? "sample" : "index", info.Generation, info.Actions, info.Cities, info.Built, "Questions are answered.", null));
        }

        http.Response.Headers.RetryAfter = "2";
        var state = holder.State;
        return TypedResults.Json(
            new Readiness(state.Phase, null, null, null, null, null, ReadRoutes.Sentence(state), state.Progress), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
