using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Actions;

/// <summary>Ids that a mistyped one may have meant.</summary>
internal static class NearIds
{
    private const int Most = 5;
    private const int ActionsLookedAt = 1_000;

    /// <summary>Finds actions of the same city whose id shares the longest beginning or end with an id.</summary>
    /// <param name="library">The library.</param>
    /// <param name="id">An id that is not in it.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>At most five ids, the nearest first; empty where the city is unknown too.</returns>
    public static IReadOnlyList<string> Of(IActionLibrary library, string id, CancellationToken cancellationToken)
    {
        var cityId = id.Split('/')[0];
        var city = library.Cities().FirstOrDefault(each => each.Id.Equals(cityId, StringComparison.OrdinalIgnoreCase));
        if (city is null)
        {
            return [];
        }

        var request = new SearchRequest { Filters = [new SearchFilter("city", city.City)], Limit = ActionsLookedAt, Sort = SearchSort.City };
        return [.. library.Search(request, cancellationToken).Hits
            .Select(hit => hit.Id)
            .OrderByDescending(near => Likeness(near, id))
            .ThenBy(near => near, StringComparer.Ordinal)
            .Take(Most)];
    }

    private static int Likeness(string near, string id)
    {
        var shorter = Math.Min(near.Length, id.Length);
        var start = 0;
        while (start < shorter && near[start] == id[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && near[^(end + 1)] == id[^(end + 1)])
        {
            end++;
        }

        return start + end;
    }
}
