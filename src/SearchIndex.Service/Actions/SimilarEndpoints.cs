using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Likeness;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Actions;

/// <summary>Actions that do something alike, over HTTP.</summary>
internal static class SimilarEndpoints
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 100;
    private const int MaxTextLength = 4_096;
    private static readonly string[] Flags = ["otherCities", "withoutShared"];

    /// <summary>Adds <c>GET /api/actions/{city}/{action}/similar</c> and <c>GET /api/similar?text=</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapSimilar(this IEndpointRouteBuilder api)
    {
        const string About = "The most alike first, each with its reasons in English and Chinese. Actions that share most of their text say so in 'sharedText'.";
        api.MapRead("/actions/{city}/{action}/similar", (HttpContext http, RequestLibrary library, string city, string action, CancellationToken cancellationToken) =>
                Answer(http, library, $"{city}/{action}", cancellationToken))
            .WithName("similarActions").WithSummary("Actions that do something like an action").WithDescription(About).WithTags("Actions")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithSimilarParameters(byId: true);
        api.MapRead("/similar", (HttpContext http, RequestLibrary library, CancellationToken cancellationToken) =>
                Answer(http, library, null, cancellationToken))
            .WithName("similar").WithSummary("Actions that do something like an action or a text").WithDescription(About).WithTags("Actions")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).WithSimilarParameters(byId: false);
    }

    private static Results<Ok<SimilarResponse>, ProblemHttpResult, StatusCodeHttpResult> Answer(
        HttpContext http, RequestLibrary library, string? id, CancellationToken cancellationToken)
    {
        var query = http.Request.Query;
        id ??= query["id"].FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var text = query["text"].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        if (Mistake(query, id, text) is { } mistake)
        {
            return mistake.ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var response = library.Current.Similar(
            new SimilarRequest
            {
                Id = id,
                Text = text,
                Limit = Limit(query) ?? DefaultLimit,
                OtherCitiesOnly = IsOn(query, "otherCities"),
                WithoutSharedText = IsOn(query, "withoutShared"),
            },
            cancellationToken);
        if (response is not null)
        {
            return TypedResults.Ok(response);
        }

        var near = NearIds.Of(library.Current, id!, cancellationToken);
        return ProblemAnswer.Of(
            StatusCodes.Status404NotFound,
            near.Count == 0 ? $"No action has the id '{id}'." : $"No action has the id '{id}'. Near it: {string.Join(", ", near)}.",
            new Dictionary<string, object?> { ["near"] = near });
    }

    private static ParameterError? Mistake(IQueryCollection query, string? id, string? text)
    {
        if (id is null == text is null)
        {
            return new ParameterError("text", "Give either the 'id' of an action or a 'text'.", null);
        }

        if (text?.Length > MaxTextLength)
        {
            return new ParameterError("text", string.Create(CultureInfo.InvariantCulture, $"'text' has {text.Length} characters; the limit is {MaxTextLength}."), null);
        }

        if (Limit(query) is null && query.ContainsKey("limit"))
        {
            return new ParameterError("limit", string.Create(CultureInfo.InvariantCulture, $"'limit' takes a number from 0 to {MaxLimit}, not '{query["limit"]}'."), null);
        }

        var flag = Flags.FirstOrDefault(name => query.ContainsKey(name) && query[name].ToString() is not ("true" or "false"));
        return flag is null ? null : new ParameterError(flag, $"'{flag}' takes true or false, not '{query[flag]}'.", ["true", "false"]);
    }

    private static int? Limit(IQueryCollection query) =>
        int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MaxLimit ? number : null;

    private static bool IsOn(IQueryCollection query, string name) => query[name].ToString() == "true";
}
