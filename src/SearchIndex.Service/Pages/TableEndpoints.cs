using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Coverage;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Pages;

/// <summary>The pages of figures, gaps and versions.</summary>
internal static class TableEndpoints
{
    /// <summary>Adds the pages.</summary>
    /// <param name="routes">Routes that have a library.</param>
    public static void MapTables(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/indicators", Indicators).ExcludeFromDescription();
        routes.MapRead("/coverage", Matrix).ExcludeFromDescription();
        routes.MapRead("/cities/{id}/changes", Changes).ExcludeFromDescription();
    }

    private static Results<RazorComponentResult<IndicatorsPage>, StatusCodeHttpResult> Indicators(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = PageContext.Of(http);
        return IsHeld(http, library, context) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : PageAnswer.Of<IndicatorsPage>(new Dictionary<string, object?>
        {
            [nameof(IndicatorsPage.Context)] = context,
            [nameof(IndicatorsPage.Table)] = library.Current.Indicators(),
        });
    }

    private static Results<RazorComponentResult<CoveragePage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Matrix(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (CoverageEndpoints.Read(http.Request.Query, out var options) is { } error)
        {
            return PageAnswer.Problem(http, StatusCodes.Status400BadRequest, error.Detail);
        }

        var context = PageContext.Of(http);
        var age = http.Request.Query["staleAfter"].ToString();
        return IsHeld(http, library, context) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : PageAnswer.Of<CoveragePage>(new Dictionary<string, object?>
        {
            [nameof(CoveragePage.Context)] = context,
            [nameof(CoveragePage.Matrix)] = library.Current.Coverage(options),
            [nameof(CoveragePage.Age)] = age.Length == 0 ? "1y" : age,
            [nameof(CoveragePage.AsOf)] = options.AsOf is { } day ? TextLanguage.Iso(day) : null,
        });
    }

    private static Results<RazorComponentResult<ChangesPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Changes(
        HttpContext http, RequestLibrary library, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (from, to) = (http.Request.Query["from"].ToString(), http.Request.Query["to"].ToString());
        if (library.Current.Changes(id, from.Length == 0 ? null : from, to.Length == 0 ? null : to) is not { } changes)
        {
            return PageAnswer.Problem(http, StatusCodes.Status404NotFound, null);
        }

        var context = PageContext.Of(http);
        return IsHeld(http, library, context) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : PageAnswer.Of<ChangesPage>(new Dictionary<string, object?>
        {
            [nameof(ChangesPage.Context)] = context,
            [nameof(ChangesPage.Changes)] = changes,
        });
    }

    private static bool IsHeld(HttpContext http, RequestLibrary library, PageContext context) =>
        EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code));
}
