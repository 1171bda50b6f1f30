namespace SearchIndex.Similarity.Texts;

/// <summary>
/// A text as a sequence of units to be compared, each with its place in the original. Made by <see cref="ComparedTextReader"/>.
/// Immutable; safe for many threads.
/// </summary>
public sealed class ComparedText
{
    private readonly ulong[] _codes;
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal ComparedText(ulong[] codes, int[] starts, int[] ends, int length)
    {
        _codes = codes;
        _starts = starts;
        _ends = ends;
        Length = length;
    }

    /// <summary>How many units there are.</summary>
    public int Count => _codes.Length;

    /// <summary>Length of the original in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>A number for each unit; equal numbers are equal units.</summary>
    public ReadOnlySpan<ulong> Codes => _codes;

    /// <summary>Where each unit begins in the original: UTF-16, inclusive, never descending.</summary>
    public ReadOnlySpan<int> Starts => _starts;

    /// <summary>Where each unit ends in the original: UTF-16, exclusive.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    /// <summary>What a unit is.</summary>
    /// <param name="unit">0 to <see cref="Count"/> - 1.</param>
    /// <returns>Its kind.</returns>
    public UnitKind KindOf(int unit) => UnitCode.Kind(_codes[unit]);

    /// <summary>The class under which a unit was masked.</summary>
    /// <param name="unit">0 to <see cref="Count"/> - 1.</param>
    /// <returns>The class; 0 for a unit that is no mask.</returns>
    public int MaskClassOf(int unit) => UnitCode.MaskClass(_codes[unit]);
}
