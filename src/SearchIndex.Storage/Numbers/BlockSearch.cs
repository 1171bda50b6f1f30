using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>
/// Finds numbers in an ascending block of 128 by two comparisons of vectors and without a branch: first among the last numbers of its
/// eight parts, then in the part. Shorter blocks are filled up with <see cref="int.MaxValue"/>.
/// </summary>
public static class BlockSearch
{
    /// <summary>Numbers of a block.</summary>
    public const int BlockSize = 128;

    /// <summary>Parts of a block.</summary>
    public const int Parts = 8;

    private const int PartSize = BlockSize / Parts;

    /// <summary>Lists the last number of each part.</summary>
    /// <param name="block">128 ascending numbers.</param>
    /// <param name="ends">Receives 8 numbers.</param>
    public static void ListEnds(ReadOnlySpan<int> block, Span<int> ends)
    {
        for (var part = 0; part < Parts; part++)
        {
            ends[part] = block[(part * PartSize) + PartSize - 1];
        }
    }

    /// <summary>Finds the first number at or above a target.</summary>
    /// <param name="block">128 ascending numbers.</param>
    /// <param name="ends">The last number of each part.</param>
    /// <param name="target">At most the last number of the block.</param>
    /// <returns>Its index.</returns>
    public static int FirstAtLeast(ReadOnlySpan<int> block, ReadOnlySpan<int> ends, int target)
    {
        Check(block, ends);
        return Find(ref MemoryMarshal.GetReference(block), ref MemoryMarshal.GetReference(ends), target);
    }

    /// <summary>Lists the numbers that a block has too.</summary>
    /// <param name="wanted">Numbers that are at most the last one of the block.</param>
    /// <param name="block">128 ascending numbers.</param>
    /// <param name="ends">The last number of each part.</param>
    /// <param name="found">Receives the indexes of those in <paramref name="wanted"/>; one longer than it.</param>
    /// <param name="places">Receives, paired, their indexes in <paramref name="block"/>; one longer than <paramref name="wanted"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Match(ReadOnlySpan<int> wanted, ReadOnlySpan<int> block, ReadOnlySpan<int> ends, Span<int> found, Span<int> places)
    {
        var from = 0;
        return Match(wanted, ref from, int.MaxValue, block, ends, 0, found, places, 0);
    }

    /// <summary>Lists the numbers up to a last one that a block has too, behind others that were listed.</summary>
    /// <param name="wanted">Ascending numbers.</param>
    /// <param name="from">Index of the first one to be looked for; then of the first one above the last.</param>
    /// <param name="last">At most the last number of the block.</param>
    /// <param name="block">128 ascending numbers.</param>
    /// <param name="ends">The last number of each part.</param>
    /// <param name="more">What is added to each place.</param>
    /// <param name="found">Receives the indexes of those in <paramref name="wanted"/>; one longer than it.</param>
    /// <param name="places">Receives, paired, their indexes in <paramref name="block"/>; one longer than <paramref name="wanted"/>.</param>
    /// <param name="count">How many were listed before, at most <paramref name="from"/>.</param>
    /// <returns>How many are listed now.</returns>
    public static int Match(
        ReadOnlySpan<int> wanted, ref int from, int last, ReadOnlySpan<int> block, ReadOnlySpan<int> ends, int more, Span<int> found, Span<int> places, int count)
    {
        Check(block, ends);
        CheckLists(wanted, from, found, places, count);
        ref var number = ref MemoryMarshal.GetReference(block);
        ref var end = ref MemoryMarshal.GetReference(ends);
        ref var target = ref MemoryMarshal.GetReference(wanted);
        ref var index = ref MemoryMarshal.GetReference(found);
        ref var place = ref MemoryMarshal.GetReference(places);
        var i = from;
        unchecked
        {
            for (; i < wanted.Length; i++)
            {
                var value = Unsafe.Add(ref target, (nuint)i);
                if (value > last)
                {
                    break;
                }

                var at = Find(ref number, ref end, value);
                Unsafe.Add(ref index, (nuint)count) = i;
                Unsafe.Add(ref place, (nuint)count) = at + more;

                // One more where the two are equal: the difference, from 0 up, less one has its sign set only then.
                count += (int)((uint)(Unsafe.Add(ref number, (nuint)at) - value - 1) >> 31);
            }
        }

        from = i;
        return count;
    }

    /// <summary>What a match demands, so that nothing is read or written outside of its lists: one place more than it can fill, as the last try is written too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void CheckLists(ReadOnlySpan<int> wanted, int from, Span<int> found, Span<int> places, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(found.Length, wanted.Length, nameof(found));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(places.Length, wanted.Length, nameof(places));
        unchecked
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)wanted.Length, nameof(from));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)from, nameof(count));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ref int block, ref int ends, int target)
    {
        unchecked
        {
            if (Vector512.IsHardwareAccelerated)
            {
                var parts = (uint)BitOperations.PopCount(Vector256.LessThan(Vector256.LoadUnsafe(ref ends), Vector256.Create(target)).ExtractMostSignificantBits());

                // A target above the whole block would lead behind it.
                var from = Math.Min(parts, Parts - 1) * PartSize;
                var less = Vector512.LessThan(Vector512.LoadUnsafe(ref block, from), Vector512.Create(target)).ExtractMostSignificantBits();
                return (int)Math.Min(from + (uint)BitOperations.PopCount(less), BlockSize - 1);
            }

            if (Vector256.IsHardwareAccelerated)
            {
                var wanted = Vector256.Create(target);
                var parts = (uint)BitOperations.PopCount(Vector256.LessThan(Vector256.LoadUnsafe(ref ends), wanted).ExtractMostSignificantBits());
                var from = Math.Min(parts, Parts - 1) * PartSize;
                var low = Vector256.LessThan(Vector256.LoadUnsafe(ref block, from), wanted).ExtractMostSignificantBits();
                var high = Vector256.LessThan(Vector256.LoadUnsafe(ref block, from + 8), wanted).ExtractMostSignificantBits();
                return (int)Math.Min(from + (uint)BitOperations.PopCount(low | (high << 8)), BlockSize - 1);
            }

            uint at = 0;
            for (uint step = BlockSize / 2; step > 0; step >>= 1)
            {
                // The step is taken where the number before it is less than the target.
                at += (uint)((Unsafe.Add(ref block, at + step - 1) - target) >> 31) & step;
            }

            return (int)at;
        }
    }

    private static void Check(ReadOnlySpan<int> block, ReadOnlySpan<int> ends)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(block.Length, BlockSize, nameof(block));
        ArgumentOutOfRangeException.ThrowIfLessThan(ends.Length, Parts, nameof(ends));
    }
}
