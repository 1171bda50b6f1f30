namespace SearchIndex.Actions.Knowledge.Units;

/// <summary>A number as a text states it.</summary>
/// <param name="Start">First UTF-16 unit of it in the text.</param>
/// <param name="End">First UTF-16 unit after it, a multiplier such as 万 or "million" included.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsApproximate">Whether 余, 多 or the like stands behind it.</param>
public readonly record struct Figure(int Start, int End, decimal Value, bool IsApproximate);
