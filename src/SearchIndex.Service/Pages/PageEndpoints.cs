using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Service.Actions;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Pages;

/// <summary>The pages for people.</summary>
internal static class PageEndpoints
{
    // A city's whole list of actions stands on its page; profiles hold some dozens.
    private const int ActionsOfCity = 1_000;

    private const int SimilarOnPage = 6;

    // Listing the pairs of a city takes longer the more actions it is compared with; in larger libraries the alike actions say what they share.
    private const int ActionsForPairs = 5_000;

    /// <summary>Adds the pages.</summary>
    /// <param name="routes">Routes that have a library.</param>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/", Search).ExcludeFromDescription();
        routes.MapRead("/search", ToSearch).NeverKept().ExcludeFromDescription();
        routes.MapRead("/syntax", Syntax).ExcludeFromDescription();
        routes.MapRead("/actions/{**id}", Action).ExcludeFromDescription();
        routes.MapRead("/cities", Cities).ExcludeFromDescription();
        routes.MapRead("/cities/{id}", City).ExcludeFromDescription();
        routes.MapSharedTextPages();
        routes.MapKnowledgePages();
        routes.MapSitePages();
        routes.MapKwicPage();
    }

    private static Results<RazorComponentResult<SearchPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Search(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        if (!SearchParameters.TryRead(http.Request.Query, SearchAddress.DefaultLimit, out var parameters, out var error))
        {
            return PageAnswer.Problem(http, StatusCodes.Status400BadRequest, error.Detail);
        }

        var context = PageContext.Of(http);
        if (IsHeld(http, library, context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var isStart = parameters.Query is null && parameters.Filters.Count == 0;
        var response = SearchEndpoints.Answer(library.Current, isStart ? parameters with { Limit = 0 } : parameters, cancellationToken);
        return PageAnswer.Of<SearchPage>(new Dictionary<string, object?>
        {
            [nameof(SearchPage.Context)] = context,
            [nameof(SearchPage.Address)] = SearchAddress.Of(parameters),
            [nameof(SearchPage.Response)] = response,
            [nameof(SearchPage.IsStart)] = isStart,
            [nameof(SearchPage.Examples)] = isStart ? ExampleQueries.In(library.Current, cancellationToken) : [],
        });
    }

    // People and other sites guess this address; its parameters are those of the page.
    private static RedirectHttpResult ToSearch(HttpContext http) =>
        TypedResults.LocalRedirect("~/" + http.Request.QueryString.ToUriComponent(), permanent: true, preserveMethod: true);

    private static Results<RazorComponentResult<SyntaxPage>, StatusCodeHttpResult> Syntax(HttpContext http, RequestLibrary library)
    {
        var context = PageContext.Of(http);
        return IsHeld(http, library, context) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : PageAnswer.Of<SyntaxPage>(new Dictionary<string, object?> { [nameof(SyntaxPage.Context)] = context });
    }

    private static Results<RazorComponentResult<ActionPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Action(
        HttpContext http, RequestLibrary library, string? id, CancellationToken cancellationToken)
    {
        if (library.Current.Find(ActionEndpoints.Unescape(id)) is not { } action)
        {
            return PageAnswer.Problem(http, StatusCodes.Status404NotFound, null);
        }

        var context = PageContext.Of(http);
        if (IsHeld(http, library, context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var query = http.Request.Query["q"].FirstOrDefault() ?? "";
        query = query.Length > SearchParameters.MaxQueryLength ? "" : query;
        return PageAnswer.Of<ActionPage>(new Dictionary<string, object?>
        {
            [nameof(ActionPage.Context)] = context,
            [nameof(ActionPage.Action)] = action,
            [nameof(ActionPage.Query)] = query,
            [nameof(ActionPage.Cited)] = CitedWords.Read(http.Request.Query, action),
            [nameof(ActionPage.Similar)] = action.Readable
                ? library.Current.Similar(new SimilarRequest { Id = action.Id, Limit = SimilarOnPage, OtherCitiesOnly = true }, cancellationToken) : null,
            [nameof(ActionPage.Pairs)] = PairsOf(library.Current, action, cancellationToken),
            [nameof(ActionPage.LocalNames)] = SharedTextPages.LocalNames(library.Current),
            [nameof(ActionPage.Words)] = query.Length == 0 ? [] : WordsToMark(library.Current, action, query, cancellationToken),
        });
    }

    private static Results<RazorComponentResult<CitiesPage>, StatusCodeHttpResult> Cities(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = PageContext.Of(http);
        if (IsHeld(http, library, context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return PageAnswer.Of<CitiesPage>(new Dictionary<string, object?>
        {
            [nameof(CitiesPage.Context)] = context,
            [nameof(CitiesPage.Cities)] = library.Current.Cities(),
        });
    }

    private static Results<RazorComponentResult<CityPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> City(
        HttpContext http, RequestLibrary library, string id, CancellationToken cancellationToken)
    {
        if (library.Current.Cities().FirstOrDefault(city => city.Id == id) is not { } found)
        {
            return PageAnswer.Problem(http, StatusCodes.Status404NotFound, null);
        }

        var context = PageContext.Of(http);
        if (IsHeld(http, library, context))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var request = new SearchRequest { Filters = [new SearchFilter("city", found.City)], Sort = SearchSort.City, Limit = ActionsOfCity };
        return PageAnswer.Of<CityPage>(new Dictionary<string, object?>
        {
            [nameof(CityPage.Context)] = context,
            [nameof(CityPage.City)] = found,
            [nameof(CityPage.Gaps)] = library.Current.Coverage().Cities.FirstOrDefault(city => city.Id == id),
            [nameof(CityPage.Actions)] = library.Current.Search(request, cancellationToken).Hits,
        });
    }

    private static bool IsHeld(HttpContext http, RequestLibrary library, PageContext context) =>
        EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code));

    private static IReadOnlyList<SharedPairRecord>? PairsOf(IActionLibrary library, ActionRecord action, CancellationToken cancellationToken)
    {
        if (!action.Readable || library.Info.Actions > ActionsForPairs)
        {
            return null;
        }

        try
        {
            var asked = new SharedTextRequest { Id = action.Id, CityA = action.City, Self = true, Passages = false };
            return [.. library.Shared(asked, cancellationToken).Pairs.Where(pair => (pair.A == action.Id || pair.B == action.Id) && pair.A != pair.B)];
        }
        catch (SharedTextRequestException)
        {
            // Records of other documents belong to no city.
            return null;
        }
    }

    private static IReadOnlyList<string> WordsToMark(IActionLibrary library, ActionRecord action, string query, CancellationToken cancellationToken)
    {
        var request = new SearchRequest { Query = query, Filters = [new SearchFilter("id", action.Id)], Limit = 1, IncludeUnreadable = !action.Readable };
        var hit = library.Search(request, cancellationToken).Hits.FirstOrDefault(hit => hit.Id == action.Id);
        return hit is null ? [] : WordMarks.WordsOf(hit);
    }
}
