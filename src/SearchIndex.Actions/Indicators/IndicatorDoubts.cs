using System.Globalization;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Indicators;

/// <summary>Finds figures that contradict each other, lie far from what is expected, or stand in two places. For one table.</summary>
internal sealed partial class IndicatorDoubts
{
    // Two statements of one area differ by more than rounding and by more than a new survey.
    private const decimal AreaTolerance = 0.05m;
    private const decimal OwnWordsTolerance = 0.05m;
    private const decimal SumTolerance = 0.005m;

    private static readonly string[] Severities = ["contradiction", "outlier", "same-figure", "note"];

    private readonly IndicatorCatalogue _catalogue;
    private readonly IReadOnlyList<IndicatorReading> _readings;
    private readonly IReadOnlyDictionary<string, CityProfile> _profiles;
    private readonly List<IndicatorFlag> _flags = [];

    /// <summary>Takes a table.</summary>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="readings">Every value.</param>
    /// <param name="profiles">The current profile of each city.</param>
    public IndicatorDoubts(IndicatorCatalogue catalogue, IReadOnlyList<IndicatorReading> readings, IReadOnlyDictionary<string, CityProfile> profiles)
    {
        _catalogue = catalogue;
        _readings = readings;
        _profiles = profiles;
    }

    /// <summary>How values are read and when they are flagged.</summary>
    /// <returns>A sentence for each subject.</returns>
    public static IReadOnlyDictionary<string, string> Method() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["values"] = "Sentences of the platform's form in baselines; the city's own words in baselines, descriptions and the profile's About. Aims for later years are no values.",
        ["units"] = "Every value is converted into the unit of its indicator; 'stated' and 'text' keep it as written.",
        ["not-whole"] = "A count that is not a whole number.",
        ["above-city-area"] = "An area above the area that the city states for itself. Protected areas of places by the sea are left out: they may lie in the water.",
        ["above-natural-area"] = "An effective mesh size above the natural and semi-natural area that it is a part of.",
        ["parts-above-whole"] = "Converted and natural areas that are together above the whole.",
        ["city-area-differs"] = "The land under the city's jurisdiction and the area in its About differ by more than 5 %.",
        ["above-100-percent"] = "A share above 100 %.",
        ["stated-twice"] = "Two sentences of the form with two values for one city.",
        ["out-of-range"] = "A value outside of the range that the catalogue expects.",
        ["far-apart"] = "Two cities use two units, and one value is 500 times the other or more: one unit may have been mistaken.",
        ["same-as-other"] = "The same figure, of three digits or more, as another indicator of the city.",
        ["same-in-two-cities"] = "The same figure, of four digits or more, in another city.",
        ["own-words-differ"] = "The city's own words state another value, more than 5 % apart.",
        ["unit-unknown"] = "A figure of the form without a unit that is known.",
        ["other-unit"] = "Written in another unit than most cities use, so that the bare number would be 50 times the largest of theirs or more.",
    };

    /// <summary>Finds them.</summary>
    /// <returns>The flags: contradictions first, then by indicator and city.</returns>
    public IReadOnlyList<IndicatorFlag> Find()
    {
        foreach (var city in _readings.GroupBy(reading => reading.CityId))
        {
            CheckCity([.. city]);
        }

        _flags.AddRange(new CityComparison(_catalogue, _readings).Find());
        return [.. _flags.OrderBy(flag => Array.IndexOf(Severities, flag.Severity))];
    }

    /// <summary>The digits of a figure that say something: without zeros before the first and after the last.</summary>
    /// <param name="value">The figure.</param>
    /// <returns>How many there are; zeros after a decimal point do not count.</returns>
    public static int Digits(decimal value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Trim('0').Length;
    }

    /// <summary>A value in its indicator's unit, rounded for reading.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">The unit; may be empty.</param>
    /// <returns>Such as "424.33 km²".</returns>
    public static string Show(decimal value, string unit)
    {
        var rounded = Math.Abs(value) >= 1 ? Math.Round(value, 2) : Math.Round(value, 4);
        var number = rounded.ToString("0.####", CultureInfo.InvariantCulture);
        return unit.Length == 0 ? number : unit == "%" ? $"{number} %" : $"{number} {unit}";
    }

    private static bool IsPlatform(IndicatorReading reading) => reading.Origin == "platform";

    private void Add(string kind, string severity, IndicatorReading reading, string statement, string chinese, params IEnumerable<IndicatorReading> others) =>
        _flags.Add(new IndicatorFlag(kind, severity, reading.Indicator, statement, chinese, [reading.Place(), .. others.Select(other => other.Place())]));

    private Indicator Of(IndicatorReading reading) => _catalogue.Find(reading.Indicator)!;

    private string Name(IndicatorReading reading) => Of(reading).English;

    // The figure as written; a figure in another unit with its value in the indicator's unit behind it.
    private static string Quoted(IndicatorReading reading) => reading.StatedUnit is { } unit && unit != reading.Unit && reading.Value is { } value
        ? $"{reading.Text} ({Show(value, reading.Unit)})"
        : reading.Text;

    private string ChineseName(IndicatorReading reading) => Of(reading).Chinese;

    private static string ChineseCity(IndicatorReading reading) => reading.CityLocal ?? reading.City;

    private static string ChineseWhere(IndicatorReading reading) => reading.Field switch { "about" => "其简介", "baseline" => $"“{reading.Heading}”的基线", _ => $"“{reading.Heading}”的说明" };

    private static string Where(IndicatorReading reading) => reading.ActionId is null ? "its About" : $"the {reading.Field} of '{reading.Heading}'";

    private void CheckCity(List<IndicatorReading> city)
    {
        foreach (var reading in city.Where(IsPlatform))
        {
            CheckAlone(reading);
        }

        var areas = city.Where(reading => reading.Indicator == "city-area" && reading.Value is > 0).ToList();
        CheckArea(city, areas);
        CheckParts(city, areas);
        CheckTwice(city);
        CheckCopies(city);
    }

    private void CheckAlone(IndicatorReading reading)
    {
        var indicator = Of(reading);
        if (!indicator.IsNumber)
        {
            return;
        }

        if (reading.Value is not { } value)
        {
            Add("unit-unknown", "note", reading, $"{reading.City} states {reading.Text} for {Name(reading)} without a unit that is known.",
                $"{ChineseCity(reading)}的{ChineseName(reading)}写作{reading.Text}，没有可识别的单位。");
            return;
        }

        if (indicator.Kind == IndicatorKind.Count && value != decimal.Truncate(value))
        {
            Add("not-whole", "contradiction", reading, $"{reading.City} states {reading.Text} {indicator.Unit}; a count is a whole number.",
                $"{ChineseCity(reading)}的{ChineseName(reading)}写作{reading.Text}；数量应为整数。");
        }

        if (indicator.Kind == IndicatorKind.Share && value > 100)
        {
            Add("above-100-percent", "contradiction", reading, $"{reading.City} states {reading.Text} for {Name(reading)}, which is above 100 %.",
                $"{ChineseCity(reading)}的{ChineseName(reading)}写作{reading.Text}，超过100%。");
        }
        else if (value < indicator.Minimum || value > indicator.Maximum)
        {
            Add("out-of-range", "outlier", reading,
                $"{reading.City} states {Quoted(reading)} for {Name(reading)}; expected are {Show(indicator.Minimum ?? 0, "")} to {Show(indicator.Maximum ?? 0, indicator.Unit)}.",
                $"{ChineseCity(reading)}的{ChineseName(reading)}写作{Quoted(reading)}；预期范围为{Show(indicator.Minimum ?? 0, "")}至{Show(indicator.Maximum ?? 0, indicator.Unit)}。");
        }
    }

    private void CheckArea(List<IndicatorReading> city, List<IndicatorReading> areas)
    {
        var stated = areas.Find(IsPlatform);
        var own = areas.Find(area => !IsPlatform(area));
        if (stated is not null && own is not null && Differ(stated.Value!.Value, own.Value!.Value, AreaTolerance))
        {
            Add("city-area-differs", "contradiction", stated,
                $"{stated.City} states {Quoted(stated)} as the land under its jurisdiction, but {Quoted(own)} in {Where(own)}.",
                $"{ChineseCity(stated)}的辖区面积写作{Quoted(stated)}，但{ChineseWhere(own)}写作{Quoted(own)}。", own);
        }

        // The form's figure is the one that the other figures of the form belong to.
        if ((stated ?? own) is not { } whole)
        {
            return;
        }

        var bySea = Sea().IsMatch(_profiles[whole.CityId].About?.Text ?? "");
        foreach (var reading in city.Where(reading => IsPlatform(reading) && Of(reading).Kind == IndicatorKind.Area && reading.Indicator != "city-area" && reading.Value > whole.Value))
        {
            if (reading.Indicator != "protected-area" || !bySea)
            {
                Add("above-city-area", "contradiction", reading,
                    $"{reading.City} states {Quoted(reading)} for {Name(reading)}, more than the {Quoted(whole)} that it states as its area in {Where(whole)}.",
                    $"{ChineseCity(reading)}的{ChineseName(reading)}写作{Quoted(reading)}，大于{ChineseWhere(whole)}所写的城市面积{Quoted(whole)}。", whole);
            }
        }
    }

    private void CheckParts(List<IndicatorReading> city, List<IndicatorReading> areas)
    {
        var natural = city.Find(reading => reading.Indicator == "natural-area" && IsPlatform(reading) && reading.Value is not null);
        var converted = city.Find(reading => reading.Indicator == "converted-area" && IsPlatform(reading) && reading.Value is not null);
        var whole = areas.Find(IsPlatform);
        if (natural is not null && converted is not null && whole is not null && natural.Value + converted.Value > whole.Value * (1 + SumTolerance))
        {
            Add("parts-above-whole", "contradiction", natural,
                $"{natural.City} states {Quoted(converted)} of converted and {Quoted(natural)} of natural land, together more than its {Quoted(whole)}.",
                $"{ChineseCity(natural)}的已转换土地{Quoted(converted)}与自然区域{Quoted(natural)}之和大于其总面积{Quoted(whole)}。", converted, whole);
        }

        var mesh = city.Find(reading => reading.Indicator == "mesh" && IsPlatform(reading) && reading.Value is not null);
        if (mesh is not null && natural is not null && mesh.Value > natural.Value)
        {
            Add("above-natural-area", "contradiction", mesh,
                $"{mesh.City} states an effective mesh size of {Quoted(mesh)}, more than its {Quoted(natural)} of natural and semi-natural areas.",
                $"{ChineseCity(mesh)}的有效网孔面积写作{Quoted(mesh)}，大于其自然和半自然区域面积{Quoted(natural)}。", natural);
        }
    }

    private void CheckTwice(List<IndicatorReading> city)
    {
        foreach (var same in city.Where(reading => reading.Value is not null).GroupBy(reading => reading.Indicator))
        {
            if (same.FirstOrDefault(IsPlatform) is not { } first)
            {
                continue;
            }

            foreach (var other in same.Where(reading => reading != first && reading.Value != first.Value))
            {
                if (IsPlatform(other))
                {
                    Add("stated-twice", "contradiction", first,
                        $"{first.City} states {Quoted(first)} and {Quoted(other)} for {Name(first)}, in {Where(first)} and in {Where(other)}.",
                        $"{ChineseCity(first)}的{ChineseName(first)}有两个数值：{ChineseWhere(first)}为{Quoted(first)}，{ChineseWhere(other)}为{Quoted(other)}。", other);
                }
                else if (first.Indicator != "city-area" && Differ(first.Value!.Value, other.Value!.Value, OwnWordsTolerance))
                {
                    Add("own-words-differ", "note", first,
                        $"{first.City} states {Quoted(first)} for {Name(first)}; its own words in {Where(other)} say {Quoted(other)}.",
                        $"{ChineseCity(first)}的{ChineseName(first)}写作{Quoted(first)}；{ChineseWhere(other)}自述为{Quoted(other)}。", other);
                }
            }
        }
    }

    private void CheckCopies(List<IndicatorReading> city)
    {
        var figures = city.Where(reading => IsPlatform(reading) && reading.Stated is { } stated && Digits(stated) >= 3).ToList();
        foreach (var reading in figures)
        {
            var others = figures.Where(other => other.Indicator != reading.Indicator && other.Stated == reading.Stated).DistinctBy(other => other.Indicator).ToList();
            if (others.Count > 0 && figures.Find(other => other.Indicator == reading.Indicator) == reading)
            {
                Add("same-as-other", "same-figure", reading,
                    $"{reading.City} states {reading.Text} for {Name(reading)}; the same figure stands for {string.Join(" and for ", others.Select(other => $"{Name(other)} ({other.Text})"))}.",
                    $"{ChineseCity(reading)}的{ChineseName(reading)}写作{reading.Text}；同一数字也出现在{string.Join("和", others.Select(other => $"{ChineseName(other)}（{other.Text}）"))}。", others);
            }
        }
    }

    private static bool Differ(decimal a, decimal b, decimal tolerance) => Math.Abs(a - b) > tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    [GeneratedRegex(@"海域|海岛|岛礁|海岸|滨海|lagoon|reef|atoll|marine|coast|\bsea\b|harbour|harbor", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sea();
}
