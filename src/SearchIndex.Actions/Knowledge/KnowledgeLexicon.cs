using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SearchIndex.Actions.Knowledge;

/// <summary>
/// Concepts and species with their names, and an exact matcher for them that owes nothing to the segmentation of words.
/// Immutable and safe for use by many threads.
/// </summary>
public sealed class KnowledgeLexicon
{
    private const string Header = "key\tkind\tzh\ten\tlatin\tvariants\tnegative\tincludes\tbroader\tsource";

    private readonly FrozenDictionary<string, KnowledgeEntry> _byKey;
    private readonly FrozenDictionary<string, KnowledgeEntry> _byDisplayName;
    private readonly NameMatcher<Meaning> _matcher;

    private KnowledgeLexicon(IReadOnlyList<KnowledgeEntry> entries, MatchingFold fold, string fingerprint)
    {
        Entries = entries;
        Fold = fold;
        Fingerprint = fingerprint;
        _byDisplayName = entries.ToFrozenDictionary(entry => entry.DisplayName, StringComparer.OrdinalIgnoreCase);
        _byKey = entries.ToFrozenDictionary(entry => entry.Key, StringComparer.Ordinal);
        _matcher = new NameMatcher<Meaning>(fold, entries.SelectMany(Meanings));
    }

    private enum Role
    {
        Name,
        Include,
        Negative,
    }

    /// <summary>All entries in the order of the file.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    /// <summary>How texts are folded before names are looked up.</summary>
    public MatchingFold Fold { get; }

    /// <summary>Changes whenever other names could be found in the same text.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a lexicon.</summary>
    /// <param name="lines">
    /// Tab-separated, a header first: key, kind, zh, en, latin, variants, negative, includes, broader, source;
    /// several names of a column are separated by <c>|</c>. Empty lines and lines that begin with # are passed over.
    /// </param>
    /// <param name="fold">How names and texts are folded.</param>
    /// <param name="fingerprint">Identifies the file and the folding.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="InvalidDataException">A line is wrong; the message says which and why.</exception>
    public static KnowledgeLexicon Read(IEnumerable<string> lines, MatchingFold fold, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(fold);
        var entries = new List<KnowledgeEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                if (!string.Equals(line.TrimStart('\uFEFF'), Header, StringComparison.Ordinal))
                {
                    throw new InvalidDataException($"concepts, line 1: the header is not '{Header.Replace('\t', ' ')}'.");
                }
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var entry = Entry(line, number);
                if (!keys.Add(entry.Key))
                {
                    throw new InvalidDataException($"concepts, line {number}: the key '{entry.Key}' stands twice.");
                }

                if (!shown.Add(entry.DisplayName))
                {
                    throw new InvalidDataException($"concepts, line {number}: the first name '{entry.DisplayName}' is the first name of another entry too.");
                }

                entries.Add(entry);
            }
        }

        if (entries.FirstOrDefault(entry => entry.Broader is { } broader && !keys.Contains(broader)) is { } orphan)
        {
            throw new InvalidDataException($"concepts: the broader key '{orphan.Broader}' of '{orphan.Key}' is not in the file.");
        }

        return new KnowledgeLexicon(entries, fold, fingerprint);
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string key, [NotNullWhen(true)] out KnowledgeEntry? entry) => _byKey.TryGetValue(key, out entry);

    /// <summary>Finds an entry by the name that is shown for it.</summary>
    /// <param name="displayName">As <see cref="KnowledgeEntry.DisplayName"/> gives it.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetByDisplayName(string displayName, [NotNullWhen(true)] out KnowledgeEntry? entry) => _byDisplayName.TryGetValue(displayName, out entry);

    /// <summary>Finds all names in a text, those inside longer names of other entries among them.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Occurrences by start, then by length. A name inside one of its entry's negative names is not among them.</returns>
    public IReadOnlyList<NameMatch> Find(string text)
    {
        var found = new List<(int Start, int End, Meaning Value)>();
        _matcher.Find(text, found);
        var negatives = found.FindAll(match => match.Value.Role == Role.Negative);
        var matches = new List<NameMatch>(found.Count);
        foreach (var (start, end, meaning) in found)
        {
            if (meaning.Role != Role.Negative
                && !negatives.Exists(n => ReferenceEquals(n.Value.Entry, meaning.Entry) && n.Start <= start && n.End >= end))
            {
                matches.Add(new NameMatch(start, end, meaning.Entry, meaning.Role == Role.Include));
            }
        }

        return matches;
    }

    private static KnowledgeEntry Entry(string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length != 10 || cells[0].Length == 0 || cells[1] is not ("concept" or "species"))
        {
            throw new InvalidDataException($"concepts, line {number}: ten tab-separated columns with a key and a kind (concept or species) are wanted.");
        }

        var entry = new KnowledgeEntry(cells[0], cells[1], Names(cells[2]), Names(cells[3]), Names(cells[4]), Names(cells[5]), Names(cells[6]), Names(cells[7]),
            cells[8].Length == 0 ? null : cells[8]);
        return entry.Chinese.Count + entry.English.Count + entry.Latin.Count > 0
            ? entry
            : throw new InvalidDataException($"concepts, line {number}: '{entry.Key}' has no name.");
    }

    private static string[] Names(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<KeyValuePair<string, Meaning>> Meanings(KnowledgeEntry entry) =>
        entry.Names.Select(name => KeyValuePair.Create(name, new Meaning(entry, Role.Name)))
            .Concat(entry.Includes.Select(name => KeyValuePair.Create(name, new Meaning(entry, Role.Include))))
            .Concat(entry.Negative.Select(name => KeyValuePair.Create(name, new Meaning(entry, Role.Negative))));

    private sealed record Meaning(KnowledgeEntry Entry, Role Role);
}
