using SearchIndex.Storage.Packing;

namespace SearchIndex.Similarity.Shingles;

/// <summary>
/// The different shingles of a text, each as a hash of 64 bits. Two shingles with the same hash count as equal: among a hundred million
/// different ones the chance that any two do so is 0.03 %. Immutable; safe for many threads.
/// </summary>
public sealed class ShingleSet
{
    private readonly ulong[] _hashes;

    private ShingleSet(ulong[] hashes) => _hashes = hashes;

    /// <summary>The set without shingles: of a text without units.</summary>
    public static ShingleSet Empty { get; } = new([]);

    /// <summary>How many there are.</summary>
    public int Count => _hashes.Length;

    /// <summary>The hashes, ascending, each once.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>A number that equal sets have in common; different ones hardly ever.</summary>
    internal ulong Sum
    {
        get
        {
            var sum = (ulong)_hashes.Length;
            foreach (var hash in _hashes)
            {
                sum = unchecked((sum * 0x9E3779B97F4A7C15) + hash);
            }

            return sum;
        }
    }

    /// <summary>Makes a set of hashes that were stored.</summary>
    /// <param name="hashes">Hashes of one shingler.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">They do not ascend.</exception>
    public static ShingleSet OfSorted(ReadOnlySpan<ulong> hashes)
    {
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] <= hashes[i - 1])
            {
                throw new ArgumentException($"Hash {i} must be greater than the one before it.", nameof(hashes));
            }
        }

        return hashes.IsEmpty ? Empty : new ShingleSet(hashes.ToArray());
    }

    /// <summary>Counts what two sets share.</summary>
    /// <param name="other">A set made with the same sizes by the same version.</param>
    /// <returns>The counts.</returns>
    public Overlap OverlapWith(ShingleSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Overlap(SortedIntersection.Count(Hashes, other.Hashes), Count, other.Count);
    }

    /// <summary>Makes a set; sorts in place.</summary>
    internal static ShingleSet OfUnsorted(Span<ulong> hashes)
    {
        if (hashes.IsEmpty)
        {
            return Empty;
        }

        hashes.Sort();
        var count = 1;
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] != hashes[count - 1])
            {
                hashes[count++] = hashes[i];
            }
        }

        return new ShingleSet(hashes[..count].ToArray());
    }
}
