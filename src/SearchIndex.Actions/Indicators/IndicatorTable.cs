namespace SearchIndex.Actions.Indicators;

/// <summary>What the cities of a library state, side by side.</summary>
/// <param name="Indicators">The indicators that at least one city states, in the order of the catalogue.</param>
/// <param name="Cities">All cities, by name.</param>
/// <param name="Readings">Every value, by indicator, then city; of one city the platform's sentence first.</param>
/// <param name="Flags">Reasons to look again, contradictions first.</param>
/// <param name="Unread">Sentences of baselines with a figure that no form takes.</param>
/// <param name="Method">How values were read, converted and flagged, by subject.</param>
public sealed record IndicatorTable(
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<IndicatorCity> Cities,
    IReadOnlyList<IndicatorReading> Readings,
    IReadOnlyList<IndicatorFlag> Flags,
    IReadOnlyList<IndicatorPlace> Unread,
    IReadOnlyDictionary<string, string> Method)
{
    /// <summary>The value of a city that a table shows: the platform's sentence before the city's own words, a baseline before other texts.</summary>
    /// <param name="indicator">Key of the indicator.</param>
    /// <param name="cityId">Id of the city.</param>
    /// <returns>Null where the city does not state it.</returns>
    public IndicatorReading? Find(string indicator, string cityId) =>
        Readings.FirstOrDefault(reading => reading.Indicator == indicator && reading.CityId == cityId);

    /// <summary>The flags of a value: those in which it is the doubtful figure.</summary>
    /// <param name="reading">The value.</param>
    /// <returns>In the order of <see cref="Flags"/>.</returns>
    public IEnumerable<IndicatorFlag> FlagsOf(IndicatorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var place = reading.Place();
        return Flags.Where(flag => flag.Indicator == reading.Indicator && flag.Places[0] == place);
    }

    /// <summary>The part of the table that some indicators and cities take.</summary>
    /// <param name="indicator">Key, query name or a part of a name of an indicator; null for all.</param>
    /// <param name="city">Id or a part of a name of a city; null for all.</param>
    /// <returns>A table with the flags that begin in it.</returns>
    public IndicatorTable Narrow(string? indicator, string? city)
    {
        if (indicator is null && city is null)
        {
            return this;
        }

        bool Has(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) ?? false;
        var exact = indicator is null ? null : Indicators.FirstOrDefault(known => known.Key == indicator || known.QueryNames.Contains(indicator, StringComparer.OrdinalIgnoreCase));
        var keys = Indicators.Where(known => indicator is null || (exact is not null ? known == exact : Has(known.English, indicator) || Has(known.Chinese, indicator)))
            .Select(known => known.Key).ToHashSet(StringComparer.Ordinal);
        var cities = Cities.Where(known => city is null || known.Id == city || Has(known.City, city) || Has(known.CityLocal, city)).ToList();
        var ids = cities.Select(known => known.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Indicators = [.. Indicators.Where(known => keys.Contains(known.Key))],
            Cities = cities,
            Readings = [.. Readings.Where(reading => keys.Contains(reading.Indicator) && ids.Contains(reading.CityId))],
            Flags = [.. Flags.Where(flag => keys.Contains(flag.Indicator) && ids.Contains(flag.Places[0].CityId))],
            Unread = [.. Unread.Where(place => indicator is null && ids.Contains(place.CityId))],
        };
    }
}
