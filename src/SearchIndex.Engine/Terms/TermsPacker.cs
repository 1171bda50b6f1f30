using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Terms;

/// <summary>Packs the terms of one block. See <see cref="TermsCodecV2"/>.</summary>
internal sealed class TermsPacker
{
    private readonly int[] _prefixes = new int[TermsCodecV2.BlockSize];
    private readonly int[] _lengths = new int[TermsCodecV2.BlockSize];
    private readonly ulong[] _numbers = new ulong[TermsCodecV2.BlockSize];
    private readonly ByteWriter _suffixes = new();
    private readonly ByteWriter _term = new();
    private int _separatorLength;
    private int _count;

    /// <summary>Takes a block as it waits: for each term two VarInts, shared beginning and rest, and the rest.</summary>
    public void Open(ReadOnlySpan<byte> waiting, ReadOnlySpan<byte> separator, int count)
    {
        _count = count;
        _suffixes.Clear();
        _separatorLength = separator.Length;
        _term.Clear();
        _term.WriteBytes(separator);
        var reader = new ByteReader(waiting, "", 0);
        for (var i = 0; i < count; i++)
        {
            _prefixes[i] = reader.ReadVarInt();
            _lengths[i] = reader.ReadVarInt();
            _suffixes.WriteBytes(reader.ReadBytes(_lengths[i]));
        }
    }

    /// <summary>Counts which bytes of the block's suffixes follow which: at 256 * previous + byte.</summary>
    public void CountBytes(Span<int> counts)
    {
        var at = 0;
        for (var i = 0; i < _count; i++)
        {
            NextTerm(i, ref at);
            var term = _term.Written;
            for (var place = _prefixes[i]; place < term.Length; place++)
            {
                counts[(Previous(term, place) << 8) | term[place]]++;
            }
        }
    }

    /// <summary>Packs the block.</summary>
    /// <param name="code">The code of the field; null where its terms stand plain.</param>
    /// <param name="target">Receives the bytes.</param>
    public void Pack(TermByteCode? code, ByteWriter target)
    {
        if (code is null)
        {
            PackPlain(target);
        }
        else
        {
            PackCoded(code, target);
        }
    }

    private void PackPlain(ByteWriter target)
    {
        target.WriteByte((byte)_count);
        var at = 0;
        for (var i = 0; i < _count; i++)
        {
            var prefix = Math.Min(_prefixes[i], TermsCodecV2.LongLength);
            var length = Math.Min(_lengths[i], TermsCodecV2.LongLength);
            target.WriteByte((byte)(prefix | (length << 4)));
            if (prefix == TermsCodecV2.LongLength)
            {
                target.WriteVarInt(_prefixes[i] - prefix);
            }

            if (length == TermsCodecV2.LongLength)
            {
                target.WriteVarInt(_lengths[i] - length);
            }

            target.WriteBytes(_suffixes.Written.Slice(at, _lengths[i]));
            at += _lengths[i];
        }
    }

    private void PackCoded(TermByteCode code, ByteWriter target)
    {
        var bits = new BitWriter(target);
        var least = _count == 1 ? 0 : _prefixes.AsSpan(1, _count - 1).ToArray().Min();
        for (var i = 1; i < _count; i++)
        {
            _numbers[i - 1] = (ulong)(_prefixes[i] - least);
        }

        var kPrefix = BitWriter.BestParameter(_numbers.AsSpan(0, _count - 1), TermsCodecV2.LargestLengthParameter);
        for (var i = 0; i < _count; i++)
        {
            _numbers[i] = SuffixNumber(i);
        }

        var kSuffix = BitWriter.BestParameter(_numbers.AsSpan(0, _count), TermsCodecV2.LargestLengthParameter);
        bits.WriteBits((ulong)(_count - 1), 5);
        bits.WriteExpGolomb((ulong)least, TermsCodecV2.LeastPrefixParameter);
        bits.WriteBits((ulong)kPrefix, 4);
        bits.WriteBits((ulong)kSuffix, 4);
        var at = 0;
        for (var i = 0; i < _count; i++)
        {
            if (i > 0)
            {
                bits.WriteExpGolomb((ulong)(_prefixes[i] - least), kPrefix);
            }

            bits.WriteExpGolomb(SuffixNumber(i), kSuffix);
            NextTerm(i, ref at);
            var term = _term.Written;
            for (var place = _prefixes[i]; place < term.Length; place++)
            {
                code.Encode(Previous(term, place), term[place], bits);
            }
        }

        bits.Align();
    }

    /// <summary>The first suffix of a block may be empty, where the term is its separator; later ones are not, as terms differ.</summary>
    private ulong SuffixNumber(int term) => (ulong)(term == 0 ? _lengths[0] : _lengths[term] - 1);

    private void NextTerm(int term, ref int at)
    {
        _term.Truncate(term == 0 ? _separatorLength : _prefixes[term]);
        _term.WriteBytes(_suffixes.Written.Slice(at, _lengths[term]));
        at += _lengths[term];
    }

    private static byte Previous(ReadOnlySpan<byte> term, int place) => place == 0 ? (byte)0 : term[place - 1];
}
