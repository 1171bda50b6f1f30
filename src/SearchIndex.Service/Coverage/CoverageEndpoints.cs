using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Coverage;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Coverage;

/// <summary>The coverage matrix over HTTP.</summary>
internal static class CoverageEndpoints
{
    /// <summary>Adds <c>GET /api/coverage</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapCoverage(this IEndpointRouteBuilder api) =>
        api.MapRead("/coverage", Show)
            .WithName("coverage")
            .WithSummary("Which city says what under which heading, and what is missing")
            .WithDescription("Headings, cities, and a cell for each pair of them with its actions, their states (empty, missing, undated, stale, a target that repeats the description, a baseline of "
                + "the platform's wording only), and for each state the search that gives exactly these actions. 'rules' says what each state means.")
            .WithTags("Knowledge")
            .WithTableParameters(("staleAfter", "How old the newest date of a stale action is.", "1y"), ("asOf", "The day that it is counted back from; without it the newest download in the library.", "2026-05-16"))
            .ProducesProblem(StatusCodes.Status400BadRequest);

    /// <summary>Reads what counts as stale.</summary>
    /// <param name="query">Parameters of an address.</param>
    /// <param name="options">The options.</param>
    /// <returns>What is wrong with the parameters, or null.</returns>
    public static ParameterError? Read(IQueryCollection query, out CoverageOptions options)
    {
        options = new CoverageOptions();
        var (age, day) = (query["staleAfter"].ToString(), query["asOf"].ToString());
        if (age.Length > 0)
        {
            if (!Age.TryParse(age, out var staleAfter))
            {
                return new ParameterError("staleAfter", $"'staleAfter' is '{age}'; write an age such as 1y, 18m or 300d.", null);
            }

            options = options with { StaleAfter = staleAfter };
        }

        if (day.Length > 0)
        {
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf))
            {
                return new ParameterError("asOf", $"'asOf' is '{day}'; write a day such as 2026-11-21.", null);
            }

            options = options with { AsOf = asOf };
        }

        return null;
    }

    private static Results<Ok<CoverageMatrix>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        if (Read(http.Request.Query, out var options) is { } wrong)
        {
            return wrong.ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var matrix = library.Current.Coverage(options);
        return isCsv ? CsvAnswer.Of(http, "coverage", (output, mark) => CoverageCsv.Write(matrix, output, mark)) : TypedResults.Ok(matrix);
    }
}
