using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>Finds the few numbers of a run that matter, many at a time.</summary>
public static class Selection
{
    /// <summary>Lists the indexes of the numbers above a threshold.</summary>
    /// <param name="values">Any numbers but NaN.</param>
    /// <param name="threshold">What they must exceed.</param>
    /// <param name="indexes">Receives the indexes, ascending; at least as long as <paramref name="values"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Above(ReadOnlySpan<float> values, float threshold, Span<int> indexes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(indexes.Length, values.Length, nameof(indexes));
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var index = ref MemoryMarshal.GetReference(indexes);
        var (count, i) = (0, 0);
        unchecked
        {
            if (Vector512.IsHardwareAccelerated)
            {
                var bound = Vector512.Create(threshold);
                for (; i <= values.Length - 16; i += 16)
                {
                    var bits = (uint)Vector512.GreaterThan(Vector512.LoadUnsafe(ref value, (nuint)i), bound).ExtractMostSignificantBits();
                    for (; bits != 0; bits &= bits - 1)
                    {
                        Unsafe.Add(ref index, (nuint)count++) = i + BitOperations.TrailingZeroCount(bits);
                    }
                }
            }

            if (Vector256.IsHardwareAccelerated)
            {
                var bound = Vector256.Create(threshold);
                for (; i <= values.Length - 8; i += 8)
                {
                    var bits = Vector256.GreaterThan(Vector256.LoadUnsafe(ref value, (nuint)i), bound).ExtractMostSignificantBits();
                    for (; bits != 0; bits &= bits - 1)
                    {
                        Unsafe.Add(ref index, (nuint)count++) = i + BitOperations.TrailingZeroCount(bits);
                    }
                }
            }

            for (; i < values.Length; i++)
            {
                if (Unsafe.Add(ref value, (nuint)i) > threshold)
                {
                    Unsafe.Add(ref index, (nuint)count++) = i;
                }
            }
        }

        return count;
    }
}
