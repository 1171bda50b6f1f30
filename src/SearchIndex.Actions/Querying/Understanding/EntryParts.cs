using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>
/// Turns names of entries in a query into parts. What was typed ranks first, then other names in the same script, then names in the
/// other language; steps are so far apart that a lower one never passes a higher one.
/// </summary>
internal sealed class EntryParts
{
    private const float TypedStep = 12f;
    private const float VariantStep = 5f;
    private const float NamedStep = 3f;
    private const float NarrowerStep = 0.5f;
    private const float WithinStep = 0.1f;
    private const int MostRankedNames = 6;
    private const int MostForms = 3;

    private readonly TextQueries _texts;
    private readonly IReadOnlyList<string> _fields;
    private readonly List<string> _notes;
    private readonly bool _lean;

    /// <summary>Makes a reader of names.</summary>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="fields">Where texts are looked up; only some of an action's where the query says so.</param>
    /// <param name="notes">Receives sentences for people.</param>
    /// <param name="lean">Whether the query is so long that other names do not rank.</param>
    public EntryParts(TextQueries texts, IReadOnlyList<string> fields, List<string> notes, bool lean)
    {
        _lean = lean;
        _texts = texts;
        _fields = fields;
        _notes = notes;
    }

    /// <summary>Makes the part of a name.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="name">What it stands for.</param>
    /// <returns>A required part: any of the entries will do.</returns>
    public QueryPart Of(string text, QueryName name)
    {
        if (name.Entries.Count > 1 && !name.IsGroup)
        {
            _notes.Add($"\u201C{text}\u201D means several things: {string.Join("; ", name.Entries.Take(5).Select(Shown))}. All of them are searched; write another name for one of them, or ={text} for the word alone.");
        }

        var typed = Typed(text);
        var named = Named(name);
        if (Shared(name, text) is { Count: > 0 } shared)
        {
            named = BooleanQuery.Any([named, .. shared]);
        }

        var narrower = BooleanQuery.Any(name.Entries.Select(entry => new BoostQuery(new ConstantScoreQuery(new TermQuery(LibraryFields.Narrower, entry.DisplayName)), NarrowerStep)));
        var meansMembers = name.IsGroup && ReferenceEquals(_fields, LibraryFields.Texts);
        var clauses = new List<Query> { new BoostQuery(new ConstantScoreQuery(named), NamedStep) };
        if (meansMembers)
        {
            clauses.Add(narrower);
        }

        if (typed is not null)
        {
            clauses.Add(typed);
            clauses.Add(new BoostQuery(new ConstantScoreQuery(typed), TypedStep));
        }

        return new QueryPart
        {
            Text = text,
            As = Kind(name.Entries[0]),
            Names = [.. name.Names.Distinct(StringComparer.OrdinalIgnoreCase)],
            Role = QueryPartRole.Required,
            Match = BooleanQuery.Any(clauses),
            Better = _lean ? null : Better(text, name),
            Wider = meansMembers ? null : narrower,
            Entries = name.Entries,
        };
    }

    /// <summary>The part of a law or plan that the lexicon does not know, in its brackets.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="title">The title as typed.</param>
    /// <param name="normal">The title in normal form.</param>
    /// <returns>A required part.</returns>
    public QueryPart OfTitle(string text, string title, string normal)
    {
        var typed = _texts.Adjacent(title, _fields, variants: true);
        Query cited = new BoostQuery(new ConstantScoreQuery(new TermQuery(LibraryFields.Law, normal)), NamedStep);
        return new QueryPart
        {
            Text = text,
            As = "law",
            Names = [normal],
            Role = QueryPartRole.Required,
            Match = typed is null ? cited : BooleanQuery.Any(cited, typed),
        };
    }

    // "snails" typed and "snail" in a text are the same name.
    private Query? Typed(string text)
    {
        var forms = QuerySigns.HasHan(text) ? [text] : NamePatterns.Inflected(text.ToLowerInvariant()).Take(MostForms);
        var queries = forms.Select(form => _texts.Adjacent(form, _fields, variants: true)).OfType<Query>().ToList();
        return queries.Count switch { 0 => null, 1 => queries[0], _ => new DisjunctionMaxQuery(queries) };
    }

    private static string Kind(KnowledgeEntry entry) => entry.Kind switch
    {
        KnowledgeKind.Species => "species",
        KnowledgeKind.Law => "law",
        KnowledgeKind.Place => "place",
        _ => "concept",
    };

    private static string Shown(KnowledgeEntry entry)
    {
        var others = entry.Chinese.Take(1).Concat(entry.Latin.Take(1)).Concat(entry.English.Take(1)).Where(name => name != entry.DisplayName).Take(2).ToList();
        return others.Count == 0 ? entry.DisplayName : $"{entry.DisplayName} ({string.Join(", ", others)})";
    }

    // The columns know what stands in an action as a whole; where only some of its fields are asked for, the names are looked up there.
    private Query Named(QueryName name)
    {
        if (ReferenceEquals(_fields, LibraryFields.Texts))
        {
            return BooleanQuery.Any(name.Entries.Select(entry => new TermQuery(LibraryFields.ColumnOf(entry), entry.DisplayName)));
        }

        var names = name.Entries.SelectMany(entry => entry.AllNames).Where(own => !own.IsAmbiguous && own.Form is NameForm.Chinese or NameForm.English or NameForm.Latin or NameForm.Variant)
            .Select(own => _texts.Adjacent(own.Text, _fields, variants: true)).OfType<Query>().ToList();
        return names.Count == 0 ? new NoneQuery() : BooleanQuery.Any(names);
    }

    // A name that only the entries of this part share is theirs wherever it stands, though it says nothing of which.
    private List<Query> Shared(QueryName name, string text) => name.Entries.Count < 2 ? []
        : [.. name.Entries.SelectMany(entry => entry.AllNames).Where(own => own.IsAmbiguous && own.Form is not (NameForm.Pinyin or NameForm.Include or NameForm.Negative))
            .GroupBy(own => own.Text, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() == name.Entries.Count && !same.Key.Equals(text, StringComparison.OrdinalIgnoreCase))
            .Select(same => _texts.Adjacent(same.Key, _fields, variants: true)).OfType<Query>()];

    private Query? Better(string text, QueryName name)
    {
        var han = QuerySigns.HasHan(text);
        var others = name.Names.Where(other => !string.Equals(other, text, StringComparison.OrdinalIgnoreCase)).ToList();
        var variants = others.Where(other => QuerySigns.HasHan(other) == han).Take(MostRankedNames)
            .Select(other => _texts.Adjacent(other, _fields, variants: true)).OfType<Query>().ToList();
        var translations = others.Where(other => QuerySigns.HasHan(other) != han).Take(MostRankedNames)
            .Select(other => _texts.Adjacent(other, _fields, variants: true)).OfType<Query>().ToList();
        var clauses = new List<Query>();
        if (variants.Count > 0)
        {
            clauses.Add(new BoostQuery(new ConstantScoreQuery(BooleanQuery.Any(variants)), VariantStep));
        }

        if (variants.Count + translations.Count > 0)
        {
            clauses.Add(new BoostQuery(new DisjunctionMaxQuery([.. variants, .. translations]), WithinStep));
        }

        return clauses.Count switch { 0 => null, 1 => clauses[0], _ => BooleanQuery.Any(clauses) };
    }
}
