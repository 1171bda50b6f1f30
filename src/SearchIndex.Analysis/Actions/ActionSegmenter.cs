using SearchIndex.Analysis.Chinese;

namespace SearchIndex.Analysis.Actions;

/// <summary>Finds the words of a sentence of places: the SmartCn model, and words of the field that win wherever they stand.</summary>
internal sealed class ActionSegmenter
{
    /// <summary>
    /// What a place inside of a domain word takes off the cost of its path. More than any single step costs (at most 14.6), so a path with
    /// the word is always cheaper than one that splits it; the sum goes by places, so one long word is not outbid by the two parts of it.
    /// </summary>
    private const double BonusOfPlace = 16;

    /// <summary>Words of two characters are too often met by chance where other words touch; they count as a word seen this often.</summary>
    private const int FrequencyOfShortWord = 20;
    private const int LongestWord = 32;
    private readonly ChineseLexicon _lexicon;
    private readonly DomainWords _domain;
    private readonly int _firstDomainWord;

    /// <summary>Sets the segmenter up.</summary>
    internal ActionSegmenter(ChineseLexicon lexicon, DomainWords domain)
    {
        _domain = domain;
        _firstDomainWord = lexicon.Words.Length;
        var costs = new double[LongestWord + 1];
        for (var length = 0; length < costs.Length; length++)
        {
            costs[length] = length < 3 ? Chinese.Compilation.BigramCost.Of(FrequencyOfShortWord, 0) : -BonusOfPlace * length;
        }

        _lexicon = lexicon.WithWords(costs);
    }

    /// <summary>Fills the lattice with every word that the sentence may hold, and solves it.</summary>
    internal void Segment(ActionSentence sentence, WordLattice lattice)
    {
        lattice.Open(_lexicon, sentence.Count);
        for (var at = 0; at < sentence.Count; at++)
        {
            ref readonly var place = ref sentence[at];
            switch (place.Kind)
            {
                case PlaceKind.Han:
                    AddHanWords(sentence, at, readsFolded: false, lattice);
                    if (sentence.HasTwoReadings)
                    {
                        AddHanWords(sentence, at, readsFolded: true, lattice);
                    }

                    AddDomainWords(sentence, at, lattice);
                    break;
                case PlaceKind.Mark:
                    lattice.Add(at, at + 1, _lexicon.DelimiterWords[place.Character]);
                    break;
                case PlaceKind.Number:
                    lattice.Add(at, at + 1, ChineseLexicon.Number);
                    break;
                default:
                    lattice.Add(at, at + 1, ChineseLexicon.Letters);
                    break;
            }
        }

        lattice.Solve(sentence.Count);
    }

    private void AddHanWords(ActionSentence sentence, int start, bool readsFolded, WordLattice lattice)
    {
        var first = readsFolded ? sentence[start].Folded : sentence[start].Character;
        if (first is < ChineseLexicon.FirstHan or > ChineseLexicon.LastHan)
        {
            lattice.Add(start, start + 1, ChineseLexicon.UnknownHan);
            return;
        }

        var trie = _lexicon.Trie;
        var character = _lexicon.Han[first - ChineseLexicon.FirstHan];
        lattice.Add(start, start + 1, character.Word);
        var node = ~(first - ChineseLexicon.FirstHan);
        var children = character.Children;
        for (var at = start + 1; children != 0 && Continues(sentence, at); at++)
        {
            var next = readsFolded ? sentence[at].Folded : sentence[at].Character;
            if (next is < ChineseLexicon.FirstHan or > ChineseLexicon.LastHan)
            {
                return;
            }

            var child = children + _lexicon.Han[next - ChineseLexicon.FirstHan].Code;
            if (trie[child].Parent != node)
            {
                return;
            }

            if (trie[child].Word >= 0)
            {
                lattice.Add(start, at + 1, trie[child].Word);
            }

            (node, children) = (child, trie[child].Children);
        }
    }

    private void AddDomainWords(ActionSentence sentence, int start, WordLattice lattice)
    {
        if (!_domain.MayBegin(sentence[start].Folded) || !_domain.TryDescend(0, sentence[start].Folded, out var node))
        {
            return;
        }

        for (var at = start + 1; Continues(sentence, at) && at - start < LongestWord && _domain.TryDescend(node, sentence[at].Folded, out node); at++)
        {
            if (_domain.IsWord(node))
            {
                lattice.Add(start, at + 1, _firstDomainWord + at + 1 - start);
            }
        }
    }

    private static bool Continues(ActionSentence sentence, int at)
        => at < sentence.Count && sentence[at].Kind == PlaceKind.Han && !sentence[at].AfterSpace;
}
