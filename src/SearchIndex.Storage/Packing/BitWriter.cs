using System.Numerics;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// Writes numbers of any width one behind the other, lowest bits first, into bytes that are filled from their lowest bit on.
/// The counterpart is <see cref="BitReader"/>.
/// </summary>
public sealed class BitWriter
{
    /// <summary>Most bits that are written at once.</summary>
    public const int MaxBits = 56;

    /// <summary>Largest parameter of an exponential Golomb number.</summary>
    public const int MaxParameter = 48;

    private readonly ByteWriter _target;
    private ulong _pending;
    private int _pendingBits;

    /// <summary>Writes behind what a byte writer holds.</summary>
    /// <param name="target">Receives whole bytes; the last ones with <see cref="Align"/>.</param>
    public BitWriter(ByteWriter target)
    {
        ArgumentNullException.ThrowIfNull(target);
        _target = target;
    }

    /// <summary>Writes the lowest bits of a number.</summary>
    /// <param name="value">The number; its higher bits must be 0.</param>
    /// <param name="count">How many bits, 0 to <see cref="MaxBits"/>.</param>
    public void WriteBits(ulong value, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)MaxBits, nameof(count));
        ArgumentOutOfRangeException.ThrowIfNotEqual(value >> count, 0UL, nameof(value));
        _pending |= value << _pendingBits;
        _pendingBits += count;
        while (_pendingBits >= 8)
        {
            _target.WriteByte((byte)(_pending & 0xFF));
            _pending >>= 8;
            _pendingBits -= 8;
        }
    }

    /// <summary>
    /// Writes an exponential Golomb number: with q = value / 2^parameter + 1 of n + 1 bits, n zeros, a one, the n low bits of q, and
    /// then the low bits of the value. Short for numbers around 2^parameter, never very long.
    /// </summary>
    /// <param name="value">Below 2^(parameter + 31).</param>
    /// <param name="parameter">0 to <see cref="MaxParameter"/>.</param>
    public void WriteExpGolomb(ulong value, int parameter)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)parameter, (uint)MaxParameter, nameof(parameter));
        var quotient = (value >> parameter) + 1;
        var extra = BitOperations.Log2(quotient);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(extra, 31, nameof(value));
        WriteBits(1UL << extra, extra + 1);
        WriteBits(quotient ^ (1UL << extra), extra);
        WriteBits(value & ((1UL << parameter) - 1), parameter);
    }

    /// <summary>Fills the last byte with zeros.</summary>
    public void Align() => WriteBits(0, (8 - _pendingBits) & 7);

    /// <summary>How many bits an exponential Golomb number takes.</summary>
    /// <param name="value">The number.</param>
    /// <param name="parameter">0 to <see cref="MaxParameter"/>.</param>
    /// <returns>Its length.</returns>
    public static int ExpGolombBits(ulong value, int parameter) =>
        (2 * BitOperations.Log2((value >> parameter) + 1)) + 1 + parameter;

    /// <summary>The parameter that makes numbers shortest in sum; of equal ones, the smallest.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="largest">The largest parameter to try.</param>
    /// <returns>0 to <paramref name="largest"/>.</returns>
    public static int BestParameter(ReadOnlySpan<ulong> values, int largest)
    {
        ulong all = 0;
        foreach (var value in values)
        {
            all |= value;
        }

        // Beyond the width of the largest number, each step only adds a bit to all.
        var (best, bestBits) = (0, long.MaxValue);
        var last = Math.Min(largest, 64 - BitOperations.LeadingZeroCount(all));
        for (var parameter = 0; parameter <= last; parameter++)
        {
            long bits = 0;
            var fits = true;
            foreach (var value in values)
            {
                bits += ExpGolombBits(value, parameter);
                fits &= value >> parameter < int.MaxValue;
            }

            if (fits && bits < bestBits)
            {
                (best, bestBits) = (parameter, bits);
            }
        }

        return best;
    }
}
