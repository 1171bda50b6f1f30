using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;

namespace SearchIndex.Service.Search;

/// <summary>Suggestions while typing, over HTTP.</summary>
internal static class SuggestEndpoints
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 50;

    // Longer beginnings are no names any more; what stands behind them is not looked at.
    private const int LongestText = 200;

    /// <summary>Adds <c>GET /api/suggest</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapSuggest(this IEndpointRouteBuilder api) =>
        api.MapRead("/suggest", Suggest)
            .WithName("suggest")
            .WithSummary("What a person may be about to type")
            .WithDescription("Names of concepts, species, laws and places, cities, headings, commitments, titles of other documents and words that begin with 'q' or hold it at the start of a word, "
                + "in Chinese or English, and by Pinyin or its first letters (fushou, fsl: 福寿螺). Each has hits; 'query' is what to search for, and 'count' how many hits that has ('countIsExact' is false above 5,000 records, where it is a least number).")
            .WithTags("Search")
            .WithOwnParameters(("q", "What was typed so far.", "fsl"), ("limit", "Suggestions wanted, 0 to 50; 10 without it.", "10"))
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<Ok<SuggestionResponse>, ProblemHttpResult, StatusCodeHttpResult> Suggest(HttpContext http, RequestLibrary library)
    {
        ParameterError? error = null;
        var text = SearchParameters.ReadOnce(http.Request.Query, "q", ref error) ?? "";
        var limit = SearchParameters.ReadNumber(http.Request.Query, "limit", DefaultLimit, MaxLimit, ref error);
        if (error is not null)
        {
            return error.ToProblem();
        }

        return EntityTags.IsHeld(http, EntityTags.Of(library.Version)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(text.Length > LongestText ? new SuggestionResponse(text, []) : library.Current.Suggest(text, limit));
    }
}
