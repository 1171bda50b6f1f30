using SearchIndex.Storage.Framing;

namespace SearchIndex.Analysis.Chinese;

/// <summary>
/// The SmartCn model ready for use: a trie of words, and the cost of every step from one word to the next. Immutable; safe for many threads.
/// </summary>
/// <remarks>
/// The cost of a step from word <c>a</c> to word <c>b</c> is
/// <c>-ln(0.1 (1 + f(a)) / N + 0.9 ((1 - 1/N) f(a, b) / (1 + f(a)) + 1/N))</c> with <c>N</c> = 2,159,997: the negative logarithm of a
/// smoothed bigram probability. It depends on <c>b</c> only where the pair was seen, so a word has a list of costs that begins with
/// the one towards all others, and a small hash table of its own for the pairs that were seen.
/// </remarks>
public sealed class ChineseLexicon
{
    internal const int FirstHan = 0x4E00;
    internal const int LastHan = 0x9FA5;

    /// <summary>Numbers of the words that every lexicon has.</summary>
    internal const int Begin = 0;
    internal const int End = 1;
    internal const int Number = 2;
    internal const int Letters = 3;
    internal const int UnknownHan = 4;
    internal const int UnknownDelimiter = 5;

    internal ChineseLexicon(
        string fingerprint,
        CharacterTable characters,
        LexiconCharacter[] han,
        int[] delimiterWords,
        LexiconTrieSlot[] trie,
        LexiconWord[] words,
        uint[] pairs,
        double[] costs)
    {
        Fingerprint = fingerprint;
        Characters = characters;
        Han = han;
        DelimiterWords = delimiterWords;
        Trie = trie;
        Words = words;
        Pairs = pairs;
        Costs = costs;
    }

    /// <summary>Changes with every byte of the compiled lexicon.</summary>
    public string Fingerprint { get; }

    internal CharacterTable Characters { get; }

    /// <summary>By character minus <see cref="FirstHan"/>.</summary>
    internal LexiconCharacter[] Han { get; }

    /// <summary>The word of each delimiter, by character; <see cref="UnknownDelimiter"/> where the model has none.</summary>
    internal int[] DelimiterWords { get; }

    internal LexiconTrieSlot[] Trie { get; }

    internal LexiconWord[] Words { get; }

    internal uint[] Pairs { get; }

    internal double[] Costs { get; }

    /// <summary>Reads a compiled lexicon (<c>index-data/lexicon/smartcn.lex</c>).</summary>
    /// <param name="file">The whole file.</param>
    /// <returns>The lexicon; it keeps no reference to the file's bytes.</returns>
    /// <exception cref="IndexCorruptException">The bytes are not a lexicon of this version, or are damaged.</exception>
    public static ChineseLexicon Load(ReadOnlyMemory<byte> file)
    {
        var (version, checksum) = LexiconFrame.Check(file.Span);
        return version == LexiconCodecV1.Version ? LexiconCodecV1.Read(file.Span, checksum) : LexiconCodecV2.Read(file.Span, checksum);
    }

    /// <summary>The same lexicon with more words, numbered behind its own; none of them was seen in a pair.</summary>
    /// <param name="costsToUnseen">The cost of a step from each.</param>
    internal ChineseLexicon WithWords(ReadOnlySpan<double> costsToUnseen)
    {
        var words = new LexiconWord[Words.Length + costsToUnseen.Length];
        var costs = new double[Costs.Length + costsToUnseen.Length];
        Words.CopyTo(words, 0);
        Costs.CopyTo(costs, 0);
        costsToUnseen.CopyTo(costs.AsSpan(Costs.Length));
        for (var i = 0; i < costsToUnseen.Length; i++)
        {
            // Slot 0 is empty in every lexicon: it is the table of words that no pair begins with.
            words[Words.Length + i] = new LexiconWord(0, 0, Costs.Length + i);
        }

        return new ChineseLexicon(Fingerprint, Characters, Han, DelimiterWords, Trie, words, Pairs, costs);
    }

    /// <summary>The cost of a step between two words, the plain way; <see cref="WordLattice"/> has one of its own.</summary>
    internal double Cost(int left, int right)
    {
        var word = Words[left];
        var row = Pairs.AsSpan(word.Row, word.Mask + 1);
        var at = PairSlot.Home(right) & word.Mask;
        while (PairSlot.Right(row[at]) is var seen && seen != PairSlot.NoWord)
        {
            if (seen == right)
            {
                return Costs[word.Costs + PairSlot.Cost(row[at])];
            }

            at = (at + 1) & word.Mask;
        }

        return Costs[word.Costs];
    }
}
