using System.Runtime.CompilerServices;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>Checks that every number of a lexicon that is used as an index points inside of what it indexes.</summary>
internal static class LexiconRanges
{
    /// <summary>Checks the parts of a lexicon against each other.</summary>
    /// <exception cref="IndexCorruptException">One of them points outside.</exception>
    internal static void Check(LexiconCharacter[] han, int[] delimiters, LexiconTrieSlot[] trie, int wordCount)
    {
        var codes = 0;
        foreach (var character in han)
        {
            Require(Inside(character.Word, wordCount) && character.Code >= 0 && character.Children >= 0, "a character");
            codes = Math.Max(codes, character.Code);
        }

        foreach (var word in delimiters)
        {
            Require(Inside(word, wordCount), "a delimiter");
        }

        foreach (var character in han)
        {
            Require(character.Children == 0 || Inside((long)character.Children + codes, trie.Length), "a first character");
        }

        foreach (var slot in trie)
        {
            Require(slot.Word < wordCount && slot.Children >= 0 && (slot.Children == 0 || Inside((long)slot.Children + codes, trie.Length)), "a slot of the trie");
        }
    }

    /// <summary>Checks the tables of pairs, each slot once.</summary>
    /// <exception cref="IndexCorruptException">One of the numbers points outside.</exception>
    internal static void CheckPairs(LexiconWord[] words, uint[] pairs, int costCount)
    {
        Require(words.Length <= PairSlot.NoWord && pairs.Length > 0 && pairs[0] == PairSlot.Empty, "a list of words and an empty first pair");
        var end = 1;
        foreach (var word in words)
        {
            Require(Inside(word.Costs, costCount), "a word's costs");
            if (word is { Row: 0, Mask: 0 })
            {
                continue;
            }

            Require(word.Row == end && word.Mask >= 0 && (word.Mask & (word.Mask + 1L)) == 0 && Inside((long)end + word.Mask, pairs.Length), "a word's table");
            end += word.Mask + 1;
            var isFull = true;
            var highest = 0;
            foreach (var pair in pairs.AsSpan(word.Row, word.Mask + 1))
            {
                var right = PairSlot.Right(pair);
                isFull &= right != PairSlot.NoWord;
                highest = Math.Max(highest, PairSlot.Cost(pair));
                Require(right < words.Length || right == PairSlot.NoWord, "a pair");
            }

            Require(!isFull && Inside((long)word.Costs + highest, costCount), "a table with an empty slot, and costs");
        }
    }

    private static bool Inside(long index, int length) => index >= 0 && index < length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new IndexCorruptException(LexiconFrame.FileName, LexiconFrame.HeaderLength, $"{what} that points inside of the lexicon", "one that points outside");
        }
    }
}
