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

    /// <summary>Makes a list out of sums of gaps, to each of which one was added: <c>runs[at + i] = sums[from + i] - less - i</c>.</summary>
    /// <param name="sums">The sums, and <see cref="Slack"/> numbers more.</param>
    /// <param name="from">Index of the first one.</param>
    /// <param name="count">How many.</param>
    /// <param name="less">What is taken away; differences wrap around silently.</param>
    /// <param name="runs">Receives the list, and up to <see cref="Slack"/> numbers behind it that mean nothing.</param>
    /// <param name="at">Where it begins.</param>
    public static void FromSums(ReadOnlySpan<int> sums, int from, int count, int less, Span<int> runs, int at)
    {
        Check(sums.Length, from, count);
        Check(runs.Length, at, count);
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetReference(sums), (nuint)(uint)from);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(runs), (nuint)(uint)at);
        unchecked
        {
            if (Vector512.IsHardwareAccelerated)
            {
                var rest = Vector512.Create(less) + Vector512.Create(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
                for (nuint i = 0; i < (nuint)(uint)count; i += 16)
                {
                    (Vector512.LoadUnsafe(ref source, i) - rest).StoreUnsafe(ref target, i);
                    rest += Vector512.Create(16);
                }

                return;
            }

            for (nuint i = 0; i < (nuint)(uint)count; i++)
            {
                Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i) - less - (int)i;
            }
        }
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
        for (var i = 0; i < counts.Length; i++)
        {
            var (start, count, otherStart, otherCount) = (starts[i], counts[i], otherStarts[i], otherCounts[i]);
            Check(runs.Length, start, count);
            Check(others.Length, otherStart, otherCount);
            ref var first = ref Unsafe.Add(ref run, (nuint)(uint)start);
            ref var second = ref Unsafe.Add(ref other, (nuint)(uint)otherStart);
            counts[i] = !Vector512.IsHardwareAccelerated ? Merge(ref first, count, ref second, otherCount, most)
                : count <= otherCount ? Find(ref first, count, ref second, otherCount, ref first, most)
                : Find(ref second, otherCount, ref first, count, ref first, most);
        }
    }

    // Each of the few is held against sixteen of the many at once: those that end with the first number at or above it. Kept numbers may
    // be written over either list: there are never more of them than numbers passed over, and what is written over was read before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Find(ref int few, int fewCount, ref int many, int manyCount, ref int kept, int most)
    {
        unchecked
        {
            var count = 0;
            var part = Vector512.LoadUnsafe(ref many);
            var last = Unsafe.Add(ref many, 15);
            var valid = manyCount >= 16 ? 0xFFFFu : (1u << manyCount) - 1;
            nuint from = 0;
            for (nuint i = 0; i < (nuint)(uint)fewCount && count < most; i++)
            {
                var number = Unsafe.Add(ref few, i);
                while (last < number && (int)from + 16 < manyCount)
                {
                    from += 16;
                    part = Vector512.LoadUnsafe(ref many, from);
                    last = Unsafe.Add(ref many, from + 15);
                    valid = manyCount - (int)from >= 16 ? 0xFFFFu : (1u << (manyCount - (int)from)) - 1;
                }

                var equal = (uint)Vector512.Equals(part, Vector512.Create(number)).ExtractMostSignificantBits() & valid;
                Unsafe.Add(ref kept, (nuint)(uint)count) = number;
                count += equal != 0 ? 1 : 0;
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
