using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>
/// The function <c>w - w / (1 + f * c)</c> of whole frequencies, in single precision: each step is rounded as in scalar code, so that
/// the results are equal to the bit.
/// </summary>
public static class Saturation
{
    /// <summary>Looks up a factor for each document: <c>factors[i] = table[codes[documents[i]]]</c>.</summary>
    /// <param name="documents">Ascending, below the number of codes.</param>
    /// <param name="codes">A byte a document.</param>
    /// <param name="table">256 factors.</param>
    /// <param name="factors">Receives them; at least as long as <paramref name="documents"/>.</param>
    public static void LookUp(ReadOnlySpan<int> documents, ReadOnlySpan<byte> codes, ReadOnlySpan<float> table, Span<float> factors)
    {
        if (documents.IsEmpty)
        {
            return;
        }

        // Ascending, so that the ends tell that all are inside.
        ArgumentOutOfRangeException.ThrowIfNegative(documents[0], nameof(documents));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(documents[^1], codes.Length, nameof(documents));
        ArgumentOutOfRangeException.ThrowIfLessThan(table.Length, 256, nameof(table));
        ArgumentOutOfRangeException.ThrowIfLessThan(factors.Length, documents.Length, nameof(factors));
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var factor = ref MemoryMarshal.GetReference(table);
        ref var from = ref MemoryMarshal.GetReference(documents);
        ref var to = ref MemoryMarshal.GetReference(factors);
        unchecked
        {
            for (nuint i = 0; i < (nuint)documents.Length; i++)
            {
                Unsafe.Add(ref to, i) = Unsafe.Add(ref factor, (nuint)Unsafe.Add(ref code, (nuint)(uint)Unsafe.Add(ref from, i)));
            }
        }
    }

    /// <summary>Applies the function in place: <c>values[i] = w - w / (1 + frequencies[i] * values[i])</c>.</summary>
    /// <param name="frequencies">Whole numbers.</param>
    /// <param name="weight">w.</param>
    /// <param name="values">Factors, then results; at least as long as <paramref name="frequencies"/>.</param>
    public static void Apply(ReadOnlySpan<int> frequencies, float weight, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, frequencies.Length, nameof(values));
        ref var frequency = ref MemoryMarshal.GetReference(frequencies);
        ref var value = ref MemoryMarshal.GetReference(values);
        unchecked
        {
            nuint i = 0;
            var length = (nuint)frequencies.Length;
            if (Vector256.IsHardwareAccelerated)
            {
                var weights = Vector256.Create(weight);
                for (; i + 8 <= length; i += 8)
                {
                    var product = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref frequency, i)) * Vector256.LoadUnsafe(ref value, i);
                    (weights - (weights / (Vector256<float>.One + product))).StoreUnsafe(ref value, i);
                }
            }

            for (; i < length; i++)
            {
                Unsafe.Add(ref value, i) = weight - (weight / (1f + (Unsafe.Add(ref frequency, i) * Unsafe.Add(ref value, i))));
            }
        }
    }
}
