using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SearchIndex.Storage.Numbers;

namespace SearchIndex.Storage.Packing;

/// <summary>
/// 128 ascending numbers that stand close together, a bit for each number that may be one of them, so that a number is looked for without
/// decoding the others.
/// <code>
/// block := bit{span}     bit i, lowest of a byte first: whether first + i is one of the numbers; the last bit is set;
///                        filled up to a whole byte by zeros
/// </code>
/// What the first number can be, and the span up to the last one, are told by what stands around the block.
/// </summary>
public sealed class BitBlock
{
    /// <summary>Numbers of a block.</summary>
    public const int Count = 128;

    /// <summary>Largest span.</summary>
    public const int MostBits = 2048;

    /// <summary>So many more numbers may be written behind those of a block.</summary>
    public const int Slack = 64;

    private const int WordBits = 64;

    // One more, always 0, for numbers outside the block.
    private readonly ulong[] _words = new ulong[(MostBits / WordBits) + 1];
    private readonly byte[] _before = new byte[(MostBits / WordBits) + 1];
    private int _first;
    private int _wordCount;

    /// <summary>The last number of the block.</summary>
    public int Last { get; private set; }

    /// <summary>The first number of the block.</summary>
    public int First => FirstAtLeast(_first);

    /// <summary>Bytes of a block.</summary>
    /// <param name="span">Numbers that may be in it, 128 to 2048.</param>
    /// <returns>An eighth of the span.</returns>
    public static int ByteCount(int span) => (span + 7) / 8;

    /// <summary>Appends a block.</summary>
    /// <param name="gaps">128 gaps less one each, together with the ones at most 2048.</param>
    /// <param name="writer">Receives the bytes.</param>
    public static void Write(ReadOnlySpan<int> gaps, ByteWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentOutOfRangeException.ThrowIfNotEqual(gaps.Length, Count, nameof(gaps));
        Span<byte> bytes = stackalloc byte[MostBits / 8];
        bytes.Clear();
        var at = -1;
        foreach (var gap in gaps)
        {
            at += gap + 1;
            bytes[at >> 3] |= (byte)(1 << (at & 7));
        }

        writer.WriteBytes(bytes[..ByteCount(at + 1)]);
    }

    /// <summary>Takes over a block.</summary>
    /// <param name="reader">Stands at the block, and behind it afterwards.</param>
    /// <param name="first">The number of the first bit.</param>
    /// <param name="span">How many bits there are.</param>
    /// <exception cref="Framing.IndexCorruptException">They are not 128 numbers up to the last bit.</exception>
    public void Read(ref ByteReader reader, int first, int span)
    {
        var source = new Source(ref reader, span);
        var (words, before) = (_words, _before);
        var count = 0;
        var word = 0UL;
        for (var i = 0; i < source.Words; i++)
        {
            word = source.Word(i);
            words[i] = word;
            before[i] = unchecked((byte)count);
            count += BitOperations.PopCount(word);
        }

        Check(reader, span, count, word);
        words[source.Words] = 0;
        (_first, _wordCount, Last) = (first, source.Words, first + span - 1);
    }

    /// <summary>Reads a block as numbers at once.</summary>
    /// <param name="reader">As in <see cref="Read"/>, and so are the next two.</param>
    /// <param name="first">The number of the first bit.</param>
    /// <param name="span">How many bits there are.</param>
    /// <param name="values">Receives 128 numbers, and up to 64 behind them that mean nothing.</param>
    /// <param name="ends">Receives the last number of each sixteen, 8 of them.</param>
    /// <exception cref="Framing.IndexCorruptException">They are not 128 numbers up to the last bit.</exception>
    public static void ReadNumbers(ref ByteReader reader, int first, int span, Span<int> values, Span<int> ends)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, Count + Slack, nameof(values));
        var source = new Source(ref reader, span);
        ref var to = ref MemoryMarshal.GetReference(values);
        var count = 0;
        var word = 0UL;
        for (var i = 0; i < source.Words && count <= Count; i++)
        {
            word = source.Word(i);
            Expand(word, first + (i * WordBits), ref Unsafe.Add(ref to, count));
            count += BitOperations.PopCount(word);
        }

        Check(reader, span, count, word);
        BlockSearch.ListEnds(values, ends);
    }

    /// <summary>Lists the numbers that the block has too.</summary>
    /// <param name="wanted">Any numbers.</param>
    /// <param name="found">Receives the indexes of those in <paramref name="wanted"/>; one longer than it.</param>
    /// <param name="places">Receives, paired, their indexes in the block; one longer than <paramref name="wanted"/>.</param>
    /// <returns>How many there are.</returns>
    public int Match(ReadOnlySpan<int> wanted, Span<int> found, Span<int> places)
    {
        var from = 0;
        return Match(wanted, ref from, 0, found, places, 0);
    }

    /// <summary>Lists the numbers, of those up to the last one of the block, that the block has too, behind others that were listed.</summary>
    /// <param name="wanted">Ascending numbers.</param>
    /// <param name="from">Index of the first one to be looked for; then of the first one above the block.</param>
    /// <param name="more">What is added to each place.</param>
    /// <param name="found">Receives the indexes of those in <paramref name="wanted"/>; one longer than it.</param>
    /// <param name="places">Receives, paired, their indexes in the block; one longer than <paramref name="wanted"/>.</param>
    /// <param name="count">How many were listed before, at most <paramref name="from"/>.</param>
    /// <returns>How many are listed now.</returns>
    public int Match(ReadOnlySpan<int> wanted, ref int from, int more, Span<int> found, Span<int> places, int count)
    {
        BlockSearch.CheckLists(wanted, from, found, places, count);
        ref var words = ref MemoryMarshal.GetArrayDataReference(_words);
        ref var before = ref MemoryMarshal.GetArrayDataReference(_before);
        ref var target = ref MemoryMarshal.GetReference(wanted);
        ref var index = ref MemoryMarshal.GetReference(found);
        ref var place = ref MemoryMarshal.GetReference(places);
        var (first, outside, last) = ((uint)_first, (uint)_wordCount, Last);
        var i = from;
        unchecked
        {
            for (; i < wanted.Length; i++)
            {
                var value = Unsafe.Add(ref target, (nuint)i);
                if (value > last)
                {
                    break;
                }

                // Numbers before the first become large ones; the word behind the last has no bits.
                var bit = (uint)value - first;
                var at = Math.Min(bit / WordBits, outside);
                var word = Unsafe.Add(ref words, at);
                Unsafe.Add(ref index, (nuint)count) = i;
                Unsafe.Add(ref place, (nuint)count) = Unsafe.Add(ref before, at) + BitOperations.PopCount(word & ((1UL << (int)bit) - 1)) + more;
                count += (int)(word >> (int)bit) & 1;
            }
        }

        from = i;
        return count;
    }

    /// <summary>Finds the first number at or above a target.</summary>
    /// <param name="target">At most <see cref="Last"/>.</param>
    /// <returns>The number.</returns>
    public int FirstAtLeast(int target)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(target, Last);
        var bit = Math.Max(target, _first) - _first;
        var at = bit / WordBits;
        var word = _words[at] & (ulong.MaxValue << (bit % WordBits));
        while (word == 0)
        {
            word = _words[++at];
        }

        return _first + (at * WordBits) + BitOperations.TrailingZeroCount(word);
    }

    /// <summary>Lists all numbers.</summary>
    /// <param name="values">Receives 128 numbers, and up to 64 behind them that mean nothing.</param>
    /// <param name="ends">Receives the last number of each sixteen, 8 of them.</param>
    public void CopyTo(Span<int> values, Span<int> ends)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, Count + Slack, nameof(values));
        ref var to = ref MemoryMarshal.GetReference(values);
        var count = 0;
        for (var at = 0; at < _wordCount; at++)
        {
            var word = _words[at];
            Expand(word, _first + (at * WordBits), ref Unsafe.Add(ref to, count));
            count += BitOperations.PopCount(word);
        }

        BlockSearch.ListEnds(values, ends);
    }

    /// <summary>Sets the bits of the numbers among those of other numbers.</summary>
    /// <param name="bits">Number <c>n</c> is bit <c>n % 64</c> of word <c>n / 64</c>.</param>
    /// <param name="more">What is added to each number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few words for the last number.</exception>
    public void AddTo(Span<ulong> bits, int more)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        ArgumentOutOfRangeException.ThrowIfLessThan(bits.Length, ((Last + more) / WordBits) + 1, nameof(bits));
        var (at, shift) = Math.DivRem(_first + more, WordBits);
        var carried = 0UL;
        for (var i = 0; i < _wordCount; i++, at++)
        {
            var word = _words[i];
            bits[at] |= (word << shift) | carried;
            carried = shift == 0 ? 0 : word >> (WordBits - shift);
        }

        // No number lies in a word that is not there.
        if (carried != 0)
        {
            bits[at] |= carried;
        }
    }

    /// <summary>The plain twin of the vector paths: lists the bits of a word, and up to 64 numbers behind them that mean nothing.</summary>
    internal static void ExpandPlain(ulong word, int start, ref int to)
    {
        for (nuint count = 0; word != 0; word &= word - 1)
        {
            Unsafe.Add(ref to, count++) = start + BitOperations.TrailingZeroCount(word);
        }
    }

    /// <summary>By vectors of 256 bits: eight bits at a time.</summary>
    internal static void ExpandByEight(ulong word, int start, ref int to)
    {
        ref var lanes = ref MemoryMarshal.GetArrayDataReference(Selection.KeptLanes);
        unchecked
        {
            var base8 = Vector256.Create(start);
            nuint count = 0;
            for (var shift = 0; shift < WordBits; shift += 8)
            {
                var bits = (byte)(word >> shift);
                var places = Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(Unsafe.Add(ref lanes, bits)).AsByte());
                (places + base8).StoreUnsafe(ref to, count);
                count += (nuint)BitOperations.PopCount(bits);
                base8 += Vector256.Create(8);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Expand(ulong word, int start, ref int to)
    {
        if (Avx512Vbmi2.IsSupported)
        {
            Compress(word, start, ref to);
        }
        else if (Avx2.IsSupported)
        {
            ExpandByEight(word, start, ref to);
        }
        else
        {
            ExpandPlain(word, start, ref to);
        }
    }

    // The places of the bits, one byte each, pressed together and made wide again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Compress(ulong word, int start, ref int to)
    {
        // Each bit in the byte of its place: the byte of the word that owns it, and there the bit.
        var owners = Vector512.Create(
            Vector256.Create(0x0000000000000000UL, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303),
            Vector256.Create(0x0404040404040404UL, 0x0505050505050505, 0x0606060606060606, 0x0707070707070707)).AsByte();
        var masks = Vector512.Create(0x8040201008040201UL).AsByte();
        var chosen = Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(word).AsByte(), owners) & masks, masks);
        var pressed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, chosen, Vector512<byte>.Indices);
        var base16 = Vector512.Create(start);
        (base16 + Avx512F.ConvertToVector512Int32(pressed.GetLower().GetLower())).StoreUnsafe(ref to);
        if (BitOperations.PopCount(word) > 16)
        {
            (base16 + Avx512F.ConvertToVector512Int32(pressed.GetLower().GetUpper())).StoreUnsafe(ref to, 16);
            (base16 + Avx512F.ConvertToVector512Int32(pressed.GetUpper().GetLower())).StoreUnsafe(ref to, 32);
            (base16 + Avx512F.ConvertToVector512Int32(pressed.GetUpper().GetUpper())).StoreUnsafe(ref to, 48);
        }
    }

    private static void Check(ByteReader reader, int span, int count, ulong last)
    {
        if (count != Count || last >> ((span - 1) % WordBits) != 1)
        {
            throw reader.Damage($"{Count} bits in {span}, the last one among them", $"{count}");
        }
    }

    // The words of a block where it lies, and behind its last byte zeros.
    private readonly ref struct Source
    {
        private readonly ReadOnlySpan<byte> _rest;
        private readonly int _byteCount;

        public Source(ref ByteReader reader, int span)
        {
            if (span is < Count or > MostBits)
            {
                throw reader.Damage($"a span of {Count} to {MostBits}", $"{span}");
            }

            _rest = reader.Rest;
            _byteCount = ByteCount(span);
            reader.ReadBytes(_byteCount);
            Words = (span + WordBits - 1) / WordBits;
        }

        public int Words { get; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Word(int index)
        {
            var at = index * sizeof(ulong);
            if (_rest.Length < at + sizeof(ulong))
            {
                return LastWord(_rest[at.._byteCount]);
            }

            var word = BinaryPrimitives.ReadUInt64LittleEndian(_rest[at..]);
            return at + sizeof(ulong) <= _byteCount ? word : word & (ulong.MaxValue >> (8 * (at + sizeof(ulong) - _byteCount)));
        }

        private static ulong LastWord(ReadOnlySpan<byte> bytes)
        {
            var word = 0UL;
            for (var i = 0; i < bytes.Length; i++)
            {
                word |= (ulong)bytes[i] << (8 * i);
            }

            return word;
        }
    }
}
