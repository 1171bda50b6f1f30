using Microsoft.AspNetCore.Http.HttpResults;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Hosting;
using SearchIndex.Service.Http;
using SearchIndex.Service.Problems;

namespace SearchIndex.Service.Cities;

/// <summary>Cities over HTTP.</summary>
internal static class CityEndpoints
{
    /// <summary>Adds <c>GET /api/cities</c> and <c>GET /api/cities/{id}</c>.</summary>
    /// <param name="api">The API's routes.</param>
    public static void MapCities(this IEndpointRouteBuilder api)
    {
        api.MapRead("/cities", List)
            .WithName("cities")
            .WithSummary("All cities")
            .WithDescription("Every city with its figures and files, by name. 'profile' is null here; '/api/cities/{id}' has it. 'format=csv' gives a row a city.")
            .WithTags("Cities")
            .WithTableParameters()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapRead("/cities/{id}", Show)
            .WithName("city")
            .WithSummary("One city with its profile, whole")
            .WithTags("Cities")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<IReadOnlyList<CityRecord>>, ContentHttpResult, ProblemHttpResult, StatusCodeHttpResult> List(
        HttpContext http, RequestLibrary library, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!CsvAnswer.TryRead(http, out var isCsv, out var error))
        {
            return error.ToProblem();
        }

        if (EntityTags.IsHeld(http, EntityTags.Of(library.Version)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        IReadOnlyList<CityRecord> cities = [.. library.Current.Cities().Select(city => city with { Profile = null })];
        return isCsv ? CsvAnswer.Of(http, "cities", (output, mark) => LibraryCsv.WriteCities(cities, output, mark)) : TypedResults.Ok(cities);
    }

    private static Results<Ok<CityRecord>, ProblemHttpResult, StatusCodeHttpResult> Show(
        HttpContext http, RequestLibrary library, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var cities = library.Current.Cities();
        if (cities.FirstOrDefault(city => city.Id == id) is not { } found)
        {
            var known = cities.Select(city => city.Id).Take(100).ToArray();
            return ProblemAnswer.Of(
                StatusCodes.Status404NotFound, $"No city has the id '{id}'; '/api/cities' lists all.", new Dictionary<string, object?> { ["near"] = known });
        }

        return EntityTags.IsHeld(http, EntityTags.Of(library.Version))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(found);
    }
}
