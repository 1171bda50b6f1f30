using System.Globalization;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Pages;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Http;

/// <summary>Routes that read: GET and HEAD, and where they need a library, 503 with a time to come back while there is none.</summary>
internal static class ReadRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds a route for GET and HEAD.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="pattern">The pattern of the address.</param>
    /// <param name="handler">What answers.</param>
    /// <returns>The route, to be described further.</returns>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Methods, handler);

    /// <summary>Makes all routes of a group answer 503 while there is no library.</summary>
    /// <param name="group">The group.</param>
    /// <returns>The group.</returns>
    public static RouteGroupBuilder RequireLibrary(this RouteGroupBuilder group) => group.WithMetadata(new LibraryRoute()).AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        if (http.RequestServices.GetRequiredService<RequestLibrary>().TryOpen())
        {
            return await next(context);
        }

        var state = http.RequestServices.GetRequiredService<LibraryHolder>().State;
        http.Response.Headers.RetryAfter = "2";
        http.Response.Headers.CacheControl = "no-store";
        return http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? ProblemAnswer.Of(StatusCodes.Status503ServiceUnavailable, Sentence(state), new Dictionary<string, object?> { ["phase"] = state.Phase, ["progress"] = state.Progress })
            : PageAnswer.Waiting(http, state);
    });

    /// <summary>Says in a sentence why there is no answer yet.</summary>
    /// <param name="state">What is going on.</param>
    /// <returns>The sentence.</returns>
    public static string Sentence(LibraryState state) => state switch
    {
        { Problem: { } problem } => problem,
        { Phase: LibraryState.IndexingPhase, Progress: { } progress } => string.Create(
            CultureInfo.InvariantCulture, $"There is no index yet: the watched folder is being read, {progress.Done} of {progress.Total} files so far. Try again in a few seconds."),
        { Phase: LibraryState.BuildingPhase, Progress: { Total: > 0 } progress } => string.Create(
            CultureInfo.InvariantCulture, $"There is no index yet: the sample library is being built, {progress.Done} of {progress.Total} files so far. Try again in a few seconds."),
        { Phase: LibraryState.BuildingPhase } => "There is no index yet: the sample library is being built. Try again in a few seconds.",
        _ => "The index is being opened. Try again in a second.",
    };
}
