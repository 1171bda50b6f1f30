namespace SearchIndex.Engine.Terms;

/// <summary>
/// The order of strings by code points, which is that of their UTF-8 bytes. It differs from the ordinal order of UTF-16 only where
/// surrogates meet characters from U+E000 on.
/// </summary>
public sealed class CodePointOrder : IComparer<string>
{
    private CodePointOrder()
    {
    }

    /// <summary>The one instance.</summary>
    public static CodePointOrder Comparer { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        var (first, second) = (x[common], y[common]);
        return char.IsSurrogate(first) != char.IsSurrogate(second)
            ? (char.IsSurrogate(first) ? 0x10000 : first).CompareTo(char.IsSurrogate(second) ? 0x10000 : second)
            : first.CompareTo(second);
    }
}
