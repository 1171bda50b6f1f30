using System.Buffers.Binary;
using System.Numerics;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// SHA-256 (FIPS 180-4) of short files whose hash every start of the program needs. The framework's own is faster for long ones, but loads
/// a library of the system first, which takes longer than hashing 200 KB.
/// </summary>
public sealed class Sha256
{
    /// <summary>Bytes of a hash.</summary>
    public const int ByteCount = 32;

    private const int BlockBytes = 64;

    private static readonly uint[] Rounds =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
        0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
        0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
        0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    private readonly uint[] _state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
    private readonly uint[] _words = new uint[BlockBytes];
    private readonly byte[] _rest = new byte[BlockBytes];
    private int _restLength;
    private ulong _length;

    /// <summary>The hash of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <returns><see cref="ByteCount"/> bytes.</returns>
    public static byte[] Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new Sha256();
        hash.Append(bytes);
        return hash.Finish();
    }

    /// <summary>Takes further bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _length += (ulong)bytes.Length;
        if (_restLength > 0)
        {
            var taken = Math.Min(bytes.Length, BlockBytes - _restLength);
            bytes[..taken].CopyTo(_rest.AsSpan(_restLength));
            _restLength += taken;
            bytes = bytes[taken..];
            if (_restLength < BlockBytes)
            {
                return;
            }

            Block(_rest);
            _restLength = 0;
        }

        for (; bytes.Length >= BlockBytes; bytes = bytes[BlockBytes..])
        {
            Block(bytes);
        }

        bytes.CopyTo(_rest);
        _restLength = bytes.Length;
    }

    /// <summary>The hash of all bytes taken; nothing may be taken afterwards.</summary>
    /// <returns><see cref="ByteCount"/> bytes.</returns>
    public byte[] Finish()
    {
        var bits = unchecked(_length * 8);
        Span<byte> end = stackalloc byte[2 * BlockBytes];
        end[0] = 0x80;
        var padding = (_restLength < BlockBytes - 8 ? BlockBytes : 2 * BlockBytes) - _restLength;
        BinaryPrimitives.WriteUInt64BigEndian(end[(padding - 8)..], bits);
        Append(end[..padding]);
        var hash = new byte[ByteCount];
        for (var i = 0; i < _state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(4 * i), _state[i]);
        }

        return hash;
    }

    private void Block(ReadOnlySpan<byte> block)
    {
        unchecked
        {
            var w = _words;
            for (var i = 0; i < 16; i++)
            {
                w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
            }

            for (var i = 16; i < w.Length; i++)
            {
                var (x, y) = (w[i - 15], w[i - 2]);
                var first = BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ (x >> 3);
                var second = BitOperations.RotateRight(y, 17) ^ BitOperations.RotateRight(y, 19) ^ (y >> 10);
                w[i] = w[i - 16] + first + w[i - 7] + second;
            }

            var s = _state;
            uint a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
            for (var i = 0; i < w.Length; i++)
            {
                var high = BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25);
                var one = h + high + ((e & f) ^ (~e & g)) + Rounds[i] + w[i];
                var low = BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22);
                var two = low + ((a & b) ^ (a & c) ^ (b & c));
                h = g;
                g = f;
                f = e;
                e = d + one;
                d = c;
                c = b;
                b = a;
                a = one + two;
            }

            s[0] += a;
            s[1] += b;
            s[2] += c;
            s[3] += d;
            s[4] += e;
            s[5] += f;
            s[6] += g;
            s[7] += h;
        }
    }
}
