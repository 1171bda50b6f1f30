using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>All names that a query can mean: concepts, species, cities of the library, kind words, connectives. Immutable.</summary>
internal sealed class QueryNames : IKnownNames
{
    private readonly KnowledgeLexicon _knowledge;
    private readonly MultiPatternMatcher<QueryName> _matcher;
    private readonly CommonNames _common;
    private readonly Lazy<SpokenAmounts> _amounts;

    /// <summary>Collects the names.</summary>
    /// <param name="knowledge">Concepts and species.</param>
    /// <param name="common">The names that queries use whatever the library.</param>
    /// <param name="amounts">Finds amounts of indicators.</param>
    /// <param name="cities">Cities of the library by id, with all their names.</param>
    /// <param name="countries">Names of the countries and provinces in which they lie.</param>
    public QueryNames(KnowledgeLexicon knowledge, CommonNames common, Lazy<SpokenAmounts> amounts, IReadOnlyDictionary<string, IReadOnlyList<string>> cities, IEnumerable<string> countries)
    {
        _knowledge = knowledge;
        _common = common;
        _amounts = amounts;
        var names = new List<KeyValuePair<string, QueryName>>();
        foreach (var (id, all) in cities)
        {
            var name = new QueryName(QueryNameKind.City, id, [], all);
            names.AddRange(all.Select(text => KeyValuePair.Create(text, name)));
        }

        foreach (var country in countries.Where(country => knowledge.Named(country).Count == 0))
        {
            CommonNames.Add(names, QueryNameKind.Country, country, [country]);
        }

        _matcher = new MultiPatternMatcher<QueryName>(knowledge.Fold, CommonNames.Patterns(knowledge, names));
    }

    /// <summary>Finds amounts of indicators that are said in words.</summary>
    /// <param name="text">Words of a query joined by blanks, their signs in ASCII.</param>
    /// <returns>As <see cref="SpokenAmounts.Find"/>.</returns>
    public IEnumerable<SpokenCondition> Amounts(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? [] : _amounts.Value.Find(text);

    /// <summary>Finds the names in a text, the longest first choice, none over another.</summary>
    /// <param name="text">Words of a query joined by blanks.</param>
    /// <param name="question">Whether they are a question.</param>
    /// <returns>Names in the order of the text.</returns>
    public IReadOnlyList<(int Start, int End, QueryName Name)> Find(string text, bool question = false)
    {
        var found = new List<(int Start, int End, QueryName Value)>();
        _matcher.Find(text, found);
        _common.Find(text, question, found);
        found.AddRange(Entries(text));
        if (QuerySigns.Toneless(text) is var toneless && !ReferenceEquals(toneless, text))
        {
            found.AddRange(Entries(toneless).Where(match => match.Value.Kind == QueryNameKind.Pinyin));
        }

        var chosen = new List<(int Start, int End, QueryName Name)>();
        foreach (var candidate in found.OrderByDescending(match => match.End - match.Start).ThenBy(match => match.Value.Kind).ThenBy(match => match.Start))
        {
            if (!chosen.Exists(other => candidate.Start < other.End && other.Start < candidate.End))
            {
                chosen.Add(candidate);
            }
        }

        chosen.Sort((a, b) => a.Start.CompareTo(b.Start));
        return chosen;
    }

    /// <summary>The law or plan that a title names.</summary>
    /// <param name="title">A title without brackets.</param>
    /// <returns>Null where the lexicon knows none.</returns>
    public QueryName? Cited(string title)
    {
        var entries = _knowledge.Named(title).Where(entry => entry.IsCited).ToList();
        return entries.Count == 0 ? null : new QueryName(QueryNameKind.Entry, entries[0].Key, entries, [.. entries.SelectMany(entry => entry.Names)]);
    }

    /// <inheritdoc/>
    public int Length(IReadOnlyList<string> words, int start)
    {
        ArgumentNullException.ThrowIfNull(words);
        var text = string.Join(' ', words.Skip(start));
        var longest = 1;
        foreach (var (from, to, name) in Find(text))
        {
            if (from == 0 && name.Kind is QueryNameKind.Entry or QueryNameKind.Ambiguous or QueryNameKind.Pinyin or QueryNameKind.City)
            {
                longest = Math.Max(longest, text.AsSpan(0, to).Count(' ') + 1);
            }
        }

        return longest;
    }

    // Entries that share a name are one reading of it.
    private IEnumerable<(int Start, int End, QueryName Value)> Entries(string text) =>
        from match in _knowledge.FindInQuery(text)
        group match by (match.Start, match.End) into same
        let own = same.Any(match => match.Name.Form != NameForm.Pinyin) ? same.Where(match => match.Name.Form != NameForm.Pinyin).ToList() : [.. same]
        let entries = own.Select(match => match.Entry).Distinct().ToList()
        let kind = own[0].Name.Form == NameForm.Pinyin ? QueryNameKind.Pinyin : own.Exists(match => !match.Name.IsAmbiguous) ? QueryNameKind.Entry : QueryNameKind.Ambiguous
        select (same.Key.Start, same.Key.End, new QueryName(kind, entries[0].Key, entries, [.. entries.SelectMany(entry => entry.Names)]) { IsGroup = entries.TrueForAll(_knowledge.IsGroupOfSpecies) });
}
