using System.Globalization;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>The compiled lexicon, version 2: pairs in 32 bits, costs by left word.</summary>
/// <remarks>
/// All numbers are little-endian; <c>i32</c> are signed, <c>u32</c> are not, <c>f64</c> are IEEE doubles, <c>[n]</c> repeats.
/// <code>
/// file    = magic version length payload checksum
/// magic   = "SI-CNLEX"                                   8 bytes
/// version = i32 (2)
/// length  = i32, bytes of the payload
/// payload = classes han delimiters trie words pairs costs
/// classes = i32:n (i32:first i32:last i32:class)[n]      runs of code points, ascending
/// han     = (i32:word i32:children i32:code)[20902]      U+4E00 to U+9FA5
/// delimiters = i32:n (i32:unit i32:word)[n]
/// trie    = i32:n (i32:parent i32:children i32:word)[n]
/// words   = i32:n (i32:row i32:mask i32:costs)[n]        words with a table: rows ascend without gaps
/// pairs   = i32:n u32[n]         slot 0 is empty; a hash table for each word, linear probing; a slot as PairSlot says:
///                                right word, 17 bits from the top, number of the cost, 14, displaced, 1
/// costs   = i32:n f64[n]         for each word from its place on: to unseen words, then the costs that its slots number
/// checksum = CRC-32C of everything before it, i32
/// </code>
/// The reader checks that whatever serves as an index points inside, and that every hash table has an empty slot, so that lookups need not.
/// </remarks>
internal static class LexiconCodecV2
{
    internal const int Version = 2;

    /// <summary>Reads a compiled lexicon whose frame has been checked.</summary>
    /// <exception cref="IndexCorruptException">The bytes do not follow the grammar.</exception>
    internal static ChineseLexicon Read(ReadOnlySpan<byte> file, uint checksum)
    {
        var reader = new LexiconReader(file[..^4], LexiconFrame.HeaderLength);
        var characters = reader.Characters();
        var han = reader.Records<LexiconCharacter>(12, 4, ChineseLexicon.LastHan - ChineseLexicon.FirstHan + 1);
        var delimiters = reader.Delimiters();
        var trie = reader.Records<LexiconTrieSlot>(12, 4);
        var words = reader.Records<LexiconWord>(12, 4);
        var pairs = reader.Records<uint>(4, 4);
        var costs = reader.Records<double>(8, 8);
        reader.End();
        LexiconRanges.Check(han, delimiters, trie, words.Length);
        LexiconRanges.CheckPairs(words, pairs, costs.Length);
        var fingerprint = checksum.ToString("x8", CultureInfo.InvariantCulture);
        return new ChineseLexicon(fingerprint, characters, han, delimiters, trie, words, pairs, costs);
    }
}
