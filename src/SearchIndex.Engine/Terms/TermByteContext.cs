using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>The codes of bytes that follow one certain byte. See <see cref="TermByteCode"/>.</summary>
internal sealed class TermByteContext
{
    private const int Escape = TermByteCode.Escape;
    private const int MaxLength = TermByteCode.MaxLength;

    private readonly byte[] _lengths;
    private readonly ushort[] _codes = new ushort[Escape + 1];
    private readonly ushort[] _symbols;
    private readonly ushort[] _counts = new ushort[MaxLength + 1];

    /// <summary>Numbers the codes.</summary>
    /// <param name="lengths">By symbol, the escape last; 0 where a symbol has no code.</param>
    private TermByteContext(byte[] lengths)
    {
        _lengths = lengths;
        foreach (var length in lengths)
        {
            _counts[length]++;
        }

        _counts[0] = 0;
        _symbols = ByLength(lengths);
        var code = 0;
        var before = 0;
        foreach (var symbol in _symbols)
        {
            code <<= lengths[symbol] - before;
            before = lengths[symbol];
            _codes[symbol] = Reversed(code++, before);
        }
    }

    // By length, then by symbol. Opening an index asks for it hundreds of times.
    private static ushort[] ByLength(byte[] lengths)
    {
        var symbols = new List<ushort>(lengths.Length);
        for (var length = 1; length <= MaxLength; length++)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    symbols.Add((ushort)symbol);
                }
            }
        }

        return [.. symbols];
    }

    /// <summary>Makes the codes for bytes that occur this often; null where none does.</summary>
    public static TermByteContext? For(ReadOnlySpan<int> counts)
    {
        var weights = new long[Escape + 1];
        var used = 0;
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            weights[symbol] = counts[symbol];
            used += counts[symbol] > 0 ? 1 : 0;
        }

        if (used == 0)
        {
            return null;
        }

        // Bytes that were not seen may come yet: the escape counts as seen once.
        weights[Escape] = 1;
        byte[] lengths;
        for (lengths = CodeLengths(weights); lengths.Max() > MaxLength; lengths = CodeLengths(weights))
        {
            for (var symbol = 0; symbol < weights.Length; symbol++)
            {
                weights[symbol] = weights[symbol] == 0 ? 0 : (weights[symbol] / 2) + 1;
            }
        }

        return new TermByteContext(lengths);
    }

    /// <summary>Reads the codes.</summary>
    public static TermByteContext Read(ref ByteReader reader)
    {
        var count = reader.ReadByte() + 1;
        var symbols = reader.ReadBytes(count);
        var lengths = new byte[Escape + 1];
        var packed = reader.ReadBytes((count + 2) / 2);
        var room = 1 << MaxLength;
        for (var i = 0; i <= count; i++)
        {
            var symbol = i == count ? Escape : symbols[i];
            var length = (int)BitReader.At(packed, i, 4);
            room -= 1 << (MaxLength - length);
            if (length == 0 || room < 0 || lengths[symbol] != 0)
            {
                throw reader.Damage("the lengths of a prefix code", $"{length} for symbol {symbol}");
            }

            lengths[symbol] = (byte)length;
        }

        return new TermByteContext(lengths);
    }

    /// <summary>Writes the codes.</summary>
    public void WriteTo(ByteWriter writer)
    {
        var symbols = Enumerable.Range(0, Escape).Where(symbol => _lengths[symbol] > 0).ToArray();
        writer.WriteByte((byte)(symbols.Length - 1));
        foreach (var symbol in symbols)
        {
            writer.WriteByte((byte)symbol);
        }

        var bits = new BitWriter(writer);
        foreach (var symbol in symbols)
        {
            bits.WriteBits(_lengths[symbol], 4);
        }

        bits.WriteBits(_lengths[Escape], 4);
        bits.Align();
    }

    /// <summary>How many bits a byte takes.</summary>
    public int LengthOf(int symbol) => _lengths[symbol] > 0 ? _lengths[symbol] : _lengths[Escape] + 8;

    public void Encode(byte value, BitWriter writer)
    {
        if (_lengths[value] > 0)
        {
            writer.WriteBits(_codes[value], _lengths[value]);
            return;
        }

        writer.WriteBits(_codes[Escape], _lengths[Escape]);
        writer.WriteBits(value, 8);
    }

    public byte Decode(ref BitReader reader)
    {
        // Of each length there is a row of codes one after the other; the row of a length begins where that of the shorter ones ends, doubled.
        var (code, first, place) = (0, 0, 0);
        for (var length = 1; length <= MaxLength; length++)
        {
            code |= (int)reader.ReadBits(1);
            int count = _counts[length];
            if (code - first < count)
            {
                var symbol = _symbols[place + code - first];
                return symbol == Escape ? (byte)reader.ReadBits(8) : (byte)symbol;
            }

            place += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        throw reader.Damage("a code of the table", "another one");
    }

    /// <summary>Lengths of Huffman's code; of equal weights, the lower symbol, and a symbol before a sum, goes first.</summary>
    private static byte[] CodeLengths(long[] weights)
    {
        var parents = new int[2 * weights.Length];
        var queue = new PriorityQueue<int, (long Weight, int Node)>();
        for (var symbol = 0; symbol < weights.Length; symbol++)
        {
            if (weights[symbol] > 0)
            {
                queue.Enqueue(symbol, (weights[symbol], symbol));
            }
        }

        var next = weights.Length;
        while (queue.Count > 1)
        {
            queue.TryDequeue(out var a, out var first);
            queue.TryDequeue(out var b, out var second);
            parents[a] = parents[b] = next;
            queue.Enqueue(next, (first.Weight + second.Weight, next));
            next++;
        }

        var depths = new int[parents.Length];
        var lengths = new byte[weights.Length];
        for (var node = next - 2; node >= 0; node--)
        {
            depths[node] = parents[node] == 0 ? 0 : depths[parents[node]] + 1;
            if (node < weights.Length)
            {
                lengths[node] = (byte)depths[node];
            }
        }

        return lengths;
    }

    private static ushort Reversed(int code, int length)
    {
        var reversed = 0;
        for (var bit = 0; bit < length; bit++)
        {
            reversed = (reversed << 1) | ((code >> bit) & 1);
        }

        return (ushort)reversed;
    }
}
