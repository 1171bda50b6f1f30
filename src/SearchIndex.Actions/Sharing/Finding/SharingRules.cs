using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Sharing.Formula;
using SearchIndex.Actions.Sharing.Masks;
using SearchIndex.Actions.Sharing.Places;
using SearchIndex.Analysis.Folding;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>Everything that texts are compared with, beside the texts. Immutable and safe for use by many threads.</summary>
internal sealed class SharingRules
{
    private readonly ComparedTextReader _reader;
    private readonly LawPhrases _laws;
    private readonly KnowledgeLexicon _knowledge;
    private readonly CharacterFolding _folding;

    /// <summary>Takes the tables.</summary>
    /// <param name="knowledge">Species and laws.</param>
    /// <param name="folding">Forms of characters.</param>
    /// <param name="options">What counts as shared.</param>
    public SharingRules(KnowledgeLexicon knowledge, CharacterFolding folding, SharedTextOptions? options = null)
    {
        Options = options ?? new SharedTextOptions();
        Sentences = FormSentences.LoadBuiltIn();
        Places = PlaceTable.LoadBuiltIn();
        _knowledge = knowledge;
        _folding = folding;
        _laws = new LawPhrases(knowledge);
        _reader = new ComparedTextReader(folding);
        var tables = EmbeddedTables.Fingerprint(EmbeddedTables.Read("form-sentences.tsv"), EmbeddedTables.Read("slogans.tsv"), EmbeddedTables.Read("places.tsv"));
        Versions = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["finding"] = Options.Version,
            ["form"] = FormKnowledge.Version,
            ["lexicon"] = knowledge.Fingerprint,
            ["masks"] = NameMasker.Version,
            ["noise"] = NoisyRecords.Version,
            ["tables"] = tables,
            ["units"] = _reader.Fingerprint,
        };
        Version = string.Join(' ', Versions.Select(pair => $"{pair.Key}={pair.Value}"));
    }

    /// <summary>What counts as shared.</summary>
    public SharedTextOptions Options { get; }

    /// <summary>Finds documents with wrong letters.</summary>
    public NoisyRecords Noisy => new(Options, _reader);

    /// <summary>Species, laws, and how names are folded.</summary>
    public KnowledgeLexicon Knowledge => _knowledge;

    /// <summary>The form's sentences.</summary>
    public FormSentences Sentences { get; }

    /// <summary>Places of China.</summary>
    public PlaceTable Places { get; }

    /// <summary>Versions of the rules and tables, by name.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; }

    /// <summary>All of them in one line.</summary>
    public string Version { get; }

    /// <summary>The same rules with another threshold.</summary>
    /// <param name="options">What counts as shared.</param>
    /// <returns>New rules.</returns>
    public SharingRules With(SharedTextOptions options) => new(_knowledge, _folding, options);

    /// <summary>What reads the texts of a library.</summary>
    /// <param name="places">Its cities.</param>
    /// <param name="form">The form's sentences in it.</param>
    /// <returns>A preparer.</returns>
    public TextPreparer Preparer(IEnumerable<SharedPlace> places, FormKnowledge form)
    {
        var masker = new NameMasker(places.Where(place => !place.IsRecords).Select(place => (place.City, place.CityLocal)), Places, _knowledge);
        return new TextPreparer(masker, _laws, form, _reader, new Shingler(Options.Shingles));
    }
}
