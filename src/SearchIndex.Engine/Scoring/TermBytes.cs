using System.Diagnostics.CodeAnalysis;

namespace SearchIndex.Engine.Scoring;

/// <summary>Equality and order of terms as bytes.</summary>
internal sealed class TermBytes : IEqualityComparer<byte[]>, IComparer<byte[]>
{
    private static readonly TermBytes Instance = new();

    public static IEqualityComparer<byte[]> Comparer => Instance;

    public static IComparer<byte[]> Order => Instance;

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode([DisallowNull] byte[] obj)
    {
        var hash = default(HashCode);
        hash.AddBytes(obj);
        return hash.ToHashCode();
    }

    public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
}
