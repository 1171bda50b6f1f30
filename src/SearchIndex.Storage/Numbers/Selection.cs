using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>Finds the few numbers of a run that matter, many at a time.</summary>
public static class Selection
{
    /// <summary>Selects the numbers above a threshold.</summary>
    /// <param name="values">Any numbers but NaN.</param>
    /// <param name="threshold">What they must exceed.</param>
    /// <param name="indexes">Receives their indexes, ascending; at least as long as <paramref name="values"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Above(ReadOnlySpan<double> values, double threshold, Span<int> indexes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(indexes.Length, values.Length, nameof(indexes));
        var (count, i) = (0, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(values);
            var limit = Vector256.Create(threshold);
            for (; i <= values.Length - (2 * Vector256<double>.Count); i += 2 * Vector256<double>.Count)
            {
                var low = Vector256.GreaterThan(Vector256.LoadUnsafe(ref start, (nuint)i), limit).ExtractMostSignificantBits();
                var high = Vector256.GreaterThan(Vector256.LoadUnsafe(ref start, (nuint)(i + Vector256<double>.Count)), limit)
                    .ExtractMostSignificantBits();
                count = Append(low | (high << Vector256<double>.Count), i, indexes, count);
            }
        }

        for (; i < values.Length; i++)
        {
            if (values[i] > threshold)
            {
                indexes[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Selects the numbers whose sign bit is clear: 0 and above, but not -0.</summary>
    /// <param name="values">Any numbers.</param>
    /// <param name="indexes">Receives their indexes, ascending; at least as long as <paramref name="values"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Unsigned(ReadOnlySpan<double> values, Span<int> indexes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(indexes.Length, values.Length, nameof(indexes));
        var (count, i) = (0, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(values);
            for (; i <= values.Length - (2 * Vector256<double>.Count); i += 2 * Vector256<double>.Count)
            {
                var low = Vector256.LoadUnsafe(ref start, (nuint)i).ExtractMostSignificantBits();
                var high = Vector256.LoadUnsafe(ref start, (nuint)(i + Vector256<double>.Count)).ExtractMostSignificantBits();
                count = Append((low | (high << Vector256<double>.Count)) ^ byte.MaxValue, i, indexes, count);
            }
        }

        for (; i < values.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(values[i]) >= 0)
            {
                indexes[count++] = i;
            }
        }

        return count;
    }

    /// <summary>Counts the numbers whose sign bit is clear: 0 and above, but not -0.</summary>
    /// <param name="values">Any numbers.</param>
    /// <returns>How many there are.</returns>
    public static int CountUnsigned(ReadOnlySpan<double> values)
    {
        var (signs, i) = (0, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            ref var start = ref MemoryMarshal.GetReference(values);
            for (; i <= values.Length - Vector256<double>.Count; i += Vector256<double>.Count)
            {
                signs += BitOperations.PopCount(Vector256.LoadUnsafe(ref start, (nuint)i).ExtractMostSignificantBits());
            }
        }

        for (; i < values.Length; i++)
        {
            signs += BitConverter.DoubleToInt64Bits(values[i]) < 0 ? 1 : 0;
        }

        return values.Length - signs;
    }

    private static int Append(uint bits, int from, Span<int> indexes, int count)
    {
        unchecked
        {
            for (; bits != 0; bits &= bits - 1)
            {
                indexes[count++] = from + BitOperations.TrailingZeroCount(bits);
            }
        }

        return count;
    }
}
