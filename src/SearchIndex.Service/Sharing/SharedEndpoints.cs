using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Export;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Service.Actions;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Sharing;

/// <summary>Shared text over HTTP.</summary>
internal static class SharedEndpoints
{
    private const int UsualLimit = 200;
    private const int MostPairs = 2_000;

    /// <summary>Adds <c>GET /api/shared</c>, <c>GET /api/shared/{a}/{b}</c> and <c>GET /api/compare</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapShared(this IEndpointRouteBuilder api)
    {
        api.MapRead("/shared", List)
            .WithName("shared")
            .WithSummary("Text that stands in two actions")
            .WithDescription("Pairs of actions, groups of them, and how much each two cities share; names are masked, figures are not. "
                + "A and B are in no order: who wrote first is not said. 'self', 'platform' and 'law' add pairs that are left out otherwise.")
            .WithTags("Shared text")
            .WithSharedParameters(ids: false)
            .WithTableParameters()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapRead("/shared/{a}/{b}", OfCities)
            .WithName("sharedOfCities")
            .WithSummary("Text that two cities share")
            .WithDescription("As '/api/shared', for two cities: ids or names, in English or in the city's own language.")
            .WithTags("Shared text")
            .WithSharedParameters(ids: false)
            .WithTableParameters()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapRead("/compare", Compare)
            .WithName("compare")
            .WithSummary("Two actions side by side")
            .WithDescription("The passages that the actions 'a' and 'b' share, piece by piece, with what was exchanged in them. Offsets are UTF-16, half open.")
            .WithTags("Shared text")
            .WithSharedParameters(ids: true)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<SharedTextReport>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> List(
        HttpContext http,
        RequestLibrary library,
        [Description("The least share of the shorter text that stands in the other, above 0 to 1; 0.5 without it.")] string? minContainment,
        [Description("A city by id or any of its names: only pairs of it; twice: only pairs of the two.")] string[]? city,
        [Description("Whether pairs within one city are listed too.")] string? self,
        [Description("Whether pairs with only a sentence of the platform's form in common are listed too.")] string? platform,
        [Description("Whether pairs with only titles of laws and slogans in common are listed too.")] string? law,
        [Description("Pairs wanted, 0 to 2000; 200 without it.")] string? limit,
        [Description("Pairs to pass over.")] string? offset,
        CancellationToken cancellationToken) =>
        Answer(http, library, new Asked(minContainment, city, self, platform, law, limit, offset), cancellationToken);

    private static Results<Ok<SharedTextReport>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> OfCities(
        HttpContext http,
        RequestLibrary library,
        [Description("One city, by id or any of its names.")] string a,
        [Description("The other.")] string b,
        [Description("The least share of the shorter text that stands in the other, above 0 to 1; 0.5 without it.")] string? minContainment,
        [Description("Whether pairs within one city are listed too.")] string? self,
        [Description("Whether pairs with only a sentence of the platform's form in common are listed too.")] string? platform,
        [Description("Whether pairs with only titles of laws and slogans in common are listed too.")] string? law,
        [Description("Pairs wanted, 0 to 2000; 200 without it.")] string? limit,
        [Description("Pairs to pass over.")] string? offset,
        CancellationToken cancellationToken) =>
        Answer(http, library, new Asked(minContainment, [a, b], self, platform, law, limit, offset), cancellationToken);

    private static Results<Ok<SharedTextReport>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Answer(
        HttpContext http, RequestLibrary library, Asked asked, CancellationToken cancellationToken)
    {
        if (!CsvAnswer.TryRead(http, out var isCsv, out var wrongFormat))
        {
            return wrongFormat.ToProblem();
        }

        if (asked.TryRead(out var request) is { } error)
        {
            return error.ToProblem();
        }

        try
        {
            var report = library.Current.Shared(request, cancellationToken);
            return EntityTags.IsHeld(http, EntityTags.Of(library.Version)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
                : isCsv ? CsvAnswer.Of(http, "shared", (output, mark) => SharedTextExport.Write("csv", report, output, mark))
                : TypedResults.Ok(report);
        }
        catch (SharedTextRequestException problem)
        {
            return new ParameterError(problem.Parameter, problem.Message, problem.Allowed.Count > 0 ? problem.Allowed : null).ToProblem();
        }
    }

    private static Results<Ok<SharedComparison>, ProblemHttpResult, StatusCodeHttpResult> Compare(
        HttpContext http,
        RequestLibrary library,
        [Description("Id of one action.")] string? a,
        [Description("Id of the other; the same to compare an action's own texts.")] string? b,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var (name, id) in new[] { ("a", a), ("b", b) })
        {
            if (string.IsNullOrEmpty(id))
            {
                return new ParameterError(name, $"The parameter '{name}' has to be the id of an action; '/api/search' names the ids.", null).ToProblem();
            }

            if (library.Current.Find(ActionEndpoints.Unescape(id)) is null)
            {
                var near = NearIds.Of(library.Current, id, cancellationToken);
                return ProblemAnswer.Of(
                    StatusCodes.Status404NotFound,
                    near.Count == 0 ? $"No action has the id '{id}'." : $"No action has the id '{id}'. Near it: {string.Join(", ", near)}.",
                    new Dictionary<string, object?> { ["parameter"] = name, ["near"] = near });
            }
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return library.Current.Compare(ActionEndpoints.Unescape(a), ActionEndpoints.Unescape(b)) is { } comparison
            ? TypedResults.Ok(comparison)
            : ProblemAnswer.Of(StatusCodes.Status404NotFound, "One of the two ids is not in the library.");
    }

    // What stands in the address, before it is read.
    private sealed record Asked(string? MinContainment, string[]? Cities, string? Self, string? Platform, string? Law, string? Limit, string? Offset)
    {
        public ParameterError? TryRead(out SharedTextRequest request)
        {
            request = new SharedTextRequest();
            var least = 0.5;
            if (MinContainment is not null && (!double.TryParse(MinContainment, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out least) || least is <= 0 or > 1))
            {
                return new ParameterError("minContainment", $"'{MinContainment}' is no share; minContainment is above 0 and at most 1, such as 0.5.", null);
            }

            if (Cities is { Length: > 2 })
            {
                return new ParameterError("city", "city can be given twice at most.", null);
            }

            var (self, platform, law) = (false, false, false);
            if (ReadSwitch("self", Self, out self) is { } wrongSelf)
            {
                return wrongSelf;
            }

            if (ReadSwitch("platform", Platform, out platform) is { } wrongPlatform)
            {
                return wrongPlatform;
            }

            if (ReadSwitch("law", Law, out law) is { } wrongLaw)
            {
                return wrongLaw;
            }

            if (ReadNumber("limit", Limit, UsualLimit, MostPairs, out var limit) is { } wrongLimit)
            {
                return wrongLimit;
            }

            if (ReadNumber("offset", Offset, 0, 10_000_000, out var offset) is { } wrongOffset)
            {
                return wrongOffset;
            }

            request = new SharedTextRequest
            {
                MinContainment = least,
                CityA = Cities is { Length: > 0 } ? Cities[0] : null,
                CityB = Cities is { Length: > 1 } ? Cities[1] : null,
                Self = self,
                Platform = platform,
                Law = law,
                Limit = limit,
                Offset = offset,
            };
            return null;
        }

        private static ParameterError? ReadSwitch(string name, string? value, out bool on)
        {
            on = value is "true" or "1" or "";
            return on || value is null or "false" or "0" ? null : new ParameterError(name, $"'{value}' is neither true nor false.", ["true", "false"]);
        }

        private static ParameterError? ReadNumber(string name, string? value, int usual, int most, out int number)
        {
            number = usual;
            return value is null || (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most)
                ? null
                : new ParameterError(name, $"'{value}' is no number from 0 to {most}.", null);
        }
    }
}
