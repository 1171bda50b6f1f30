using System.Globalization;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>The compiled lexicon, version 1, which is only read.</summary>
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
/// The reader checks that whatever serves as an index points inside, so that lookups need not.
/// </remarks>
internal static class LexiconCodecV1
{
    internal const int Version = 1;

    /// <summary>Reads a compiled lexicon whose frame has been checked; its pairs are packed as version 2 has them.</summary>
    /// <exception cref="IndexCorruptException">The bytes do not follow the grammar.</exception>
    internal static ChineseLexicon Read(ReadOnlySpan<byte> file, uint checksum)
    {
        var reader = new LexiconReader(file[..^4], LexiconFrame.HeaderLength);
        var characters = reader.Characters();
        var han = reader.Records<LexiconCharacter>(12, 4, ChineseLexicon.LastHan - ChineseLexicon.FirstHan + 1);
        var delimiters = reader.Delimiters();
        var trie = reader.Records<LexiconTrieSlot>(12, 4);
        var rows = new (int Row, int Mask)[reader.Count(16)];
        var unseen = new double[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            unseen[i] = reader.Double();
            rows[i] = (reader.Int32(), reader.Int32());
        }

        var bigrams = reader.Records<Bigram>(8, 4);
        var costs = reader.Records<double>(8, 8);
        reader.End();
        LexiconRanges.Check(han, delimiters, trie, rows.Length);
        var builder = new PairTableBuilder(unseen);
        var end = 1;
        for (var left = 0; left < rows.Length; left++)
        {
            var (row, mask) = rows[left];
            if (mask == 0 && row == 0)
            {
                continue;
            }

            reader.Require(row == end && mask >= 0 && (long)row + mask < bigrams.Length, "tables of pairs that follow each other");
            end = row + mask + 1;
            builder.Add(left, Pairs(bigrams.AsSpan(row, mask + 1), rows.Length, costs));
        }

        var (words, slots, lists) = builder.Build();
        var fingerprint = checksum.ToString("x8", CultureInfo.InvariantCulture);
        return new ChineseLexicon(fingerprint, characters, han, delimiters, trie, words, slots, lists);
    }

    private static List<(int Right, double Cost)> Pairs(ReadOnlySpan<Bigram> slots, int words, double[] costs)
    {
        var pairs = new List<(int Right, double Cost)>();
        foreach (var (right, cost) in slots)
        {
            if (right >= words || (right >= 0 && (uint)cost >= (uint)costs.Length))
            {
                throw new IndexCorruptException(LexiconFrame.FileName, LexiconFrame.HeaderLength, "a pair that points inside of the lexicon", "one that points outside");
            }

            if (right >= 0)
            {
                pairs.Add((right, costs[cost]));
            }
        }

        return pairs;
    }

    /// <summary>A slot of the hash tables of this version.</summary>
    /// <param name="Right">The right word; -1 in an empty slot.</param>
    /// <param name="Cost">Where the pair's cost stands in the list of costs.</param>
    private readonly record struct Bigram(int Right, int Cost);
}
