using SearchIndex.Analysis.Actions;
using SearchIndex.Analysis.Characters;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.Folding;
using SearchIndex.Analysis.FreeText;

namespace SearchIndex.Analysis;

/// <summary>Makes the analyzers out of lexicons that have been loaded. Analyzers are immutable: make one and share it.</summary>
public static class Analyzers
{
    /// <summary>Words, stems and gaps exactly as Apache Lucene 8.8.1's SmartChineseAnalyzer gives them; named <c>smartcn</c>.</summary>
    /// <param name="lexicon">The SmartCn model.</param>
    /// <returns>The analyzer.</returns>
    public static IAnalyzer SmartCn(ChineseLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new SmartCnAnalyzer(lexicon, segmentsOnly: false);
    }

    /// <summary>The same segmenter alone: nothing stemmed, punctuation kept as the term ","; named <c>smartcn-segments</c>. For comparison with other segmenters.</summary>
    /// <param name="lexicon">The SmartCn model.</param>
    /// <returns>The analyzer.</returns>
    public static IAnalyzer SmartCnSegments(ChineseLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return new SmartCnAnalyzer(lexicon, segmentsOnly: true);
    }

    /// <summary>
    /// Words for ranking: the SmartCn model with words of the field kept whole, breaks at changes of script, numbers, Porter stems,
    /// folding of width, case, accents and simplified/traditional writing; nothing but punctuation is left out. Named <c>actions</c>.
    /// </summary>
    /// <param name="lexicon">The SmartCn model.</param>
    /// <param name="words">Words of the field.</param>
    /// <param name="folding">Folding tables.</param>
    /// <returns>The analyzer.</returns>
    public static IAnalyzer Actions(ChineseLexicon lexicon, DomainWords words, CharacterFolding folding)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(folding);
        return new ActionsAnalyzer(lexicon, words, folding);
    }

    /// <summary>
    /// The any-substring view: a token for each Han, kana or hangul character, each run of other letters, each run of digits;
    /// a gap of one position for each mark of punctuation and each run of white space. Named <c>characters</c>.
    /// </summary>
    /// <param name="folding">Folds width, case and composition; simplified and traditional forms stay apart.</param>
    /// <returns>The analyzer.</returns>
    public static IAnalyzer Characters(CharacterFolding folding)
    {
        ArgumentNullException.ThrowIfNull(folding);
        return new CharactersAnalyzer(folding);
    }

    /// <summary>
    /// Terms for ranking by free text: words, and beside them Han characters in twos, English words unstemmed and by their
    /// beginnings, pairs of words, and words with a hyphen joined. Named <c>free</c>.
    /// </summary>
    /// <param name="actions">The analyzer that finds the words, as <see cref="Actions"/> makes it.</param>
    /// <returns>The analyzer.</returns>
    /// <exception cref="ArgumentException">It is another analyzer.</exception>
    public static FreeTextAnalyzer FreeText(IAnalyzer actions)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return new FreeTextAnalyzer(actions as ActionsAnalyzer ?? throw new ArgumentException($"Free text is made of the words of 'actions', not of '{actions.Name}'.", nameof(actions)));
    }
}
