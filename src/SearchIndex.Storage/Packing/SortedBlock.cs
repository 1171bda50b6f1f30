using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchIndex.Storage.Packing;

/// <summary>Work on short ascending runs of numbers, such as the documents of one block of postings.</summary>
public static class SortedBlock
{
    /// <summary>
    /// Turns gaps into numbers in place: <c>values[i] = before + sum over j up to i of (values[j] + 1)</c>.
    /// The sums wrap around silently; the caller knows that they cannot, or checks.
    /// </summary>
    /// <param name="values">Gaps minus one; a multiple of 4 of them.</param>
    /// <param name="before">The number before the first.</param>
    public static void SumGaps(Span<int> values, int before)
    {
        if (Avx512F.IsSupported && values.Length % Vector512<int>.Count == 0)
        {
            SumGapsBySixteen(values, before);
            return;
        }

        if (!Vector128.IsHardwareAccelerated || values.Length % Vector128<int>.Count != 0)
        {
            SumGapsPlain(values, before);
            return;
        }

        ref var start = ref MemoryMarshal.GetReference(values);
        var sum = Vector128.Create(before);
        var steps = Vector128.Create(1, 2, 3, 4);
        unchecked
        {
            for (nuint i = 0; i < (nuint)values.Length; i += 4)
            {
                var gaps = Vector128.LoadUnsafe(ref start, i);
                gaps += Vector128.Shuffle(gaps, Vector128.Create(-1, 0, 1, 2));
                gaps += Vector128.Shuffle(gaps, Vector128.Create(-1, -1, 0, 1));
                sum += gaps + steps;
                sum.StoreUnsafe(ref start, i);
                sum = Vector128.Shuffle(sum, Vector128.Create(3, 3, 3, 3));
            }
        }
    }

    /// <summary>As <see cref="SumGaps(Span{int}, int)"/>, and lists the last number of each sixteen.</summary>
    /// <param name="values">Gaps minus one; a multiple of 16 of them.</param>
    /// <param name="before">The number before the first.</param>
    /// <param name="ends">Receives a number for each sixteen.</param>
    public static void SumGaps(Span<int> values, int before, Span<int> ends)
    {
        SumGaps(values, before);
        for (var i = 0; i < values.Length / 16; i++)
        {
            ends[i] = values[(16 * i) + 15];
        }
    }

    /// <summary>Adds one to each number; the largest wraps around.</summary>
    /// <param name="values">Any numbers.</param>
    public static void Increment(Span<int> values)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        unchecked
        {
            nuint i = 0;
            if (Vector256.IsHardwareAccelerated)
            {
                for (; i + 8 <= (nuint)values.Length; i += 8)
                {
                    (Vector256.LoadUnsafe(ref start, i) + Vector256<int>.One).StoreUnsafe(ref start, i);
                }
            }

            for (; i < (nuint)values.Length; i++)
            {
                Unsafe.Add(ref start, i)++;
            }
        }
    }

    /// <summary>Finds the first number at or above a target.</summary>
    /// <param name="values">Ascending numbers.</param>
    /// <param name="from">Where to begin, 0 to the length.</param>
    /// <param name="target">The target.</param>
    /// <returns>Its index, or the length where all are smaller.</returns>
    public static int FirstAtLeast(ReadOnlySpan<int> values, int from, int target)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)from, (uint)values.Length, nameof(from));
        var i = from;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(values);
            var wanted = Vector256.Create(target);
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                var reached = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref start, (nuint)i), wanted).ExtractMostSignificantBits();
                if (reached != 0)
                {
                    return i + System.Numerics.BitOperations.TrailingZeroCount(reached);
                }
            }
        }

        while (i < values.Length && values[i] < target)
        {
            i++;
        }

        return i;
    }

    private static void SumGapsBySixteen(Span<int> values, int before)
    {
        ref var start = ref MemoryMarshal.GetReference(values);
        var steps = Vector512.Create(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        var top = Vector512.Create(15);
        var carried = Vector512.Create(before);
        unchecked
        {
            for (nuint i = 0; i < (nuint)values.Length; i += 16)
            {
                // Each number gets those 1, 2, 4 and 8 places before it: together all sixteen.
                var sum = Vector512.LoadUnsafe(ref start, i);
                sum += Avx512F.AlignRight32(sum, Vector512<int>.Zero, 15);
                sum += Avx512F.AlignRight32(sum, Vector512<int>.Zero, 14);
                sum += Avx512F.AlignRight32(sum, Vector512<int>.Zero, 12);
                sum += Avx512F.AlignRight32(sum, Vector512<int>.Zero, 8);
                sum += steps + carried;
                sum.StoreUnsafe(ref start, i);
                carried = Avx512F.PermuteVar16x32(sum, top);
            }
        }
    }

    /// <summary>The plain twin of <see cref="SumGaps(Span{int}, int)"/>.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void SumGapsPlain(Span<int> values, int before)
    {
        unchecked
        {
            for (var i = 0; i < values.Length; i++)
            {
                before += values[i] + 1;
                values[i] = before;
            }
        }
    }
}
