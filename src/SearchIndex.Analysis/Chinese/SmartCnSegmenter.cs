namespace SearchIndex.Analysis.Chinese;

/// <summary>Finds the words of one sentence as the SmartCn model does.</summary>
internal static class SmartCnSegmenter
{
    private const int HanCount = ChineseLexicon.LastHan - ChineseLexicon.FirstHan;

    /// <summary>Fills the lattice with every word that the sentence may hold, and solves it.</summary>
    internal static void Segment(ChineseLexicon lexicon, ReadOnlySpan<char> sentence, WordLattice lattice)
    {
        var units = lexicon.Characters.Units;
        lattice.Open(lexicon, sentence.Length);
        for (var at = 0; at < sentence.Length;)
        {
            if (unchecked((uint)(sentence[at] - ChineseLexicon.FirstHan)) <= HanCount)
            {
                AddHanWords(lexicon, sentence, at, lattice);
                at++;
                continue;
            }

            var kind = (CharacterKind)(units[sentence[at]] >> 4);
            switch (kind)
            {
                case CharacterKind.Space:
                    lattice.Skip(at);
                    at++;
                    break;
                case CharacterKind.Delimiter:
                    lattice.Add(at, at + 1, lexicon.DelimiterWords[sentence[at]]);
                    at++;
                    break;
                case CharacterKind.Letter or CharacterKind.FullWidthLetter:
                    at = AddRun(units, sentence, at, CharacterKind.Letter, CharacterKind.FullWidthLetter, ChineseLexicon.Letters, lattice);
                    break;
                case CharacterKind.Digit or CharacterKind.FullWidthDigit:
                    at = AddRun(units, sentence, at, CharacterKind.Digit, CharacterKind.FullWidthDigit, ChineseLexicon.Number, lattice);
                    break;
                default:
                    at = AddOther(sentence, at, lattice);
                    break;
            }
        }

        lattice.Solve(sentence.Length);
    }

    private static void AddHanWords(ChineseLexicon lexicon, ReadOnlySpan<char> sentence, int start, WordLattice lattice)
    {
        ReadOnlySpan<LexiconCharacter> han = lexicon.Han;
        ReadOnlySpan<LexiconTrieSlot> trie = lexicon.Trie;
        unchecked
        {
            var offset = sentence[start] - ChineseLexicon.FirstHan;
            ref readonly var first = ref han[offset];
            lattice.Add(start, start + 1, first.Word);
            var node = ~offset;
            var children = first.Children;
            for (var at = start + 1; children != 0 && at < sentence.Length; at++)
            {
                offset = sentence[at] - ChineseLexicon.FirstHan;
                if ((uint)offset > HanCount)
                {
                    if (CharacterKinds.Of(sentence[at]) == CharacterKind.Space)
                    {
                        lattice.HoldsSpaces = true;
                        continue;
                    }

                    return;
                }

                var child = children + han[offset].Code;
                ref readonly var slot = ref trie[child];
                if (slot.Parent != node)
                {
                    return;
                }

                if (slot.Word >= 0)
                {
                    lattice.Add(start, at + 1, slot.Word);
                }

                node = child;
                children = slot.Children;
            }
        }
    }

    /// <summary>
    /// A surrogate pair is one word of frequency 0, and so is a unit of a pair that a sentence has cut; any other unknown character
    /// counts as a string of letters.
    /// </summary>
    private static int AddOther(ReadOnlySpan<char> sentence, int start, WordLattice lattice)
    {
        if (!char.IsSurrogate(sentence[start]))
        {
            lattice.Add(start, start + 1, ChineseLexicon.Letters);
            return start + 1;
        }

        if (start + 1 == sentence.Length || !char.IsSurrogatePair(sentence[start], sentence[start + 1]))
        {
            lattice.Add(start, start + 1, ChineseLexicon.UnknownHan);
            return start + 1;
        }

        lattice.Add(start, start + 2, ChineseLexicon.UnknownHan);
        return start + 2;
    }

    private static int AddRun(ReadOnlySpan<byte> units, ReadOnlySpan<char> sentence, int start, CharacterKind half, CharacterKind full, int word, WordLattice lattice)
    {
        var at = start + 1;
        while (at < sentence.Length && (CharacterKind)(units[sentence[at]] >> 4) is var kind && (kind == half || kind == full))
        {
            at++;
        }

        lattice.Add(start, at, word);
        return at;
    }
}
