using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing.Places;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>Knows which cities of a library lie in a province or prefecture of China. Safe for use by many threads.</summary>
/// <param name="cities">The cities of the library.</param>
/// <param name="fold">How names are folded.</param>
internal sealed class CitiesOfPlaces(IReadOnlyList<SummaryCity> cities, Func<MatchingFold> fold)
{
    private static readonly string[] Country = ["China", "中国"];

    private readonly Lazy<IReadOnlyList<(SummaryCity City, HashSet<string> Within)>> _within = new(() => Within(cities, fold()));

    /// <summary>The cities in a place.</summary>
    /// <param name="names">All names of the place.</param>
    /// <returns>Their ids; empty where there are none.</returns>
    public IEnumerable<string> Of(IEnumerable<string> names)
    {
        var wanted = names.Select(name => fold().Fold(name.Trim())).ToHashSet(StringComparer.Ordinal);
        return _within.Value.Where(pair => pair.Within.Overlaps(wanted)).Select(pair => pair.City.Id);
    }

    /// <summary>Names of the places that have cities, folded.</summary>
    public IEnumerable<string> Names => _within.Value.SelectMany(pair => pair.Within).Distinct(StringComparer.Ordinal);

    private static List<(SummaryCity City, HashSet<string> Within)> Within(IReadOnlyList<SummaryCity> cities, MatchingFold fold)
    {
        var table = PlaceTable.LoadBuiltIn();
        var places = table.All.ToLookup(place => place.Name, StringComparer.Ordinal);
        return [.. cities.Where(city => city.CityLocal is not null && places.Contains(city.CityLocal))
            .Select(city => (city, table.WithParents(city.CityLocal!).Skip(1).SelectMany(name => places[name]).SelectMany(place => new[] { place.Name, place.Short, place.English })
                .Concat(Country).Select(fold.Fold).ToHashSet(StringComparer.Ordinal)))];
    }
}
