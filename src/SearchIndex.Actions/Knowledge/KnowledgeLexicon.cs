using System.Diagnostics.CodeAnalysis;

namespace SearchIndex.Actions.Knowledge;

/// <summary>
/// Concepts, species, laws, places with their names, and an exact matcher for them that owes nothing to the segmentation of words.
/// Immutable and safe for use by many threads.
/// </summary>
public sealed class KnowledgeLexicon
{
    private const int LongestName = 160;
    private const int LongestAbbreviation = 6;

    // The one abbreviation that is a word of questions too; the others are typed in small letters by whoever is in a hurry.
    private const string QuestionWord = "WHO";

    private readonly IKnowledgeTables _tables;
    private readonly Lazy<Dictionary<string, KnowledgeEntry>> _byDisplayName;
    private readonly IReadOnlyList<KnowledgeEntry>?[] _narrower;
    private readonly IReadOnlyList<KnowledgeEntry>?[] _above;
    private readonly Dictionary<string, KnowledgeSource> _sources;

    /// <summary>Makes a lexicon.</summary>
    /// <param name="entries">Its entries.</param>
    /// <param name="sources">Where their names come from.</param>
    /// <param name="fold">How names and texts are folded.</param>
    /// <param name="fingerprint">Identifies the files and the folding.</param>
    public KnowledgeLexicon(IReadOnlyList<KnowledgeEntry> entries, IReadOnlyList<KnowledgeSource> sources, MatchingFold fold, string fingerprint)
        : this(new ReadTables(entries, fold), sources, fold, fingerprint)
    {
    }

    /// <summary>Makes a lexicon of its tables.</summary>
    /// <param name="tables">Entries and what finds them.</param>
    /// <param name="sources">Where their names come from.</param>
    /// <param name="fold">How names and texts are folded.</param>
    /// <param name="fingerprint">Identifies the files and the folding.</param>
    internal KnowledgeLexicon(IKnowledgeTables tables, IReadOnlyList<KnowledgeSource> sources, MatchingFold fold, string fingerprint)
    {
        _tables = tables;
        Fold = fold;
        Fingerprint = fingerprint;
        Sources = sources;
        _byDisplayName = new Lazy<Dictionary<string, KnowledgeEntry>>(() => ByDisplayName(tables.Entries));
        _narrower = new IReadOnlyList<KnowledgeEntry>?[tables.Entries.Count];
        _above = new IReadOnlyList<KnowledgeEntry>?[tables.Entries.Count];
        _sources = new Dictionary<string, KnowledgeSource>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            _sources.Add(source.Id, source);
        }
    }

    /// <summary>All entries in the order of the files.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries => _tables.Entries;

    /// <summary>Where names come from.</summary>
    internal IReadOnlyList<KnowledgeSource> Sources { get; }

    /// <summary>Entries and what finds them.</summary>
    internal IKnowledgeTables Tables => _tables;

    /// <summary>How texts are folded before names are looked up.</summary>
    public MatchingFold Fold { get; }

    /// <summary>Changes whenever other names could be found in the same text.</summary>
    public string Fingerprint { get; }

    /// <summary>Makes a lexicon of the rows of its tables.</summary>
    /// <param name="rows">Rows of all tables.</param>
    /// <param name="sources">Where their names come from.</param>
    /// <param name="fold">How names and texts are folded.</param>
    /// <param name="fingerprint">Identifies the files and the folding.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="InvalidDataException">A key stands twice, or a broader key is not there; the message names the rows.</exception>
    public static KnowledgeLexicon Of(IReadOnlyList<KnowledgeRow> rows, IReadOnlyList<KnowledgeSource> sources, MatchingFold fold, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(fold);
        var byKey = new Dictionary<string, KnowledgeRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!byKey.TryAdd(row.Entry.Key, row))
            {
                throw new InvalidDataException($"{row}, column key: the key stands in {byKey[row.Entry.Key]} too.");
            }
        }

        foreach (var row in rows)
        {
            if (row.Entry.Broader.FirstOrDefault(broader => !byKey.ContainsKey(broader)) is { } orphan)
            {
                throw new InvalidDataException($"{row}, column broader: there is no key '{orphan}'.");
            }
        }

        return new KnowledgeLexicon([.. rows.Select(row => row.Entry)], sources, fold, fingerprint);
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string key, [NotNullWhen(true)] out KnowledgeEntry? entry)
    {
        var number = _tables.IndexOf(key);
        entry = number < 0 ? null : Entries[number];
        return number >= 0;
    }

    /// <summary>Finds an entry by the name that is shown for it.</summary>
    /// <param name="displayName">As <see cref="KnowledgeEntry.DisplayName"/> gives it.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetByDisplayName(string displayName, [NotNullWhen(true)] out KnowledgeEntry? entry) => _byDisplayName.Value.TryGetValue(displayName, out entry);

    /// <summary>The entries that a text as a whole names: by key, or by a name of any form.</summary>
    /// <param name="name">A key or a name in any language.</param>
    /// <returns>Empty where there is none; several where the name is ambiguous.</returns>
    public IReadOnlyList<KnowledgeEntry> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Trim();
        return TryGet(text, out var entry) ? [entry]
            : [.. FindInQuery(text).Where(match => match.Start == 0 && match.End == text.Length).Select(match => match.Entry).Distinct()];
    }

    /// <summary>The entries directly below one.</summary>
    /// <param name="entry">An entry.</param>
    /// <returns>Empty where there are none.</returns>
    public IReadOnlyList<KnowledgeEntry> Narrower(KnowledgeEntry entry) => _tables.IndexOf(entry.Key) is var number and >= 0
        ? _narrower[number] ??= [.. _tables.Narrower(number).Select(below => Entries[below])]
        : [];

    /// <summary>Whether an entry is a group of species and nothing else, so that each of its species is meant by it.</summary>
    /// <param name="entry">An entry.</param>
    /// <returns>
    /// True for herons and snails, as every branch below them ends in a species; false for insects and trees, which are more than what has
    /// a name here.
    /// </returns>
    public bool IsGroupOfSpecies(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind == KnowledgeKind.Taxon && Narrower(entry) is { Count: > 0 } members && members.All(member => member.IsSpecies || IsGroupOfSpecies(member));
    }

    /// <summary>The species of a genus.</summary>
    /// <param name="name">The first half of a scientific name.</param>
    /// <returns>In the order of <see cref="Entries"/>; empty where there is none.</returns>
    public IEnumerable<KnowledgeEntry> OfGenus(string name) => string.IsNullOrWhiteSpace(name) ? []
        : Entries.Where(entry => entry.IsSpecies && entry.Latin.Any(latin => latin.Length > name.Length && latin[name.Length] == ' ' && latin.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The entries above one, at any distance.</summary>
    /// <param name="entry">An entry.</param>
    /// <returns>Each once, the nearest first.</returns>
    public IReadOnlyList<KnowledgeEntry> Above(KnowledgeEntry entry) => _tables.IndexOf(entry.Key) is var number and >= 0
        ? _above[number] ??= AllAbove(Entries[number])
        : [];

    /// <summary>A source by its id.</summary>
    /// <param name="reference">As <see cref="KnowledgeEntry.Sources"/> gives it: <c>id</c> or <c>id:detail</c>.</param>
    /// <param name="source">The source, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetSource(string reference, [NotNullWhen(true)] out KnowledgeSource? source) =>
        _sources.TryGetValue(reference.Split(':')[0], out source);

    /// <summary>What lists say of an entry, such as "State-protected animal, class II".</summary>
    /// <param name="entry">An entry.</param>
    /// <returns>A line for each source that says something.</returns>
    public IReadOnlyList<string> Status(KnowledgeEntry entry) =>
    [
        .. entry.Sources.Select(reference => TryGetSource(reference, out var source) && source.Status.Length > 0
            ? source.Status.Replace("{0}", reference.Contains(':', StringComparison.Ordinal) ? reference[(reference.IndexOf(':', StringComparison.Ordinal) + 1)..] : "", StringComparison.Ordinal)
            : "").Where(status => status.Length > 0).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Finds the names that stand in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>
    /// Occurrences by start, the longer first; those inside longer names of other entries among them, but not a species inside a longer
    /// name of another species, and nothing inside one of its entry's negative names. Ambiguous names and Pinyin say nothing in texts,
    /// abbreviations only in capitals, and scientific names cut to a letter only after another name of the same entry.
    /// </returns>
    public IReadOnlyList<NameMatch> Find(string text) => Find(text, query: false);

    /// <summary>Finds all names that a query can mean, ambiguous ones and Pinyin among them; narrower terms are no names.</summary>
    /// <param name="text">A query, or a part of one.</param>
    /// <returns>Occurrences by start, the longer first.</returns>
    public IReadOnlyList<NameMatch> FindInQuery(string text) => Find(text, query: true);

    private List<NameMatch> Find(string text, bool query)
    {
        var found = new List<(int Start, int End, NameMeaning Value)>();
        _tables.Find(text, found);
        if (query && text.AsSpan().ContainsAnyInRange('A', 'z'))
        {
            var pinyin = new List<(int Start, int End, NameMeaning Value)>();
            _tables.FindPinyin(text, pinyin);
            found.AddRange(pinyin);
        }

        if (found.Count == 0)
        {
            return [];
        }

        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var matches = new List<NameMatch>(found.Count);
        var hasNegatives = found.Exists(match => match.Value.Name.Form == NameForm.Negative);
        HashSet<KnowledgeEntry>? seen = null;
        foreach (var (start, end, meaning) in found)
        {
            var form = meaning.Name.Form;
            if (IsInSmallLetters(text, start, meaning.Name.Text) && (!query || meaning.Name.Text == QuestionWord))
            {
                continue;
            }

            if (form == NameForm.Negative || (query ? form == NameForm.Include : meaning.Name.IsAmbiguous)
                || (hasNegatives && found.Exists(other => other.Value.Name.Form == NameForm.Negative && ReferenceEquals(other.Value.Entry, meaning.Entry) && other.Start <= start && other.End >= end)))
            {
                continue;
            }

            if (!query && form == NameForm.Abbreviation && !(seen ??= [.. matches.Select(match => match.Entry)]).Contains(meaning.Entry))
            {
                continue;
            }

            seen?.Add(meaning.Entry);
            matches.Add(new NameMatch(start, end, meaning.Entry, meaning.Name));
        }

        return Outermost(matches);
    }

    // "Who" is no World Health Organization, and cod no oxygen demand: abbreviations are written in capitals.
    private static bool IsInSmallLetters(string text, int start, string name) =>
        char.IsAsciiLetterUpper(name[0]) && name.Length is > 1 and <= LongestAbbreviation && !(char.IsUpper(text[start]) && char.IsUpper(text[start + 1]))
        && name.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;

    // A name inside another name of the same entry says nothing more, and 豚草 inside 三裂叶豚草 is no ragweed.
    private static List<NameMatch> Outermost(List<NameMatch> matches)
    {
        var kept = new List<NameMatch>(matches.Count);
        var reach = 0;
        foreach (var match in matches)
        {
            if (match.End > reach || !IsCovered(match, kept))
            {
                kept.Add(match);
            }

            reach = Math.Max(reach, match.End);
        }

        return kept;
    }

    private static bool IsCovered(NameMatch match, List<NameMatch> kept)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var outer = kept[i];
            if (outer.End >= match.End && (ReferenceEquals(outer.Entry, match.Entry)
                || (IsLiving(outer) && IsLiving(match) && outer.End - outer.Start > match.End - match.Start)))
            {
                // An own name inside a narrower term still counts as a name.
                if (!outer.IsInclude || match.IsInclude || !ReferenceEquals(outer.Entry, match.Entry))
                {
                    return true;
                }
            }

            if (match.Start - outer.Start > LongestName)
            {
                break;
            }
        }

        return false;
    }

    private static bool IsLiving(NameMatch match) => match.Entry.Kind == KnowledgeKind.Species && !match.IsInclude;

    private List<KnowledgeEntry> AllAbove(KnowledgeEntry entry)
    {
        if (entry.Broader.Count == 0)
        {
            return [];
        }

        var above = new List<KnowledgeEntry>();
        var next = new Queue<string>(entry.Broader);
        while (next.TryDequeue(out var key))
        {
            if (TryGet(key, out var broader) && !ReferenceEquals(broader, entry) && !above.Contains(broader))
            {
                above.Add(broader);
                broader.Broader.ToList().ForEach(next.Enqueue);
            }
        }

        return above;
    }

    private static Dictionary<string, KnowledgeEntry> ByDisplayName(IReadOnlyList<KnowledgeEntry> entries)
    {
        var byName = new Dictionary<string, KnowledgeEntry>(entries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            byName.TryAdd(entry.DisplayName, entry);
        }

        return byName;
    }
}
