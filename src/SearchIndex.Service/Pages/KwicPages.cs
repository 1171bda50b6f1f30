using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Concordance;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Pages;

/// <summary>The page of concordances.</summary>
internal static class KwicPages
{
    private const int LinesOnPage = 500;

    /// <summary>Adds <c>/kwic</c>.</summary>
    /// <param name="routes">Routes that have a library.</param>
    public static void MapKwicPage(this IEndpointRouteBuilder routes) => routes.MapRead("/kwic", Kwic).ExcludeFromDescription();

    private static Results<RazorComponentResult<KwicPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Kwic(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        if (KwicParameters.Read(http.Request.Query, LinesOnPage, out var request) is { } error)
        {
            return PageAnswer.Problem(http, StatusCodes.Status400BadRequest, error.Detail);
        }

        var context = PageContext.Of(http);
        return EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : PageAnswer.Of<KwicPage>(new Dictionary<string, object?>
        {
            [nameof(KwicPage.Context)] = context,
            [nameof(KwicPage.Request)] = request,
            [nameof(KwicPage.Response)] = string.IsNullOrWhiteSpace(request.Term) ? null : library.Current.Kwic(request, cancellationToken),
        });
    }
}
