using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Entities;

namespace SearchIndex.Actions.Library;

/// <summary>Finds in the texts of records what the knowledge lexicon knows, and titles, quantities and years. Safe for use by many threads.</summary>
internal sealed class RecordKnowledge
{
    /// <summary>The flag of a record that cites a law or plan by a title with wrong characters.</summary>
    public const string Miswritten = "law-miswritten";

    private readonly KnowledgeLexicon _knowledge;
    private readonly HeadingTargets _targets;

    /// <summary>Takes a lexicon.</summary>
    /// <param name="knowledge">Concepts, species, laws, places.</param>
    /// <param name="targets">Targets that headings serve.</param>
    public RecordKnowledge(KnowledgeLexicon knowledge, HeadingTargets targets)
    {
        _knowledge = knowledge;
        _targets = targets;
    }

    /// <summary>Adds the names of what stands in a record's texts.</summary>
    /// <param name="record">A record.</param>
    /// <returns>The record with shown names in the order of first appearance.</returns>
    public KnownRecord WithNames(ActionRecord record)
    {
        var found = new Findings();
        foreach (var (field, text) in Texts(record))
        {
            var titles = field is "title" or "commitment" ? [] : CitedTitles.Find(text);
            foreach (var match in _knowledge.Find(text))
            {
                if (match.IsInclude)
                {
                    found.AddNarrower(match.Entry);
                    found.AddNarrower(_knowledge.Above(match.Entry));
                }
                else if (!IsPartOfTitle(match, titles))
                {
                    found.Add(match.Entry);
                    found.AddNarrower(_knowledge.Above(match.Entry));
                }
            }

            foreach (var title in titles)
            {
                var (entry, miswritten) = Cited(title);
                found.AddLaw(entry?.DisplayName ?? title.Normal);
                found.HasMiswritten |= miswritten;
            }
        }

        var own = Texts(record).Where(pair => pair.Field is not ("title" or "commitment")).SelectMany(pair => Quantities.Find(pair.Text)).Distinct(StringComparer.Ordinal);
        var flags = record.Flags.Where(flag => flag != Miswritten).ToList();
        if (found.HasMiswritten)
        {
            flags.Add(Miswritten);
        }

        return new KnownRecord(
            record with
            {
                Flags = flags,
                Concepts = found.Names(entry => !entry.IsSpecies && entry.Kind is not (KnowledgeKind.Law or KnowledgeKind.Place)),
                Species = found.Names(entry => entry.IsSpecies),
                Laws = found.Laws,
                Places = found.Names(entry => entry.Kind == KnowledgeKind.Place),
                Campaigns = found.Names(entry => entry.Kind == KnowledgeKind.Campaign),
                Observances = found.Names(entry => entry.Kind == KnowledgeKind.Observance),
                Targets = _targets.Of(record.Title),
                Quantities = [.. own],
            },
            found.Narrower);
    }

    /// <summary>Adds the places where things are named, quantities in one unit, and years.</summary>
    /// <param name="record">A record as it is in the index.</param>
    /// <returns>The record as it leaves the program.</returns>
    public ActionRecord WithMentions(ActionRecord record)
    {
        if (!record.Readable)
        {
            return record;
        }

        var mentions = new List<Mention>();
        var measures = new List<Measure>();
        var periods = new List<Period>();
        foreach (var (field, text) in Texts(record))
        {
            mentions.AddRange(Mentions(field, text));
            if (field == "commitment")
            {
                continue;
            }

            var quantities = field == "title" ? [] : Quantities.Read(text);
            measures.AddRange(quantities.Select(q => new Measure(field, q.Start, q.End, q.Text, q.Value, q.High, q.Unit, q.Amount, q.AmountHigh, q.BaseUnit, q.What)));
            periods.AddRange(Periods.Find(text).Where(period => !quantities.Any(q => q.Start < period.End && period.Start < q.End)).Select(period => period with { Field = field }));
        }

        return record with { Mentions = mentions, Measures = measures, Periods = periods };
    }

    /// <summary>Where things are named in a text.</summary>
    /// <param name="field">Name of the text's field.</param>
    /// <param name="text">The text.</param>
    /// <returns>Mentions in order, the longer first; narrower terms are not among them.</returns>
    public IReadOnlyList<Mention> Mentions(string field, string text)
    {
        var titles = field is "title" or "commitment" ? [] : CitedTitles.Find(text);
        var mentions = new List<Mention>();
        foreach (var match in _knowledge.Find(text).Where(match => !match.IsInclude && !IsPartOfTitle(match, titles) && !IsTitle(match, titles)))
        {
            var miswritten = match.Name.Form == NameForm.Miswritten;
            mentions.Add(new Mention(field, match.Start, match.End, text[match.Start..match.End], match.Entry.Kind.Name(), match.Entry.Key, match.Entry.DisplayName,
                miswritten ? Note(text[match.Start..match.End], match.Entry.DisplayName) : null));
        }

        foreach (var title in titles)
        {
            var (entry, miswritten) = Cited(title);
            mentions.Add(new Mention(field, title.Start, title.End, title.Text, entry?.Kind.Name() ?? CitedTitles.Kind(title.Normal), entry?.Key ?? title.Normal,
                entry?.DisplayName ?? title.Normal, miswritten ? Note(title.Text, entry?.DisplayName ?? title.Normal) : null));
        }

        mentions.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return mentions;
    }

    /// <summary>The texts of a record in which things are looked for.</summary>
    /// <param name="record">A record.</param>
    /// <returns>Names of fields with their texts; absent ones are left out.</returns>
    public static IEnumerable<(string Field, string Text)> Texts(ActionRecord record)
    {
        (string Field, string? Text)[] texts =
        [
            (LibraryFields.Title, record.Title), (LibraryFields.Commitment, record.Commitment), (LibraryFields.Description, record.Description),
            (LibraryFields.Baseline, record.Baseline), (LibraryFields.Target, record.Target),
        ];
        return texts.Where(pair => !string.IsNullOrEmpty(pair.Text)).Select(pair => (pair.Field, pair.Text!));
    }

    /// <summary>The entry that a title names.</summary>
    /// <param name="title">A title between brackets.</param>
    /// <returns>Null where the lexicon does not know it; and whether it is miswritten.</returns>
    public (KnowledgeEntry? Entry, bool IsMiswritten) Cited(CitedTitle title)
    {
        foreach (var form in title.Text == title.Normal ? [title.Text] : (string[])[title.Text, title.Normal])
        {
            foreach (var match in _knowledge.FindInQuery(form))
            {
                if (match.Start == 0 && match.End == form.Length && match.Entry.IsCited)
                {
                    return (match.Entry, title.IsMiswritten || match.Name.Form == NameForm.Miswritten);
                }
            }
        }

        return (null, title.IsMiswritten);
    }

    private static string Note(string written, string meant) => $"Written \u201C{written}\u201D; \u201C{meant}\u201D is meant.";

    // A law named inside a longer title is another law: 《野生动物保护法实施条例》.
    private static bool IsPartOfTitle(NameMatch match, IReadOnlyList<CitedTitle> titles) =>
        match.Entry.Kind == KnowledgeKind.Law && titles.Any(title => title.Start <= match.Start && title.End >= match.End);

    private static bool IsTitle(NameMatch match, IReadOnlyList<CitedTitle> titles) =>
        match.Entry.IsCited && titles.Any(title => title.Start == match.Start && title.End == match.End);

    private sealed class Findings
    {
        private readonly List<KnowledgeEntry> _entries = [];
        private readonly HashSet<KnowledgeEntry> _known = [];
        private readonly HashSet<KnowledgeEntry> _narrower = [];
        private readonly List<string> _laws = [];

        public bool HasMiswritten { get; set; }

        public IReadOnlyList<string> Laws => _laws;

        public IReadOnlyList<string> Narrower => [.. _narrower.Where(entry => !_known.Contains(entry)).Select(entry => entry.DisplayName).Order(StringComparer.Ordinal)];

        public void Add(KnowledgeEntry entry)
        {
            if (_known.Add(entry))
            {
                _entries.Add(entry);
                if (entry.Kind == KnowledgeKind.Law)
                {
                    AddLaw(entry.DisplayName);
                }
            }
        }

        public void AddLaw(string title)
        {
            if (!_laws.Contains(title, StringComparer.Ordinal))
            {
                _laws.Add(title);
            }
        }

        public void AddNarrower(KnowledgeEntry entry) => _narrower.Add(entry);

        public void AddNarrower(IReadOnlyList<KnowledgeEntry> entries)
        {
            for (var i = 0; i < entries.Count; i++)
            {
                _narrower.Add(entries[i]);
            }
        }

        public IReadOnlyList<string> Names(Func<KnowledgeEntry, bool> wanted) =>
            [.. _entries.Where(wanted).Select(entry => entry.DisplayName).Distinct(StringComparer.Ordinal)];
    }
}
