using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Service.Actions;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Pages;

/// <summary>The pages of what the actions name.</summary>
internal static class KnowledgePages
{
    private const int LongestName = 200;

    /// <summary>Adds <c>/concepts</c> and <c>/concepts/{key}</c>.</summary>
    /// <param name="routes">Routes that have a library.</param>
    public static void MapKnowledgePages(this IEndpointRouteBuilder routes)
    {
        routes.MapRead("/concepts", List).ExcludeFromDescription();
        routes.MapRead("/concepts/{**key}", Show).ExcludeFromDescription();
    }

    private static Results<RazorComponentResult<ConceptsPage>, RazorComponentResult<ProblemPage>, RedirectHttpResult, StatusCodeHttpResult> List(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = PageContext.Of(http);
        var (kind, name) = (http.Request.Query["kind"].ToString(), http.Request.Query["name"].ToString().Trim());
        if (kind.Length > 0 && !KnowledgeKinds.TryParse(kind, out _) && kind != "document")
        {
            return PageAnswer.Problem(http, StatusCodes.Status400BadRequest, $"There is no kind '{kind}'; there are: {string.Join(", ", KnowledgeKinds.All)}, document.");
        }

        if (name.Length is > 0 and <= LongestName && library.Current.FindConcepts(name) is { Count: > 0 } found)
        {
            return TypedResults.Redirect(context.Link(ConceptShelf.PathOf(found.Count == 1 ? found[0].Key : name)));
        }

        return EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : PageAnswer.Of<ConceptsPage>(new Dictionary<string, object?>
            {
                [nameof(ConceptsPage.Context)] = context,
                [nameof(ConceptsPage.Entries)] = library.Current.Concepts(),
                [nameof(ConceptsPage.Kind)] = kind.Length == 0 ? null : kind.ToLowerInvariant(),
                [nameof(ConceptsPage.Asked)] = name.Length is > 0 and <= LongestName ? name : null,
            });
    }

    private static Results<RazorComponentResult<ConceptPage>, RazorComponentResult<ProblemPage>, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, string? key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        key = ActionEndpoints.Unescape(key);
        var found = library.Current.FindConcepts(key);
        if (found.Count == 0)
        {
            return PageAnswer.Problem(http, StatusCodes.Status404NotFound, null);
        }

        var context = PageContext.Of(http);
        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version, context.Texts.Code)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        // A key belongs to one entry; a name may belong to several, of which the one that most actions name is shown.
        var entry = found.FirstOrDefault(each => each.Key == key) ?? found.MaxBy(each => each.Actions.Count)!;
        return PageAnswer.Of<ConceptPage>(new Dictionary<string, object?>
        {
            [nameof(ConceptPage.Context)] = context,
            [nameof(ConceptPage.Entry)] = entry,
            [nameof(ConceptPage.Known)] = library.Current.Concepts().ToDictionary(each => each.Key, StringComparer.Ordinal),
            [nameof(ConceptPage.Same)] = entry.Key == key ? [] : found.Where(each => each.Key != entry.Key).ToList(),
        });
    }
}
