using System.Buffers.Binary;
using SearchIndex.Storage.Framing;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>Reads numbers of a compiled lexicon front to back and names the place where they end too early.</summary>
internal ref struct LexiconReader(ReadOnlySpan<byte> file, int at)
{
    private readonly ReadOnlySpan<byte> _file = file;
    private int _at = at;

    internal int Int32()
    {
        Require(_file.Length - _at >= 4, "4 more bytes");
        var value = BinaryPrimitives.ReadInt32LittleEndian(_file[_at..]);
        _at += 4;
        return value;
    }

    internal double Double()
    {
        Require(_file.Length - _at >= 8, "8 more bytes");
        var value = BinaryPrimitives.ReadDoubleLittleEndian(_file[_at..]);
        _at += 8;
        return value;
    }

    /// <summary>Reads how many records follow, and checks that they fit.</summary>
    internal int Count(int recordLength)
    {
        var count = Int32();
        Require(count >= 0 && count <= (_file.Length - _at) / recordLength, "a number of records that fit into the file");
        return count;
    }

    /// <summary>Reads records whose fields all have the same size: how many there are, unless that is known, and the records.</summary>
    internal T[] Records<T>(int recordLength, int fieldLength, int? count = null)
        where T : unmanaged
    {
        var length = (count ?? Count(recordLength)) * recordLength;
        Require(length <= _file.Length - _at, $"{length} more bytes");
        var records = RecordArray.Read<T>(_file.Slice(_at, length), fieldLength);
        _at += length;
        return records;
    }

    /// <summary>Reads the classes of characters.</summary>
    internal CharacterTable Characters()
    {
        var runs = new SentenceClassRun[Count(12)];
        var next = 0;
        for (var i = 0; i < runs.Length; i++)
        {
            var (first, last, sentenceClass) = (Int32(), Int32(), Int32());
            Require(first >= next && last >= first && last <= 0x10FFFF && sentenceClass is >= 0 and <= (int)SentenceClass.Ignored, "an ascending run of code points");
            runs[i] = new SentenceClassRun(first, last, (SentenceClass)sentenceClass);
            next = last + 1;
        }

        return new CharacterTable(runs);
    }

    /// <summary>Reads the words of delimiters, by UTF-16 unit.</summary>
    internal int[] Delimiters()
    {
        var words = new int[char.MaxValue + 1];
        words.AsSpan().Fill(ChineseLexicon.UnknownDelimiter);
        var count = Count(8);
        for (var i = 0; i < count; i++)
        {
            var (unit, word) = (Int32(), Int32());
            Require(unit is >= 0 and <= char.MaxValue, "a UTF-16 unit");
            words[unit] = word;
        }

        return words;
    }

    internal readonly void End() => Require(_at == _file.Length, "the end of the payload");

    internal readonly void Require(bool condition, string expected)
    {
        if (!condition)
        {
            throw new IndexCorruptException(LexiconFrame.FileName, _at, expected, "something else");
        }
    }
}
