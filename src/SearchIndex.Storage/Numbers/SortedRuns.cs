using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>
/// Many short ascending lists in one array: two more arrays say where each begins and how many numbers it has. Whole vectors are read and
/// written, so that behind each list there is room for <see cref="Slack"/> numbers, which may belong to the next list.
/// </summary>
public static class SortedRuns
{
    /// <summary>Numbers behind the last list that can be read, and written where lists are made.</summary>
    public const int Slack = 16;

    /// <summary>
    /// Makes lists out of sums of gaps, to each of which one was added: number <c>k</c> of list <c>i</c> is
    /// <c>sums[from + k + 1] - sums[from] - 1 - k - less</c>, where <c>from = begins[i] - before</c>.
    /// </summary>
    /// <param name="sums">The sum before the first gap, then that up to each gap; behind the last, <see cref="Slack"/> numbers more.</param>
    /// <param name="gaps">How many gaps there are.</param>
    /// <param name="begins">The gap with which each list begins.</param>
    /// <param name="counts">How many gaps each list has.</param>
    /// <param name="before">How many gaps there were before the sums.</param>
    /// <param name="less">What is taken away from each number; differences wrap around silently.</param>
    /// <param name="runs">Receives the lists, and up to <see cref="Slack"/> numbers behind the last that mean nothing.</param>
    /// <param name="at">Where the first list is to begin.</param>
    /// <param name="starts">Receives where each begins.</param>
    /// <returns>How many lists were made: up to the first one that the sums do not have whole, or for which there is no room.</returns>
    public static int FromSums(
        ReadOnlySpan<int> sums,
        int gaps,
        ReadOnlySpan<int> begins,
        ReadOnlySpan<int> counts,
        int before,
        int less,
        Span<int> runs,
        int at,
        Span<int> starts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(counts.Length, begins.Length, nameof(counts));
        ArgumentOutOfRangeException.ThrowIfLessThan(starts.Length, begins.Length, nameof(starts));
        Check(sums.Length, 1, gaps);
        Check(runs.Length, at, 0);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        ref var run = ref MemoryMarshal.GetReference(runs);
        var room = runs.Length - Slack;
        var i = 0;
        unchecked
        {
            for (; i < begins.Length; i++)
            {
                var (from, count) = (begins[i] - before, counts[i]);
                if ((uint)from > (uint)gaps || (uint)count > (uint)(gaps - from) || count > room - at)
                {
                    break;
                }

                ref var source = ref Unsafe.Add(ref sum, (nuint)(uint)from);
                Subtract(ref Unsafe.Add(ref source, 1), count, source + 1 + less, ref Unsafe.Add(ref run, (nuint)(uint)at));
                starts[i] = at;
                at += count;
            }
        }

        return i;
    }

    /// <summary>Keeps of each list the numbers that another one has too.</summary>
    /// <param name="runs">The lists.</param>
    /// <param name="starts">Where each begins.</param>
    /// <param name="counts">How many numbers each has; receives how many are kept. They stand where the list begins.</param>
    /// <param name="others">The lists that they are held against, list by list.</param>
    /// <param name="otherStarts">Where each begins.</param>
    /// <param name="otherCounts">How many numbers each has.</param>
    /// <param name="most">So many numbers of a list are enough: the others are not looked for.</param>
    public static void Intersect(
        Span<int> runs, ReadOnlySpan<int> starts, Span<int> counts, ReadOnlySpan<int> others, ReadOnlySpan<int> otherStarts, ReadOnlySpan<int> otherCounts, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(starts.Length, counts.Length, nameof(starts));
        ArgumentOutOfRangeException.ThrowIfLessThan(otherStarts.Length, counts.Length, nameof(otherStarts));
        ArgumentOutOfRangeException.ThrowIfLessThan(otherCounts.Length, counts.Length, nameof(otherCounts));
        ref var run = ref MemoryMarshal.GetReference(runs);
        ref var other = ref MemoryMarshal.GetReference(others);
        unchecked
        {
            for (var i = 0; i < counts.Length; i++)
            {
                var (start, count, otherStart, otherCount) = (starts[i], counts[i], otherStarts[i], otherCounts[i]);
                Check(runs.Length, start, count);
                Check(others.Length, otherStart, otherCount);
                ref var first = ref Unsafe.Add(ref run, (nuint)(uint)start);
                ref var second = ref Unsafe.Add(ref other, (nuint)(uint)otherStart);
                counts[i] = !Vector256.IsHardwareAccelerated ? Merge(ref first, count, ref second, otherCount, most)
                    : count <= otherCount ? Find(ref first, count, ref second, otherCount, ref first, most)
                    : Find(ref second, otherCount, ref first, count, ref first, most);
            }
        }
    }

    // target[k] = source[k] - less - k
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Subtract(ref int source, int count, int less, ref int target)
    {
        unchecked
        {
            if (Vector512.IsHardwareAccelerated)
            {
                var rest = Vector512.Create(less) + Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
                (Vector512.LoadUnsafe(ref source) - rest).StoreUnsafe(ref target);
                for (nuint k = 16; k < (nuint)(uint)count; k += 16)
                {
                    rest += Vector512.Create(16);
                    (Vector512.LoadUnsafe(ref source, k) - rest).StoreUnsafe(ref target, k);
                }
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                var rest = Vector256.Create(less) + Vector256.Create(0, 1, 2, 3, 4, 5, 6, 7);
                (Vector256.LoadUnsafe(ref source) - rest).StoreUnsafe(ref target);
                for (nuint k = 8; k < (nuint)(uint)count; k += 8)
                {
                    rest += Vector256.Create(8);
                    (Vector256.LoadUnsafe(ref source, k) - rest).StoreUnsafe(ref target, k);
                }
            }
            else
            {
                for (nuint k = 0; k < (nuint)(uint)count; k++)
                {
                    Unsafe.Add(ref target, k) = Unsafe.Add(ref source, k) - less - (int)k;
                }
            }
        }
    }

    // Each of the few is held against so many of the many at once as a vector has: those that end with the first number at or above it.
    // Kept numbers may be written over either list: there are never more of them than numbers passed over, and what is written over was
    // read before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ref int few, int fewCount, ref int many, int manyCount, ref int kept, int most)
    {
        unchecked
        {
            var width = Vector512.IsHardwareAccelerated ? 16 : 8;
            var count = 0;
            var part512 = Vector512.IsHardwareAccelerated ? Vector512.LoadUnsafe(ref many) : default;
            var part256 = Vector512.IsHardwareAccelerated ? default : Vector256.LoadUnsafe(ref many);
            var last = Unsafe.Add(ref many, width - 1);
            var left = manyCount;
            for (nuint i = 0; i < (nuint)(uint)fewCount && count < most; i++)
            {
                var number = Unsafe.Add(ref few, i);
                while (last < number && left > width)
                {
                    left -= width;
                    ref var next = ref Unsafe.Add(ref many, (nuint)(uint)(manyCount - left));
                    part512 = Vector512.IsHardwareAccelerated ? Vector512.LoadUnsafe(ref next) : default;
                    part256 = Vector512.IsHardwareAccelerated ? default : Vector256.LoadUnsafe(ref next);
                    last = Unsafe.Add(ref next, width - 1);
                }

                // Numbers behind the list may happen to be equal, too: they are shifted out.
                var equal = Vector512.IsHardwareAccelerated
                    ? (uint)Vector512.Equals(part512, Vector512.Create(number)).ExtractMostSignificantBits()
                    : Vector256.Equals(part256, Vector256.Create(number)).ExtractMostSignificantBits();
                Unsafe.Add(ref kept, (nuint)(uint)count) = number;
                count += (equal << (32 - Math.Min(left, width))) != 0 ? 1 : 0;
            }

            return count;
        }
    }

    // Walked without a branch on what is found, as nobody could foretell it. Kept numbers never run ahead of the list that they overwrite.
    private static int Merge(ref int first, int firstCount, ref int second, int secondCount, int most)
    {
        unchecked
        {
            var (count, i, at) = (0, 0, 0);
            while (i < firstCount && at < secondCount && count < most)
            {
                var number = Unsafe.Add(ref first, (nuint)(uint)i);
                var other = Unsafe.Add(ref second, (nuint)(uint)at);
                Unsafe.Add(ref first, (nuint)(uint)count) = number;
                count += number == other ? 1 : 0;
                i += number <= other ? 1 : 0;
                at += other <= number ? 1 : 0;
            }

            return count;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Check(int length, int start, int count)
    {
        // As long numbers, so that nothing can wrap around.
        if (start < 0 || count < 0 || (long)start + count + Slack > length)
        {
            Throw(length, start, count);
        }
    }

    private static void Throw(int length, int start, int count) =>
        throw new ArgumentException($"A list of {count} numbers from {start}, and {Slack} more, is not inside {length} numbers.");
}
