using System.Buffers.Binary;
using System.Text;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Storage.Tests.Framing;

public sealed class FramingTests
{
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public void A_framed_file_is_what_the_grammar_says_byte_by_byte()
    {
        var directory = MakeFile([9, 8, 7]);
        List<byte> expected = [(byte)'S', (byte)'I', (byte)'X', 0x1A, 4, .. Encoding.ASCII.GetBytes("Test"), 1, 0];
        expected.AddRange(Id.ToByteArray());
        expected.AddRange([9, 8, 7]);
        expected.AddRange(BitConverter.GetBytes((ulong)(27 + 3 + 16)));
        expected.AddRange([0x45, 0x53, 0x49, 0x58]);
        expected.AddRange(BitConverter.GetBytes(Crc32C.Compute([.. expected])));
        Assert.Equal(expected, directory.Bytes("f"));
    }

    [Fact]
    public void The_content_is_read_between_header_and_footer_only()
    {
        using var input = FramedInput.Open(MakeFile([9, 8, 7]), "f", "Test", 1, Id);
        Assert.Equal([9, 8, 7], input.Slice(27, 3).ToArray());
        Assert.Equal(27, input.ContentStart);
        Assert.Equal(30, input.ContentEnd);
        Assert.Throws<IndexCorruptException>(() => input.Slice(26, 1));
        Assert.Throws<IndexCorruptException>(() => input.Slice(28, 3));
        Assert.Throws<IndexCorruptException>(() => input.ReaderUpTo(31, 3));
        Assert.Equal(1, input.ReaderUpTo(29, 100).Remaining);
        input.Verify();
    }

    [Fact]
    public void A_file_of_another_kind_version_or_owner_is_refused()
    {
        var directory = MakeFile([1]);
        Assert.Contains("Other", Assert.Throws<IndexCorruptException>(() => FramedInput.Open(directory, "f", "Other", 1, Id)).Expected, StringComparison.Ordinal);
        Assert.Throws<IndexCorruptException>(() => FramedInput.Open(directory, "f", "Tesu", 1, Id));
        Assert.Contains("version 2", Assert.Throws<IndexCorruptException>(() => FramedInput.Open(directory, "f", "Test", 2, Id)).Expected, StringComparison.Ordinal);
        Assert.Throws<IndexCorruptException>(() => FramedInput.Open(directory, "f", "Test", 1, Guid.Empty));
        FramedInput.Open(directory, "f", "Test", 1, null).Dispose();
    }

    [Fact]
    public void Every_flipped_bit_is_found_by_opening_or_by_the_checksum()
    {
        var directory = MakeFile([9, 8, 7, 6]);
        var bytes = directory.Bytes("f");
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            byte[] damaged = [.. bytes];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            directory.Put("f", damaged);
            Assert.Throws<IndexCorruptException>(() =>
            {
                using var input = FramedInput.Open(directory, "f", "Test", 1, Id);
                input.Verify();
            });
        }
    }

    // The checksum is taken a megabyte at a time.
    [Theory]
    [InlineData(1 << 20)]
    [InlineData(3 << 20)]
    public void Damage_anywhere_in_a_long_file_is_found(int length)
    {
        var directory = MakeFile(new byte[length]);
        var bytes = directory.Bytes("f");
        using (var whole = FramedInput.Open(directory, "f", "Test", 1, Id))
        {
            whole.Verify();
        }

        foreach (var at in new[] { 27, length / 2, length - 1, length + 26 })
        {
            byte[] damaged = [.. bytes];
            damaged[at] ^= 1;
            directory.Put("f", damaged);
            using var input = FramedInput.Open(directory, "f", "Test", 1, Id);
            Assert.Throws<IndexCorruptException>(() => input.Verify());
        }
    }

    [Fact]
    public void Every_cut_and_every_longer_file_is_found_by_opening()
    {
        var directory = MakeFile([9, 8, 7, 6]);
        var bytes = directory.Bytes("f");
        for (var length = 0; length < bytes.Length; length++)
        {
            directory.Put("f", bytes.AsSpan(0, length));
            Assert.Throws<IndexCorruptException>(() => FramedInput.Open(directory, "f", "Test", 1, Id));
        }

        directory.Put("f", [.. bytes, 0]);
        Assert.Throws<IndexCorruptException>(() => FramedInput.Open(directory, "f", "Test", 1, Id));
        Assert.Equal((uint)0x58495345, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - 8)));
    }

    [Fact]
    public void The_exception_says_file_place_expected_and_found()
    {
        var damage = new IndexCorruptException("s1.docs", 17, "a", "b");
        Assert.Equal("The index file 's1.docs' is damaged at byte 17: expected a, found b. Restore the file from a copy, or build the index again.", damage.Message);
    }

    private static MemoryDirectory MakeFile(byte[] content)
    {
        var directory = new MemoryDirectory();
        using var output = directory.Create("f");
        FileHeader.Write(output, "Test", 1, Id);
        output.Write(content);
        FileFooter.Write(output);
        return directory;
    }
}
