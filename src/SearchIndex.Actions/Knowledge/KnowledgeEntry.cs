namespace SearchIndex.Actions.Knowledge;

/// <summary>One thing that texts speak of, with its names in all languages. Immutable.</summary>
public sealed class KnowledgeEntry
{
    // Made when they are first asked for: most entries are never looked at. Two threads may make the same list; either will do.
    private List<string>? _chinese;
    private List<string>? _traditional;
    private List<string>? _english;
    private List<string>? _latin;
    private List<string>? _pinyin;
    private List<string>? _variants;
    private List<string>? _includes;
    private List<string>? _negative;
    private string? _displayName;

    /// <summary>Makes an entry.</summary>
    /// <param name="key">URL-safe and unique, such as "invasive-species" or "pomacea-canaliculata".</param>
    /// <param name="kind">What it is.</param>
    /// <param name="names">Its names of all forms, preferred ones first in each.</param>
    /// <param name="broader">Keys of the entries that it is a part or a kind of.</param>
    /// <param name="sources">Where its names come from: <c>id</c> or <c>id:detail</c>.</param>
    public KnowledgeEntry(string key, KnowledgeKind kind, IReadOnlyList<KnowledgeName> names, IReadOnlyList<string> broader, IReadOnlyList<string> sources)
    {
        Key = key;
        Kind = kind;
        AllNames = names;
        Broader = broader;
        Sources = sources;
    }

    /// <summary>URL-safe and unique.</summary>
    public string Key { get; }

    /// <summary>What it is.</summary>
    public KnowledgeKind Kind { get; }

    /// <summary>Names of all forms, narrower terms and negative names among them.</summary>
    public IReadOnlyList<KnowledgeName> AllNames { get; }

    /// <summary>Chinese names, the preferred one first.</summary>
    public IReadOnlyList<string> Chinese => _chinese ??= Of(NameForm.Chinese);

    /// <summary>Chinese names in traditional characters, where the file gives them.</summary>
    public IReadOnlyList<string> Traditional => _traditional ??= Of(NameForm.Traditional);

    /// <summary>English names, the preferred one first.</summary>
    public IReadOnlyList<string> English => _english ??= Of(NameForm.English);

    /// <summary>Scientific names; empty for most kinds.</summary>
    public IReadOnlyList<string> Latin => _latin ??= Of(NameForm.Latin);

    /// <summary>Pinyin of Chinese names: lower case, without tones, syllables parted by blanks.</summary>
    public IReadOnlyList<string> Pinyin => _pinyin ??= Of(NameForm.Pinyin);

    /// <summary>Other names that mean the same.</summary>
    public IReadOnlyList<string> Variants => _variants ??= Of(NameForm.Variant);

    /// <summary>Longer names that hold one of these names and mean something else.</summary>
    public IReadOnlyList<string> Negative => _negative ??= Of(NameForm.Negative);

    /// <summary>Narrower terms without an entry of their own.</summary>
    public IReadOnlyList<string> Includes => _includes ??= Of(NameForm.Include);

    /// <summary>Keys of the broader entries.</summary>
    public IReadOnlyList<string> Broader { get; }

    /// <summary>Where its names come from: <c>id</c> or <c>id:detail</c>.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The name to show: Chinese for species, groups of them, laws and plans, because texts name them so; English for the others.</summary>
    public string DisplayName => _displayName ??=
        (ShowsChinese ? Chinese.Concat(Latin).Concat(English) : English.Concat(Chinese).Concat(Latin)).FirstOrDefault(Key);

    /// <summary>Whether it is a species.</summary>
    public bool IsSpecies => Kind == KnowledgeKind.Species;

    /// <summary>Whether it is a law or a plan, which texts cite by their titles.</summary>
    public bool IsCited => Kind is KnowledgeKind.Law or KnowledgeKind.Plan;

    /// <summary>All names that ask for the entry: Chinese, English, scientific, variants; not Pinyin, and not what is narrower.</summary>
    public IEnumerable<string> Names => [.. Chinese, .. Traditional, .. English, .. Latin, .. Variants];

    private bool ShowsChinese => Kind is KnowledgeKind.Species or KnowledgeKind.Taxon or KnowledgeKind.Law or KnowledgeKind.Plan;

    /// <inheritdoc/>
    public override string ToString() => $"{Key} ({DisplayName})";

    private List<string> Of(NameForm form)
    {
        var names = new List<string>();
        foreach (var name in AllNames)
        {
            if (name.Form == form)
            {
                names.Add(name.Text);
            }
        }

        return names;
    }
}
