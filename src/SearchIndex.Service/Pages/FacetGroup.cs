using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Pages;

/// <summary>One facet as the page shows it.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Chosen">Its filters that are set.</param>
/// <param name="First">The values shown at once.</param>
/// <param name="Rest">The values behind "more".</param>
internal sealed record FacetGroup(string Field, IReadOnlyList<SearchFilter> Chosen, IReadOnlyList<FacetValue> First, IReadOnlyList<FacetValue> Rest)
{
    private const int ShownAtOnce = 7;

    private static readonly string[] Order = ["city", "country", "region", "area", "commitment", "heading", "concept", "species", "law", "place", "campaign", "observance", "kmgbf", "year", "has", "flag", "kind", "field"];

    /// <summary>Orders the facets: the fields that people know first, then the others by name.</summary>
    /// <param name="address">The search, whose filters are shown as chosen.</param>
    /// <param name="facets">The counts.</param>
    /// <returns>The groups that have something to show.</returns>
    public static IEnumerable<FacetGroup> Of(SearchAddress address, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> facets)
    {
        var fields = facets.Keys.Concat(address.Filters.Select(filter => filter.Field)).Distinct(StringComparer.Ordinal)
            .OrderBy(field => Array.IndexOf(Order, field) is var place and >= 0 ? place : Order.Length)
            .ThenBy(field => field, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var chosen = address.Filters.Where(filter => filter.Field == field).ToArray();
            var values = facets.TryGetValue(field, out var counts) ? counts.Where(value => !address.Has(field, value.Value)).ToArray() : [];

            // A single value that nobody chose narrows nothing down.
            if (chosen.Length > 0 || values.Length > 1)
            {
                var shown = values.Length <= ShownAtOnce + 2 ? values.Length : ShownAtOnce;
                yield return new FacetGroup(field, chosen, values[..shown], values[shown..]);
            }
        }
    }
}
