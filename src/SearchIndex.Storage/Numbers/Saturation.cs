using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchIndex.Storage.Numbers;

/// <summary>The function that saturates a frequency, for many factors at a time, in the single-precision steps of the plain one.</summary>
public static class Saturation
{
    /// <summary>
    /// <c>results[i] = weight - weight / (1 + frequency * factors[i])</c>, each step rounded to single precision: the bits of a
    /// vector's lane are those of the scalar operation, as nothing is fused.
    /// </summary>
    /// <param name="weight">What the function comes up to.</param>
    /// <param name="frequency">The frequency.</param>
    /// <param name="factors">Factors of the frequency.</param>
    /// <param name="results">Receives the results; at least as long as <paramref name="factors"/>.</param>
    public static void Fill(float weight, float frequency, ReadOnlySpan<float> factors, Span<float> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, factors.Length, nameof(results));
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(factors);
            ref var to = ref MemoryMarshal.GetReference(results);
            var (weights, frequencies, ones) = (Vector256.Create(weight), Vector256.Create(frequency), Vector256.Create(1f));
            for (; i <= factors.Length - Vector256<float>.Count; i += Vector256<float>.Count)
            {
                var product = frequencies * Vector256.LoadUnsafe(ref from, (nuint)i);
                (weights - (weights / (ones + product))).StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < factors.Length; i++)
        {
            results[i] = Plain(weight, frequency, factors[i]);
        }
    }

    /// <summary>The plain twin of <see cref="Fill"/>, for one factor.</summary>
    internal static float Plain(float weight, float frequency, float factor) => weight - (weight / (1f + (frequency * factor)));
}
