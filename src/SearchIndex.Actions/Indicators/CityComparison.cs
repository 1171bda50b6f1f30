using System.Globalization;

namespace SearchIndex.Actions.Indicators;

/// <summary>Finds figures of one indicator that are the same in two cities, or so far apart that a unit may have been mistaken. For one table.</summary>
internal sealed class CityComparison
{
    private const decimal FarApart = 500;
    private const decimal BareNumberApart = 50;
    private const int DigitsOfChance = 4;

    private readonly IndicatorCatalogue _catalogue;
    private readonly IReadOnlyList<IndicatorReading> _readings;
    private readonly List<IndicatorFlag> _flags = [];

    /// <summary>Takes a table.</summary>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="readings">Every value.</param>
    public CityComparison(IndicatorCatalogue catalogue, IReadOnlyList<IndicatorReading> readings)
    {
        _catalogue = catalogue;
        _readings = readings;
    }

    /// <summary>Finds them.</summary>
    /// <returns>The flags.</returns>
    public IReadOnlyList<IndicatorFlag> Find()
    {
        foreach (var group in _readings.Where(reading => reading.Origin == "platform" && reading.Value is not null).GroupBy(reading => reading.Indicator))
        {
            var cities = group.DistinctBy(reading => reading.CityId).ToList();
            var indicator = _catalogue.Find(group.Key)!;
            FindSame(indicator, cities);
            if (IndicatorCatalogue.Family(indicator) is not (null or "share"))
            {
                FindFarApart(indicator, cities);
                FindOtherUnits(indicator, cities);
            }
        }

        return _flags;
    }

    private void FindSame(Indicator indicator, List<IndicatorReading> cities)
    {
        foreach (var same in cities.GroupBy(reading => reading.Value).Where(same => same.Count() > 1 && same.Any(reading => IndicatorDoubts.Digits(reading.Stated ?? 0) >= DigitsOfChance)))
        {
            var list = same.ToList();
            _flags.Add(new IndicatorFlag("same-in-two-cities", "same-figure", indicator.Key,
                $"{string.Join(" and ", list.Select(reading => $"{reading.City} ({reading.Text})"))} state the same figure for {indicator.English}.",
                $"{string.Join("和", list.Select(reading => $"{reading.CityLocal ?? reading.City}（{reading.Text}）"))}的{indicator.Chinese}数字相同。",
                [.. list.Select(reading => reading.Place())]));
        }
    }

    // Of many pairs that are far apart, the nearest one that is still far apart says it best, once for each value.
    private void FindFarApart(Indicator indicator, List<IndicatorReading> cities)
    {
        foreach (var large in cities.Where(reading => reading.Value > 0))
        {
            var small = cities.Where(reading => reading.Value > 0 && reading.StatedUnit != large.StatedUnit && reading.Value * FarApart <= large.Value).MaxBy(reading => reading.Value);
            if (small is not null)
            {
                var times = Math.Round(large.Value!.Value / small.Value!.Value).ToString("0", CultureInfo.InvariantCulture);
                _flags.Add(new IndicatorFlag("far-apart", "outlier", indicator.Key,
                    $"{large.City} states {Quoted(large)} for {indicator.English}, {times} times the {Quoted(small)} of {small.City}; the two use different units, and one of them may be mistaken.",
                    $"{large.CityLocal ?? large.City}的{indicator.Chinese}写作{Quoted(large)}，是{small.CityLocal ?? small.City}（{Quoted(small)}）的{times}倍；两市单位不同，其中一个可能有误。",
                    [large.Place(), small.Place()]));
            }
        }
    }

    private void FindOtherUnits(Indicator indicator, List<IndicatorReading> cities)
    {
        foreach (var reading in cities.Where(reading => reading.Stated > 0))
        {
            var others = cities.Where(other => other.StatedUnit != reading.StatedUnit).ToList();
            if (others.Count * 2 > cities.Count && others.MaxBy(other => other.Stated) is { Stated: > 0 } largest && reading.Stated >= largest.Stated * BareNumberApart)
            {
                _flags.Add(new IndicatorFlag("other-unit", "note", indicator.Key,
                    $"{reading.City} states {Quoted(reading)} for {indicator.English} where most cities write {largest.StatedUnit}: the bare number is not to be compared with, for instance, the {largest.Text} of {largest.City}.",
                    $"{reading.CityLocal ?? reading.City}的{indicator.Chinese}写作{Quoted(reading)}，而多数城市用{largest.StatedUnit}：数字本身不能与{largest.CityLocal ?? largest.City}的{largest.Text}等直接比较。",
                    [reading.Place(), largest.Place()]));
            }
        }
    }

    private static string Quoted(IndicatorReading reading) =>
        reading.StatedUnit == reading.Unit ? reading.Text : $"{reading.Text} ({IndicatorDoubts.Show(reading.Value!.Value, reading.Unit)})";
}
