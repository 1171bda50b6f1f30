using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SearchIndex.Storage.Numbers;

/// <summary>Finds the few numbers of a run that matter, many at a time.</summary>
public static class Selection
{
    // For each set of eight lanes the lanes that are in it, one byte each, lowest first: moves them together. What fills up does not matter.
    internal static readonly ulong[] KeptLanes = ListKeptLanes();

    /// <summary>Lists the documents with a frequency of at least so many, and these frequencies.</summary>
    /// <param name="documents">Documents.</param>
    /// <param name="frequencies">Frequencies paired with them.</param>
    /// <param name="least">The least frequency.</param>
    /// <param name="foundDocuments">Receives the documents; 16 longer than <paramref name="documents"/>.</param>
    /// <param name="foundFrequencies">Receives the frequencies; 16 longer than <paramref name="documents"/>.</param>
    /// <returns>How many there are.</returns>
    public static int AtLeast(
        ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, int least, Span<int> foundDocuments, Span<int> foundFrequencies)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequencies.Length, documents.Length, nameof(frequencies));
        ArgumentOutOfRangeException.ThrowIfLessThan(foundDocuments.Length, documents.Length + 16, nameof(foundDocuments));
        ArgumentOutOfRangeException.ThrowIfLessThan(foundFrequencies.Length, documents.Length + 16, nameof(foundFrequencies));
        ref var document = ref MemoryMarshal.GetReference(documents);
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var documentTo = ref MemoryMarshal.GetReference(foundDocuments);
        ref var frequencyTo = ref MemoryMarshal.GetReference(foundFrequencies);
        var (count, i) = (0, 0);
        unchecked
        {
            if (Avx512F.IsSupported)
            {
                var bound = Vector512.Create(least);
                for (; i <= documents.Length - 16; i += 16)
                {
                    var part = Vector512.LoadUnsafe(ref frequency, (nuint)i);
                    var enough = Vector512.GreaterThanOrEqual(part, bound);
                    Avx512F.Compress(Vector512<int>.Zero, enough, Vector512.LoadUnsafe(ref document, (nuint)i)).StoreUnsafe(ref documentTo, (nuint)count);
                    Avx512F.Compress(Vector512<int>.Zero, enough, part).StoreUnsafe(ref frequencyTo, (nuint)count);
                    count += BitOperations.PopCount(enough.ExtractMostSignificantBits());
                }
            }
            else if (Avx2.IsSupported)
            {
                ref var kept = ref MemoryMarshal.GetArrayDataReference(KeptLanes);
                var bound = Vector256.Create(least);
                for (; i <= documents.Length - 8; i += 8)
                {
                    var part = Vector256.LoadUnsafe(ref frequency, (nuint)i);
                    var enough = Vector256.GreaterThanOrEqual(part, bound).ExtractMostSignificantBits();
                    var lanes = Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(Unsafe.Add(ref kept, (nuint)enough)).AsByte());
                    Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref document, (nuint)i), lanes).StoreUnsafe(ref documentTo, (nuint)count);
                    Avx2.PermuteVar8x32(part, lanes).StoreUnsafe(ref frequencyTo, (nuint)count);
                    count += BitOperations.PopCount(enough);
                }
            }

            for (; i < documents.Length; i++)
            {
                Unsafe.Add(ref documentTo, (nuint)count) = Unsafe.Add(ref document, (nuint)i);
                Unsafe.Add(ref frequencyTo, (nuint)count) = Unsafe.Add(ref frequency, (nuint)i);
                count += Unsafe.Add(ref frequency, (nuint)i) >= least ? 1 : 0;
            }
        }

        return count;
    }

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

    private static ulong[] ListKeptLanes()
    {
        var lanes = new ulong[256];
        for (var set = 0; set < lanes.Length; set++)
        {
            var at = 0;
            for (var lane = 0; lane < 8; lane++)
            {
                if ((set & (1 << lane)) != 0)
                {
                    lanes[set] |= (ulong)lane << (8 * at++);
                }
            }
        }

        return lanes;
    }
}
