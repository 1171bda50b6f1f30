namespace SearchIndex.Actions.Indicators;

/// <summary>Something that cities state in a sentence of the platform's form, or in their own words.</summary>
/// <param name="Key">URL-safe name, such as "tree-cover".</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="English">Name in English.</param>
/// <param name="QueryNames">Names of its field in the query language, the English one first; empty where it has no number.</param>
/// <param name="Kind">What kind of value it has.</param>
/// <param name="Unit">The unit in which cities are compared, such as "km²"; empty where there is none.</param>
/// <param name="Minimum">Smallest value that is expected, in <paramref name="Unit"/>; null where there is no number.</param>
/// <param name="Maximum">Largest value that is expected; null where there is no number.</param>
/// <param name="HeadingKey">Key of the heading whose form it belongs to, in the catalogue of headings.</param>
public sealed record Indicator(
    string Key,
    string Chinese,
    string English,
    IReadOnlyList<string> QueryNames,
    IndicatorKind Kind,
    string Unit,
    decimal? Minimum,
    decimal? Maximum,
    string HeadingKey)
{
    /// <summary>Whether its value is a number.</summary>
    public bool IsNumber => Kind is not (IndicatorKind.Words or IndicatorKind.Fact);
}
