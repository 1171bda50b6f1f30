using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The plain twin of <see cref="SumGaps"/>.</summary>
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
