using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Live;

namespace SearchIndex.Service.Pages;

/// <summary>The pages about the library and the site.</summary>
internal static class SitePages
{
    /// <summary>Adds <c>/library</c> and <c>/about</c>.</summary>
    /// <param name="routes">Routes that have a library.</param>
    public static void MapSitePages(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/library", Library).NeverKept().ExcludeFromDescription();
        routes.MapRead("/about", About).ExcludeFromDescription();
    }

    private static Results<RazorComponentResult<LibraryPage>, StatusCodeHttpResult> Library(HttpContext http, RequestLibrary library, LiveStatus live, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = PageContext.Of(http);
        var state = live.State;
        if (state.Phase != LiveState.WaitingPhase)
        {
            // It changes from second to second: never kept, and asked for again without a script.
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers["Refresh"] = "2";
        }
        else if (EntityTags.IsHeld(http, EntityTags.Of(library.Version, string.Create(CultureInfo.InvariantCulture, $"{context.Texts.Code}-{state.Runs}{(state.Problem is null ? "" : "p")}"))))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return PageAnswer.Of<LibraryPage>(new Dictionary<string, object?>
        {
            [nameof(LibraryPage.Context)] = context,
            [nameof(LibraryPage.Live)] = state,
            [nameof(LibraryPage.Info)] = library.Current.Info,
            [nameof(LibraryPage.Cities)] = library.Current.Cities().DistinctBy(city => city.City).ToDictionary(city => city.City, StringComparer.Ordinal),
        });
    }

    private static Results<RazorComponentResult<AboutPage>, StatusCodeHttpResult> About(HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = PageContext.Of(http);
        return EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : PageAnswer.Of<AboutPage>(new Dictionary<string, object?> { [nameof(AboutPage.Context)] = context });
    }
}
