namespace SearchIndex.Actions.Indicators;

/// <summary>One value of an indicator as a text states it.</summary>
/// <param name="Indicator">Key of the indicator.</param>
/// <param name="Origin">Whose sentence it stands in.</param>
/// <param name="Text">The figure with its unit, or the words, as they stand in the text.</param>
/// <param name="Start">First UTF-16 unit of <paramref name="Text"/> in the text.</param>
/// <param name="End">First unit after it.</param>
/// <param name="SentenceStart">First unit of the words that state it.</param>
/// <param name="SentenceEnd">First unit after them.</param>
/// <param name="Stated">The number as written; null for words and facts.</param>
/// <param name="StatedUnit">Symbol of the unit as written; null where there is none, or none that is known.</param>
/// <param name="Value">The number in the unit of the indicator; null where it could not be converted.</param>
/// <param name="IsApproximate">Whether the text says that it is more or less.</param>
public sealed record IndicatorValue(
    string Indicator,
    IndicatorOrigin Origin,
    string Text,
    int Start,
    int End,
    int SentenceStart,
    int SentenceEnd,
    decimal? Stated,
    string? StatedUnit,
    decimal? Value,
    bool IsApproximate);
