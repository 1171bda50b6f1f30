using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>
/// Sums by place, to which runs of numbers are added, and which are then read off. A place to which nothing was added holds -0.0, which no
/// sum of numbers from 0 up gives: the sign says whether there is anything, and costs no list of places.
/// </summary>
public static class SumWindow
{
    /// <summary>What an empty place holds.</summary>
    public const double Empty = -0.0;

    /// <summary>Adds numbers: <c>sums[places[i] - first] += values[i]</c>.</summary>
    /// <param name="places">Ascending, from <paramref name="first"/> up and below the end of the window.</param>
    /// <param name="first">The place of the first sum.</param>
    /// <param name="values">0 and above; at least as many as places.</param>
    /// <param name="sums">The window.</param>
    public static void Add(ReadOnlySpan<int> places, int first, ReadOnlySpan<float> values, Span<double> sums)
    {
        if (places.IsEmpty)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(places[0], first, nameof(places));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((long)places[^1] - first, sums.Length, nameof(places));
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, places.Length, nameof(values));
        ref var place = ref MemoryMarshal.GetReference(places);
        ref var value = ref MemoryMarshal.GetReference(values);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        unchecked
        {
            for (nuint i = 0; i < (nuint)places.Length; i++)
            {
                Unsafe.Add(ref sum, (nuint)(uint)(Unsafe.Add(ref place, i) - first)) += Unsafe.Add(ref value, i);
            }
        }
    }

    /// <summary>Lists the sums above a threshold, counts all places that hold one, and empties the window.</summary>
    /// <param name="sums">The window; empty afterwards.</param>
    /// <param name="first">The place of the first sum.</param>
    /// <param name="threshold">What sums must exceed; negative where any will do.</param>
    /// <param name="places">Receives their places, ascending; as long as the window.</param>
    /// <param name="values">Receives them; as long as the window.</param>
    /// <param name="filled">How many places held a sum.</param>
    /// <returns>How many are listed.</returns>
    public static int Take(Span<double> sums, int first, double threshold, Span<int> places, Span<double> values, out int filled)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(places.Length, sums.Length, nameof(places));
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, sums.Length, nameof(values));
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var place = ref MemoryMarshal.GetReference(places);
        ref var value = ref MemoryMarshal.GetReference(values);
        var (count, empty, i) = (0, 0, 0);
        unchecked
        {
            if (Vector512.IsHardwareAccelerated)
            {
                var bound = Vector512.Create(threshold);
                var nothing = Vector512.Create(Empty);
                for (; i <= sums.Length - 8; i += 8)
                {
                    var part = Vector512.LoadUnsafe(ref sum, (nuint)i);
                    var signs = (uint)part.ExtractMostSignificantBits();
                    if (signs == byte.MaxValue)
                    {
                        empty += 8;
                        continue;
                    }

                    nothing.StoreUnsafe(ref sum, (nuint)i);
                    empty += BitOperations.PopCount(signs);
                    for (var bits = (uint)Vector512.GreaterThan(part, bound).ExtractMostSignificantBits() & ~signs; bits != 0; bits &= bits - 1)
                    {
                        var at = BitOperations.TrailingZeroCount(bits);
                        Unsafe.Add(ref place, (nuint)count) = first + i + at;
                        Unsafe.Add(ref value, (nuint)count++) = part.GetElement(at);
                    }
                }
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                var bound = Vector256.Create(threshold);
                var nothing = Vector256.Create(Empty);
                for (; i <= sums.Length - 8; i += 8)
                {
                    var low = Vector256.LoadUnsafe(ref sum, (nuint)i);
                    var high = Vector256.LoadUnsafe(ref sum, (nuint)(i + 4));
                    var signs = low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << 4);
                    if (signs == byte.MaxValue)
                    {
                        empty += 8;
                        continue;
                    }

                    empty += BitOperations.PopCount(signs);
                    var above = Vector256.GreaterThan(low, bound).ExtractMostSignificantBits() | (Vector256.GreaterThan(high, bound).ExtractMostSignificantBits() << 4);
                    for (var bits = above & ~signs; bits != 0; bits &= bits - 1)
                    {
                        var at = i + BitOperations.TrailingZeroCount(bits);
                        Unsafe.Add(ref place, (nuint)count) = first + at;
                        Unsafe.Add(ref value, (nuint)count++) = Unsafe.Add(ref sum, (nuint)at);
                    }

                    nothing.StoreUnsafe(ref sum, (nuint)i);
                    nothing.StoreUnsafe(ref sum, (nuint)(i + 4));
                }
            }

            for (; i < sums.Length; i++)
            {
                var part = Unsafe.Add(ref sum, (nuint)i);
                if (double.IsNegative(part))
                {
                    empty++;
                    continue;
                }

                Unsafe.Add(ref sum, (nuint)i) = Empty;
                if (part > threshold)
                {
                    Unsafe.Add(ref place, (nuint)count) = first + i;
                    Unsafe.Add(ref value, (nuint)count++) = part;
                }
            }
        }

        filled = sums.Length - empty;
        return count;
    }
}
