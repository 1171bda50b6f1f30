namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>A year or a span of years in one of an action's texts.</summary>
/// <param name="Field">"title", "description", "baseline" or "target"; empty where a text alone was read.</param>
/// <param name="Start">First UTF-16 unit in the field's text, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Text">As it is written: "2021—2035年", "十四五".</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year, inclusive.</param>
public sealed record Period(string Field, int Start, int End, string Text, int From, int To);
