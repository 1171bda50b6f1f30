namespace SearchIndex.Similarity.Alignment;

/// <summary>Units of a text, and where they begin in it.</summary>
internal readonly ref struct PlacedUnits(string text, ReadOnlySpan<ulong> codes, ReadOnlySpan<int> starts)
{
    public readonly string Text = text;
    public readonly ReadOnlySpan<ulong> Codes = codes;
    public readonly ReadOnlySpan<int> Starts = starts;
}
