namespace SearchIndex.Similarity.Texts;

/// <summary>A part of a text that counts as one unit, equal to all others of its class, such as a proper name.</summary>
/// <param name="Start">First UTF-16 unit, inclusive.</param>
/// <param name="End">End, exclusive; greater than <paramref name="Start"/>.</param>
/// <param name="MaskClass">1 to <see cref="MaxClass"/>; what it stands for is the caller's.</param>
public readonly record struct MaskedSpan(int Start, int End, int MaskClass)
{
    /// <summary>The greatest number of a class.</summary>
    public const int MaxClass = ushort.MaxValue;
}
