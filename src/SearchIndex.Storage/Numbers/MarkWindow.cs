using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>
/// Places that are marked, to be counted: a byte a place, as writing a byte waits for nothing, while a bit would have to be read first.
/// </summary>
public static class MarkWindow
{
    /// <summary>Marks places.</summary>
    /// <param name="places">Ascending, from <paramref name="first"/> up and below the end of the window.</param>
    /// <param name="first">The place of the first mark.</param>
    /// <param name="marks">The window.</param>
    public static void Mark(ReadOnlySpan<int> places, int first, Span<byte> marks)
    {
        if (places.IsEmpty)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(places[0], first, nameof(places));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((long)places[^1] - first, marks.Length, nameof(places));
        ref var place = ref MemoryMarshal.GetReference(places);
        ref var mark = ref MemoryMarshal.GetReference(marks);
        unchecked
        {
            for (nuint i = 0; i < (nuint)places.Length; i++)
            {
                Unsafe.Add(ref mark, (nuint)(uint)(Unsafe.Add(ref place, i) - first)) = 1;
            }
        }
    }

    /// <summary>Counts the marks and takes them away.</summary>
    /// <param name="marks">The window; empty afterwards.</param>
    /// <returns>How many places were marked.</returns>
    public static int Take(Span<byte> marks)
    {
        var (count, i) = (0, 0);
        if (Vector512.IsHardwareAccelerated)
        {
            ref var mark = ref MemoryMarshal.GetReference(marks);
            for (; i <= marks.Length - Vector512<byte>.Count; i += Vector512<byte>.Count)
            {
                var free = Vector512.Equals(Vector512.LoadUnsafe(ref mark, (nuint)i), Vector512<byte>.Zero).ExtractMostSignificantBits();
                count += Vector512<byte>.Count - BitOperations.PopCount(free);
            }
        }

        count += marks[i..].Length - marks[i..].Count((byte)0);
        marks.Clear();
        return count;
    }
}
