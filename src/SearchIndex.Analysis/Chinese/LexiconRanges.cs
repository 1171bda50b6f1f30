using System.Runtime.CompilerServices;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>Checks that every number of a lexicon that is used as an index points inside of what it indexes.</summary>
internal static class LexiconRanges
{
    /// <summary>Checks the parts of a lexicon against each other.</summary>
    /// <exception cref="IndexCorruptException">One of them points outside.</exception>
    internal static void Check(LexiconCharacter[] han, int[] delimiters, LexiconTrieSlot[] trie, LexiconWord[] words, BigramSlot[] bigrams, int costCount)
    {
        var codes = 0;
        foreach (var character in han)
        {
            Require(Inside(character.Word, words.Length) && character.Code >= 0 && character.Children >= 0, "a character");
            codes = Math.Max(codes, character.Code);
        }

        foreach (var word in delimiters)
        {
            Require(Inside(word, words.Length), "a delimiter");
        }

        foreach (var character in han)
        {
            Require(character.Children == 0 || Inside((long)character.Children + codes, trie.Length), "a first character");
        }

        foreach (var slot in trie)
        {
            Require(slot.Word < words.Length && slot.Children >= 0 && (slot.Children == 0 || Inside((long)slot.Children + codes, trie.Length)), "a slot of the trie");
        }

        foreach (var word in words)
        {
            Require(word.Row >= 0 && word.Mask >= 0 && (word.Mask & (word.Mask + 1L)) == 0 && Inside((long)word.Row + word.Mask, bigrams.Length), "a word");
            Require(HasEmptySlot(bigrams.AsSpan(word.Row, word.Mask + 1)), "a word with an empty slot in its table");
        }

        Require(bigrams.Length > 0 && bigrams[0].Right < 0, "an empty first slot in the table of bigrams");
        foreach (var slot in bigrams)
        {
            Require(slot.Right < words.Length && (slot.Right < 0 || Inside(slot.Cost, costCount)), "a slot of the table of bigrams");
        }
    }

    private static bool HasEmptySlot(ReadOnlySpan<BigramSlot> slots)
    {
        foreach (ref readonly var slot in slots)
        {
            if (slot.Right < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Inside(long index, int length) => index >= 0 && index < length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new IndexCorruptException(LexiconCodecV1.FileName, LexiconCodecV1.HeaderLength, $"{what} that points inside of the lexicon", "one that points outside");
        }
    }
}
