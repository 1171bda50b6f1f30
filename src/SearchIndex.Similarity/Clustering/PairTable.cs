namespace SearchIndex.Similarity.Clustering;

/// <summary>Similarities of pairs: those listed are looked up, others asked for.</summary>
internal sealed class PairTable
{
    private readonly long[] _keys;
    private readonly double[] _similarities;
    private readonly Func<int, int, double>? _unlisted;

    /// <summary>Takes the pairs over.</summary>
    /// <param name="listed">Ascending by A, then B; A before B; each once.</param>
    /// <param name="unlisted">Asked where a pair is not listed; null stands for 0.</param>
    public PairTable(List<ItemPair> listed, Func<int, int, double>? unlisted)
    {
        _keys = [.. listed.Select(pair => Key(pair.A, pair.B))];
        _similarities = [.. listed.Select(pair => pair.Similarity)];
        _unlisted = unlisted;
    }

    public double Similarity(int one, int other)
    {
        var (a, b) = one < other ? (one, other) : (other, one);
        var at = Array.BinarySearch(_keys, Key(a, b));
        return at >= 0 ? _similarities[at] : _unlisted?.Invoke(a, b) ?? 0;
    }

    private static long Key(int a, int b) => ((long)a << 32) | (uint)b;
}
