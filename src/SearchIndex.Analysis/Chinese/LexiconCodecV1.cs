using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>The compiled lexicon, version 1.</summary>
/// <remarks>
/// All numbers are little-endian; <c>i32</c> are signed, <c>f64</c> are IEEE doubles, <c>[n]</c> repeats.
/// <code>
/// file    = magic version length payload checksum
/// magic   = "SI-CNLEX"                                   8 bytes
/// version = i32 (1)
/// length  = i32, bytes of the payload
/// payload = classes han delimiters trie words bigrams costs
/// classes = i32:n (i32:first i32:last i32:class)[n]      runs of code points, ascending
/// han     = (i32:word i32:children i32:code)[20902]      U+4E00 to U+9FA5
/// delimiters = i32:n (i32:unit i32:word)[n]
/// trie    = i32:n (i32:parent i32:children i32:word)[n]
/// words   = i32:n (f64:costToUnseen i32:row i32:mask)[n]
/// bigrams = i32:n (i32:right i32:cost)[n]        a hash table for each word, linear probing
/// costs   = i32:n f64[n]
/// checksum = CRC-32C of everything before it, i32
/// </code>
/// The reader checks that whatever serves as an index points inside, and that every hash table has an empty slot, so that lookups need not.
/// </remarks>
internal static class LexiconCodecV1
{
    internal const string FileName = "smartcn.lex";
    internal const int Version = 1;
    internal const int HeaderLength = 16;

    internal static ReadOnlySpan<byte> Magic => "SI-CNLEX"u8;

    /// <summary>CRC-32C of bytes, with the customary inversion before and after.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }

        foreach (var value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }

    /// <summary>Reads a compiled lexicon.</summary>
    /// <exception cref="IndexCorruptException">The bytes do not follow the grammar.</exception>
    internal static ChineseLexicon Read(ReadOnlySpan<byte> file)
    {
        var checksum = CheckFrame(file);
        var reader = new LexiconReader(file[..^4], HeaderLength);
        var characters = new CharacterTable(ReadClasses(ref reader));
        var han = reader.Records<LexiconCharacter>(12, 4, ChineseLexicon.LastHan - ChineseLexicon.FirstHan + 1);
        var delimiters = ReadDelimiters(ref reader);
        var trie = reader.Records<LexiconTrieSlot>(12, 4);
        var words = new LexiconWord[reader.Count(16)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new LexiconWord(reader.Double(), 0, 0, reader.Int32(), reader.Int32());
        }

        var bigrams = reader.Records<BigramSlot>(8, 4);
        var costs = reader.Records<double>(8, 8);
        reader.End();
        LexiconRanges.Check(han, delimiters, trie, words, bigrams, costs.Length);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = LexiconWord.Of(words[i].CostToUnseen, words[i].Row, words[i].Mask, bigrams, costs);
        }

        var fingerprint = checksum.ToString("x8", CultureInfo.InvariantCulture);
        return new ChineseLexicon(fingerprint, characters, han, delimiters, trie, words, bigrams, costs);
    }

    private static uint CheckFrame(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderLength + 4 || !file[..8].SequenceEqual(Magic))
        {
            throw new IndexCorruptException(FileName, 0, "the header of a compiled lexicon", file.Length < HeaderLength + 4 ? $"{file.Length} bytes" : "other bytes");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file[8..]);
        if (version != Version)
        {
            throw new IndexCorruptException(FileName, 8, $"version {Version}", $"version {version}");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (length != file.Length - HeaderLength - 4)
        {
            throw new IndexCorruptException(FileName, 12, $"{file.Length - HeaderLength - 4} bytes of payload", $"{length}");
        }

        var checksum = Checksum(file[..^4]);
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(file[^4..]);
        return checksum == stored
            ? checksum
            : throw new IndexCorruptException(FileName, file.Length - 4, $"checksum {checksum:x8}", $"{stored:x8}");
    }

    private static SentenceClassRun[] ReadClasses(ref LexiconReader reader)
    {
        var runs = new SentenceClassRun[reader.Count(12)];
        var next = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var (first, last, sentenceClass) = (reader.Int32(), reader.Int32(), reader.Int32());
            reader.Require(first >= next && last >= first && last <= 0x10FFFF && sentenceClass is >= 0 and <= (int)SentenceClass.Ignored, "an ascending run of code points");
            runs[i] = new SentenceClassRun(first, last, (SentenceClass)sentenceClass);
            next = last + 1;
        }

        return runs;
    }

    private static int[] ReadDelimiters(ref LexiconReader reader)
    {
        var words = new int[char.MaxValue + 1];
        words.AsSpan().Fill(ChineseLexicon.UnknownDelimiter);
        var count = reader.Count(8);
        for (var i = 0; i < count; i++)
        {
            var (unit, word) = (reader.Int32(), reader.Int32());
            reader.Require(unit is >= 0 and <= char.MaxValue, "a UTF-16 unit");
            words[unit] = word;
        }

        return words;
    }
}
