using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Packing;

/// <summary>Counts the numbers that two ascending lists share.</summary>
public static class SortedIntersection
{
    /// <summary>Counts the numbers that stand in both lists.</summary>
    /// <param name="a">Ascending, each number once.</param>
    /// <param name="b">Ascending, each number once.</param>
    /// <param name="atLeast">The count that matters: once it is out of reach the rest is not looked at.</param>
    /// <returns>The count; any number below <paramref name="atLeast"/> where the count is below it.</returns>
    public static int Count(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int atLeast = 0)
    {
        if (a.Length > b.Length)
        {
            var swapped = a;
            a = b;
            b = swapped;
        }

        return b.Length > 32L * a.Length ? CountByLeaps(a, b)
            : Vector512.IsHardwareAccelerated ? CountByEights(a, b, atLeast)
            : CountByFours(a, b, atLeast);
    }

    /// <summary>
    /// Eight numbers of each list at a time, every one against every other; then the block with the smaller last number gives way. A
    /// number stands once in a list, so no match is counted twice.
    /// </summary>
    private static int CountByEights(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int atLeast)
    {
        ref var first = ref MemoryMarshal.GetReference(a);
        ref var second = ref MemoryMarshal.GetReference(b);
        var turn = Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 0);
        var half = Vector512.Create(4UL, 5, 6, 7, 0, 1, 2, 3);
        var (i, j, shared) = (0, 0, 0);
        while (i + 8 <= a.Length && j + 8 <= b.Length)
        {
            var left = Vector512.LoadUnsafe(ref first, (nuint)i);
            var right = Vector512.LoadUnsafe(ref second, (nuint)j);
            var right4 = Vector512.Shuffle(right, half);
            var found = Vector512.Equals(left, right) | Vector512.Equals(left, right4);
            for (var step = 0; step < 3; step++)
            {
                right = Vector512.Shuffle(right, turn);
                right4 = Vector512.Shuffle(right4, turn);
                found |= Vector512.Equals(left, right) | Vector512.Equals(left, right4);
            }

            shared += BitOperations.PopCount(found.ExtractMostSignificantBits());
            var (lastA, lastB) = (a[i + 7], b[j + 7]);
            i += lastA <= lastB ? 8 : 0;
            j += lastB <= lastA ? 8 : 0;
            if (shared + Math.Min(a.Length - i, b.Length - j) + 8 < atLeast)
            {
                return shared;
            }
        }

        return shared + CountOneByOne(a[i..], b[j..]);
    }

    private static int CountByFours(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int atLeast)
    {
        ref var first = ref MemoryMarshal.GetReference(a);
        ref var second = ref MemoryMarshal.GetReference(b);
        var turn = Vector256.Create(1UL, 2, 3, 0);
        var (i, j, shared) = (0, 0, 0);
        while (i + 4 <= a.Length && j + 4 <= b.Length)
        {
            var left = Vector256.LoadUnsafe(ref first, (nuint)i);
            var right = Vector256.LoadUnsafe(ref second, (nuint)j);
            var found = Vector256.Equals(left, right);
            for (var step = 0; step < 3; step++)
            {
                right = Vector256.Shuffle(right, turn);
                found |= Vector256.Equals(left, right);
            }

            shared += BitOperations.PopCount(found.ExtractMostSignificantBits());
            var (lastA, lastB) = (a[i + 3], b[j + 3]);
            i += lastA <= lastB ? 4 : 0;
            j += lastB <= lastA ? 4 : 0;
            if (shared + Math.Min(a.Length - i, b.Length - j) + 4 < atLeast)
            {
                return shared;
            }
        }

        return shared + CountOneByOne(a[i..], b[j..]);
    }

    private static int CountOneByOne(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var (left, right) = (a[i], b[j]);
            shared += left == right ? 1 : 0;
            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return shared;
    }

    /// <summary>For a short list against a long one: each number is searched for by doubling steps from where the last one was.</summary>
    private static int CountByLeaps(ReadOnlySpan<ulong> few, ReadOnlySpan<ulong> many)
    {
        var (from, shared) = (0, 0);
        foreach (var number in few)
        {
            var step = 1;
            while (from + step < many.Length && many[from + step] < number)
            {
                step = Math.Min(step * 2, many.Length);
            }

            var at = many.Slice(from, Math.Min(step + 1, many.Length - from)).BinarySearch(number);
            from += at < 0 ? ~at : at;
            if (from == many.Length)
            {
                break;
            }

            shared += at < 0 ? 0 : 1;
        }

        return shared;
    }
}
