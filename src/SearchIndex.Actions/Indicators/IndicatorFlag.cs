namespace SearchIndex.Actions.Indicators;

/// <summary>A reason to look at a figure again. It says what stands where and judges nobody.</summary>
/// <param name="Kind">Such as "not-whole" or "above-city-area".</param>
/// <param name="Severity">"contradiction", "outlier", "same-figure" or "note".</param>
/// <param name="Indicator">Key of the indicator.</param>
/// <param name="Statement">A sentence with all figures that matter.</param>
/// <param name="Chinese">The same sentence in Chinese.</param>
/// <param name="Places">Where these figures stand, the doubtful one first.</param>
public sealed record IndicatorFlag(string Kind, string Severity, string Indicator, string Statement, string Chinese, IReadOnlyList<IndicatorPlace> Places);
