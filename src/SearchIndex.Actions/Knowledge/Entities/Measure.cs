namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>A quantity in one of an action's texts.</summary>
/// <param name="Field">"description", "baseline" or "target".</param>
/// <param name="Start">First UTF-16 unit in the field's text, inclusive.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Text">As it is written, with its unit.</param>
/// <param name="Value">The number, or the lower end of a range, in <paramref name="Unit"/>.</param>
/// <param name="High">The upper end of a range, or null.</param>
/// <param name="Unit">The unit as it is written, with its multiplier: "万亩".</param>
/// <param name="Amount"><paramref name="Value"/> in <paramref name="BaseUnit"/>.</param>
/// <param name="AmountHigh"><paramref name="High"/> in <paramref name="BaseUnit"/>.</param>
/// <param name="BaseUnit">km², m, t, m³, %, CNY, or the thing counted: 人次, 株.</param>
/// <param name="What">The words before it that say what is measured, or null.</param>
public sealed record Measure(string Field, int Start, int End, string Text, double Value, double? High, string Unit, double Amount, double? AmountHigh, string BaseUnit, string? What);
