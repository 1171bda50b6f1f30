namespace SearchIndex.Actions.Sharing.Reports;

/// <summary>A name in one text where another name of the same kind stands in the other.</summary>
/// <param name="Kind">"city", "province", "level", "water", "reserve" or "species".</param>
/// <param name="A">As A has it.</param>
/// <param name="B">As B has it.</param>
public sealed record SharedSwap(string Kind, string A, string B);
