namespace SearchIndex.Actions.Knowledge;

/// <summary>Tables that were read into memory. Matchers are made when they are first needed.</summary>
internal sealed class ReadTables : IKnowledgeTables
{
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _narrower = new(StringComparer.Ordinal);
    private readonly Lazy<MultiPatternMatcher<NameMeaning>> _matcher;
    private readonly Lazy<MultiPatternMatcher<NameMeaning>> _pinyin;

    /// <summary>Takes entries.</summary>
    /// <param name="entries">The entries, with keys of their own.</param>
    /// <param name="fold">How names and texts are folded.</param>
    public ReadTables(IReadOnlyList<KnowledgeEntry> entries, MatchingFold fold)
    {
        Entries = entries;
        for (var i = 0; i < entries.Count; i++)
        {
            _byKey.Add(entries[i].Key, i);
            foreach (var broader in entries[i].Broader)
            {
                if (!_narrower.TryGetValue(broader, out var below))
                {
                    _narrower.Add(broader, below = []);
                }

                below.Add(i);
            }
        }

        MultiPatternMatcher<NameMeaning> Matcher(IEnumerable<KeyValuePair<string, NameReference>> patterns) =>
            new(fold, patterns.Select(pattern => KeyValuePair.Create(pattern.Key, pattern.Value.Resolve(entries))));
        _matcher = new Lazy<MultiPatternMatcher<NameMeaning>>(() => Matcher(KnowledgePatterns.Of(entries, fold)));
        _pinyin = new Lazy<MultiPatternMatcher<NameMeaning>>(() => Matcher(KnowledgePatterns.OfPinyin(entries, fold)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    /// <inheritdoc/>
    public int IndexOf(string key) => _byKey.GetValueOrDefault(key, -1);

    /// <inheritdoc/>
    public IReadOnlyList<int> Narrower(int entry) => _narrower.TryGetValue(Entries[entry].Key, out var below) ? below : [];

    /// <inheritdoc/>
    public void Find(string text, List<(int Start, int End, NameMeaning Value)> found) => _matcher.Value.Find(text, found);

    /// <inheritdoc/>
    public void FindPinyin(string text, List<(int Start, int End, NameMeaning Value)> found) => _pinyin.Value.Find(text, found);
}
