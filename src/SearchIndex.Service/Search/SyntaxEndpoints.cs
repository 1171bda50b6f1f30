using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Querying;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Search;

/// <summary>The query language over HTTP: what can be written, in both languages.</summary>
internal static class SyntaxEndpoints
{
    /// <summary>Adds <c>GET /api/syntax</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapSyntax(this IEndpointRouteBuilder api) =>
        api.MapRead("/syntax", Show)
            .WithName("syntax")
            .WithSummary("What can be written in a query")
            .WithDescription("The query language: examples, and what they mean in English and Chinese, for each thing that can be written.")
            .WithTags("Search");

    private static Results<Ok<IReadOnlyList<QuerySyntaxRow>>, StatusCodeHttpResult> Show(HttpContext http, RequestLibrary library) =>
        EntityTags.IsHeld(http, EntityTags.Of(library.Version)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : TypedResults.Ok(QuerySyntax.Rows);
}
