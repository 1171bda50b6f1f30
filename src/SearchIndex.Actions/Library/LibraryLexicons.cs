using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Indicators;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Suggesting;
using SearchIndex.Analysis;
using SearchIndex.Analysis.Folding;

namespace SearchIndex.Actions.Library;

/// <summary>The analyzers and lexicons that a library is built and asked with. Immutable and safe for use by many threads.</summary>
public sealed class LibraryLexicons
{
    /// <summary>Name under which the version of the tables of names is kept.</summary>
    internal const string ConceptsVersion = "concepts";

    private readonly Lazy<IAnalyzer> _words;
    private readonly Lazy<IAnalyzer> _characters;
    private readonly Lazy<IAnalyzer> _freeText;
    private readonly Lazy<KnowledgeLexicon> _knowledge;
    private readonly Lazy<RecordKnowledge> _records;
    private readonly Lazy<GeneralDictionary?> _dictionary;
    private readonly Lazy<IndicatorReader> _indicators = new(() => new IndicatorReader(IndicatorCatalogue.LoadBuiltIn()));
    private readonly Lazy<CommonNames> _queryNames;
    private readonly Func<string, IReadOnlyList<string>> _otherForms;
    private readonly Lazy<CharacterFolding>? _folding;
    private readonly Lazy<SharingRules> _sharing;
    private readonly Lazy<CharacterLikeness> _likeness;

    /// <summary>Takes what a library needs; each is made when it is first asked for.</summary>
    /// <param name="words">Splits texts into words, for ranking.</param>
    /// <param name="characters">Splits texts into characters, for finding whatever stands in them.</param>
    /// <param name="knowledge">Concepts and species.</param>
    /// <param name="otherForms">Simplified and traditional forms of a character, without itself.</param>
    /// <param name="dictionary">A general dictionary of Chinese and English, or null for none.</param>
    /// <param name="folding">The tables of character forms, for comparing texts; null where texts are not compared.</param>
    /// <param name="likeness">How characters are read and which look alike, for suggestions; null for none.</param>
    public LibraryLexicons(
        Func<IAnalyzer> words,
        Func<IAnalyzer> characters,
        Func<KnowledgeLexicon> knowledge,
        Func<string, IReadOnlyList<string>> otherForms,
        Func<GeneralDictionary>? dictionary = null,
        Func<CharacterFolding>? folding = null,
        Func<CharacterLikeness>? likeness = null)
    {
        _folding = folding is null ? null : new Lazy<CharacterFolding>(folding);
        _sharing = new Lazy<SharingRules>(() => new SharingRules(Knowledge, Folding ?? LexiconFolder.Find().LoadFolding()));
        _words = new Lazy<IAnalyzer>(words);
        _characters = new Lazy<IAnalyzer>(characters);
        _freeText = new Lazy<IAnalyzer>(() => Analyzers.FreeText(Words));
        _knowledge = new Lazy<KnowledgeLexicon>(knowledge);
        _queryNames = new Lazy<CommonNames>(() => new CommonNames(Knowledge));
        Amounts = new Lazy<SpokenAmounts>(() => new SpokenAmounts(Indicators.Catalogue));
        _records = new Lazy<RecordKnowledge>(() => new RecordKnowledge(Knowledge, HeadingTargets.LoadBuiltIn(HeadingCatalogue.LoadBuiltIn())));
        _dictionary = new Lazy<GeneralDictionary?>(() => dictionary?.Invoke());
        _otherForms = otherForms;
        _likeness = new Lazy<CharacterLikeness>(likeness ?? (() => CharacterLikeness.Empty));
    }

    /// <summary>The word view.</summary>
    public IAnalyzer Words => _words.Value;

    /// <summary>The character view.</summary>
    public IAnalyzer Characters => _characters.Value;

    /// <summary>The terms of ranking by best match, made of <see cref="Words"/>.</summary>
    public IAnalyzer FreeText => _freeText.Value;

    /// <summary>Concepts and species.</summary>
    public KnowledgeLexicon Knowledge => _knowledge.Value;

    /// <summary>The names that queries use whatever the library.</summary>
    internal CommonNames QueryNames => _queryNames.Value;

    /// <summary>Finds amounts of indicators that are said in words.</summary>
    internal Lazy<SpokenAmounts> Amounts { get; }

    /// <summary>Finds in records what the lexicon knows.</summary>
    internal RecordKnowledge Records => _records.Value;

    /// <summary>The general dictionary, or null where there is none.</summary>
    internal GeneralDictionary? Dictionary => _dictionary.Value;

    /// <summary>The tables of character forms; null where texts are not compared.</summary>
    internal CharacterFolding? Folding => _folding?.Value;

    /// <summary>How characters are read and which look alike.</summary>
    internal CharacterLikeness Likeness => _likeness.Value;

    /// <summary>The sentences in which cities state figures.</summary>
    public IndicatorReader Indicators => _indicators.Value;

    /// <summary>What texts are compared with.</summary>
    internal SharingRules Sharing => _sharing.Value;

    /// <summary>Takes the lexicons of a folder; each is read when it is first needed.</summary>
    /// <param name="folder">The folder <c>index-data/lexicon</c>.</param>
    /// <returns>The analyzers and lexicons.</returns>
    public static LibraryLexicons Load(LexiconFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var folding = new Lazy<CharacterFolding>(folder.LoadFolding);
        return new LibraryLexicons(
            () => Analyzers.Actions(folder.LoadChinese(), folder.LoadDomainWords(), folding.Value),
            () => Analyzers.Characters(folding.Value),
            () => KnowledgeFiles.Load(folder.Path),
            character => folding.Value.Variants.Of(character),
            folder.LoadDictionary,
            () => folding.Value,
            folder.LoadLikeness);
    }

    /// <summary>
    /// Reads what opening a library and the first query ask for. On a thread of its own it is done while others read the index: whoever asks meanwhile
    /// waits for it, and meets the failure where there is one.
    /// </summary>
    public void Read() => _ = (Words, FreeText, Knowledge, Indicators, QueryNames);

    /// <summary>The forms under which a token of the character view may stand in a text.</summary>
    /// <param name="term">A token.</param>
    /// <returns>The token itself, and for a Han character its simplified and traditional forms.</returns>
    internal IReadOnlyList<string> Forms(string term) =>
        _otherForms(term) is { Count: > 0 } others ? [term, .. others] : [term];

    /// <summary>Versions of everything that the contents of an index depend on, by name.</summary>
    internal SortedDictionary<string, string> Versions() => new(StringComparer.Ordinal)
    {
        ["schema"] = LibrarySchema.Version,
        ["words"] = $"{Words.Name} {Words.Fingerprint}",
        ["free"] = $"{FreeText.Name} {FreeText.Fingerprint}",
        ["characters"] = $"{Characters.Name} {Characters.Fingerprint}",
        [ConceptsVersion] = Knowledge.Fingerprint,
        ["indicators"] = Indicators.Catalogue.Fingerprint,
    };
}
