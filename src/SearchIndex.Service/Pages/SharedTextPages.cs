using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Pages;

/// <summary>The pages about shared text.</summary>
internal static class SharedTextPages
{
    private const int PairsOnPage = 200;

    /// <summary>Adds <c>/shared</c> and <c>/compare</c>.</summary>
    /// <param name="routes">Routes that have a library.</param>
    public static void MapSharedTextPages(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/shared", Shared).ExcludeFromDescription();
        routes.MapRead("/compare", Compare).ExcludeFromDescription();
    }

    private static Results<RazorComponentResult<SharedPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Shared(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        var context = PageContext.Of(http);
        var query = http.Request.Query;

        // The API takes a city twice; the pages' own links name the two, and both ways lead to the same page.
        var cities = query["city"].Where(value => !string.IsNullOrWhiteSpace(value)).ToArray();
        var asked = new SharedTextRequest
        {
            CityA = One(query, "cityA") ?? cities.FirstOrDefault(),
            CityB = One(query, "cityB") ?? cities.ElementAtOrDefault(1),
            Self = One(query, "self") == "true",
            Platform = One(query, "platform") == "true",
            Law = One(query, "law") == "true",
            Limit = PairsOnPage,
        };
        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        try
        {
            return PageAnswer.Of<SharedPage>(new Dictionary<string, object?>
            {
                [nameof(SharedPage.Context)] = context,
                [nameof(SharedPage.Asked)] = asked,
                [nameof(SharedPage.Report)] = library.Current.Shared(asked, cancellationToken),
                [nameof(SharedPage.Cities)] = library.Current.Cities().Where(city => city.Actions > 0).Select(city => city.City).Distinct(StringComparer.Ordinal).ToList(),
                [nameof(SharedPage.LocalNames)] = LocalNames(library.Current),
            });
        }
        catch (SharedTextRequestException error)
        {
            return PageAnswer.Problem(http, StatusCodes.Status400BadRequest, error.Message);
        }
    }

    private static Results<RazorComponentResult<ComparePage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Compare(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = PageContext.Of(http);
        var (a, b) = (One(http.Request.Query, "a"), One(http.Request.Query, "b"));
        if (a is null || b is null)
        {
            return PageAnswer.Problem(http, StatusCodes.Status400BadRequest, context.Texts.Sharing.TwoIdsWanted);
        }

        if (library.Current.Find(a) is not { } left || library.Current.Find(b) is not { } right || library.Current.Compare(a, b) is not { } comparison)
        {
            return PageAnswer.Problem(http, StatusCodes.Status404NotFound, null);
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return PageAnswer.Of<ComparePage>(new Dictionary<string, object?>
        {
            [nameof(ComparePage.Context)] = context,
            [nameof(ComparePage.A)] = left,
            [nameof(ComparePage.B)] = right,
            [nameof(ComparePage.Comparison)] = comparison,
        });
    }

    /// <summary>The cities' own names, by the English ones.</summary>
    /// <param name="library">The library.</param>
    /// <returns>Only cities that have a name of their own.</returns>
    public static IReadOnlyDictionary<string, string> LocalNames(IActionLibrary library) => library.Cities().Where(city => city.CityLocal is not null)
        .DistinctBy(city => city.City).ToDictionary(city => city.City, city => city.CityLocal!, StringComparer.Ordinal);

    private static string? One(IQueryCollection query, string name) => query[name].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
