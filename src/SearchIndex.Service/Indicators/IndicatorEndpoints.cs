using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Indicators;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Search;

namespace SearchIndex.Service.Indicators;

/// <summary>Indicators over HTTP.</summary>
internal static class IndicatorEndpoints
{
    /// <summary>Adds <c>GET /api/indicators</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapIndicators(this IEndpointRouteBuilder api) =>
        api.MapRead("/indicators", List)
            .WithName("indicators")
            .WithSummary("What cities state in figures, side by side")
            .WithDescription("Every value in the unit of its indicator, with the figure as written, its action, field, date and offsets, and flags that say why a figure wants a second look. "
                + "'indicator' and 'city' narrow the table; 'format=csv' gives a row a value, 'bom=true' with a byte order mark.")
            .WithTags("Knowledge")
            .WithTableParameters(
                ("indicator", "Key, query name or a part of a name of an indicator.", "tree-cover"),
                ("city", "Id or a part of a name of a city.", "Anshun"))
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<Ok<IndicatorTable>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> List(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        var (indicator, city) = (http.Request.Query["indicator"].ToString(), http.Request.Query["city"].ToString());
        var all = library.Current.Indicators();
        var table = all.Narrow(indicator.Length == 0 ? null : indicator, city.Length == 0 ? null : city);
        if (table.Indicators.Count == 0 && all.Indicators.Count > 0)
        {
            string[] known = [.. all.Indicators.Select(one => one.Key)];
            return new ParameterError("indicator", $"No city states an indicator '{indicator}'; there are: {string.Join(", ", known)}.", known).ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return isCsv ? CsvAnswer.Of(http, "indicators", (output, mark) => IndicatorCsv.Write(table, output, mark)) : TypedResults.Ok(table);
    }
}
