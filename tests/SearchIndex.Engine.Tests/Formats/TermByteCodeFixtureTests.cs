using SearchIndex.Engine.Terms;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Tests.Formats;

/// <summary>Pins the coded terms of TermsCodecV2, worked out by hand.</summary>
public sealed class TermByteCodeFixtureTests
{
    // One context, that of the start (0), with two symbols: a in one bit (0), b in two (10), the escape in two (11).
    private static readonly byte[] Table = [1, 0, 1, (byte)'a', (byte)'b', 0x21, 0x02];

    [Fact]
    public void The_table_stands_as_the_grammar_says()
    {
        var counts = new int[256 * 256];
        counts['a'] = 4000;
        counts['b'] = 1000;
        var code = TermByteCode.For(counts);
        var bytes = new ByteWriter();
        code!.WriteTo(bytes);
        Assert.Equal(Table, bytes.Written.ToArray());
    }

    [Fact]
    public void Few_bytes_have_no_code()
    {
        var counts = new int[256 * 256];
        counts['a'] = 4;
        counts['b'] = 1;
        Assert.Null(TermByteCode.For(counts));
        Assert.Null(TermByteCode.For(new int[256 * 256]));
    }

    [Fact]
    public void A_block_is_written_and_read_as_the_grammar_says()
    {
        var code = Code();

        // Four terms behind the separator "a": "a" itself, "ab", "b", "c7": 3 in five bits, the shortest shared beginning 0, both k 0.
        // "a": no byte more. "ab": 1 shared, and one byte more, which stands in 8 bits, as there is no context of "a". "b": 0 shared, one
        // more, by its code. "c7": 0 shared, two more: the escape and 8 bits, then 8 bits, as there is no context of "c".
        var expected = new FormatBytes().Bits("11000 1000 0000 0000  1  010 1 01000110  1 1 10  1 010 11 11000110 11101100").ToArray();
        var packer = new TermsPacker();
        packer.Open([1, 0, 1, 1, (byte)'b', 0, 1, (byte)'b', 0, 2, (byte)'c', (byte)'7'], "a"u8, 4);
        var packed = new ByteWriter();
        packer.Pack(code, packed);
        Assert.Equal(Convert.ToHexString(expected), Convert.ToHexString(packed.Written));

        // Behind the terms, entries that all stand once in one document: documents 0, 0, 0, 0.
        var block = new FormatBytes().Var(expected.Length).Raw(expected).Bits("1 00000 1 1 1 1").ToArray();
        var opened = TermBlock.OpenV2(new ByteReader(block, "x", 0), 0, positions: false, code, "a"u8, stackalloc byte[1]);
        Assert.Equal(4, opened.Count);
        Assert.Equal((1, ""), (opened.NextTerm(out var suffix), System.Text.Encoding.ASCII.GetString(suffix)));
        Assert.Equal((1, "b"), (opened.NextTerm(out suffix), System.Text.Encoding.ASCII.GetString(suffix)));
        Assert.Equal((0, "b"), (opened.NextTerm(out suffix), System.Text.Encoding.ASCII.GetString(suffix)));
        Assert.Equal((0, "c7"), (opened.NextTerm(out suffix), System.Text.Encoding.ASCII.GetString(suffix)));
        Assert.Equal(new TermEntry(3, 1, 1, 0, 0), opened.EntryAt(3));
    }

    [Fact]
    public void Lengths_that_are_no_prefix_code_are_damage()
    {
        // Three codes of one bit.
        Assert.Throws<IndexCorruptException>(() => Read([1, 0, 1, (byte)'a', (byte)'b', 0x11, 0x01]));
        Assert.Throws<IndexCorruptException>(() => Read([2, 5, 0, (byte)'a', 0x11, 5, 0, (byte)'a', 0x11]));
    }

    private static TermByteCode Code() => Read(Table)!;

    private static TermByteCode? Read(byte[] bytes)
    {
        var reader = new ByteReader(bytes, "x", 0);
        return TermByteCode.Read(ref reader);
    }
}
