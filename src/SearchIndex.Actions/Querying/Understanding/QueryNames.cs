using System.Buffers;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>All names that a query can mean: concepts, species, cities of the library, kind words, connectives. Immutable.</summary>
internal sealed class QueryNames : IKnownNames
{
    private const int ShortestGenus = 4;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[][] KindWords =
    [
        ["plan", "action plan", "management plan", "strategy", "programme", "program", "policy", "planning", "方案", "计划", "规划", "策略", "战略",
            "行动计划", "行动方案", "工作方案", "实施方案", "管理计划", "政策"],
        ["measure", "action", "project", "activity", "措施", "行动", "项目", "工程", "举措"],
    ];

    private static readonly string[] Mentions =
        ["mentioning", "mention", "that mention", "which mention", "that mentions", "which mentions", "mentioned", "提到", "提及", "涉及", "包含", "包括"];

    private static readonly string[] Connectives =
    [
        "about", "with", "regarding", "concerning", "related to", "relating to", "on", "of", "in", "for", "to", "the", "a", "an", "and", "by", "from", "at",
        "that", "which", "is", "are", "was", "were", "be", "or", "as", "how", "what", "who", "where", "do", "does", "this", "these", "those", "their", "its", "it",
        "there", "any", "all", "along", "near", "nearby", "across", "around", "between", "through", "throughout", "during", "within", "into", "after", "before", "since", "until", "towards", "toward", "such as", "city", "cities", "which cities", "what cities", "城市", "哪些城市", "哪些", "什么", "如何", "怎么", "关于", "有关", "相关", "的", "和", "或", "或者", "与", "及", "以及", "对", "在",
    ];

    private readonly KnowledgeLexicon _knowledge;
    private readonly MultiPatternMatcher<QueryName> _matcher;
    private readonly MultiPatternMatcher<QueryName> _questions;

    // All species are gone through for it, and no text without a Latin letter names a genus.
    private readonly Lazy<MultiPatternMatcher<QueryName>> _genera;

    /// <summary>Collects the names.</summary>
    /// <param name="knowledge">Concepts and species.</param>
    /// <param name="cities">Cities of the library by id, with all their names.</param>
    /// <param name="countries">Names of the countries and provinces in which they lie.</param>
    public QueryNames(KnowledgeLexicon knowledge, IReadOnlyDictionary<string, IReadOnlyList<string>> cities, IEnumerable<string> countries)
    {
        _knowledge = knowledge;
        var names = new List<KeyValuePair<string, QueryName>>();
        foreach (var (id, all) in cities)
        {
            var name = new QueryName(QueryNameKind.City, id, [], all);
            names.AddRange(all.Select(text => KeyValuePair.Create(text, name)));
        }

        foreach (var country in countries.Where(country => knowledge.Named(country).Count == 0))
        {
            Add(names, QueryNameKind.Country, country, [country]);
        }

        Add(names, QueryNameKind.Field, LibraryFields.Description, ["description", "描述"]);
        Add(names, QueryNameKind.Field, LibraryFields.Baseline, ["baseline", "基线"]);
        Add(names, QueryNameKind.Field, LibraryFields.Target, ["target", "目标"]);
        foreach (var group in KindWords)
        {
            Add(names, QueryNameKind.Kind, group[0], group);
        }

        Add(names, QueryNameKind.Mention, "mention", Mentions);
        Add(names, QueryNameKind.Connective, "connective", Connectives);
        Add(names, QueryNameKind.Without, "without", QuestionWords.Without);
        _matcher = new MultiPatternMatcher<QueryName>(knowledge.Fold, Patterns(names));
        _genera = new Lazy<MultiPatternMatcher<QueryName>>(() => new MultiPatternMatcher<QueryName>(knowledge.Fold, Patterns(Genera(knowledge))));
        names.Clear();
        Add(names, QueryNameKind.Asking, "question", QuestionWords.Asking);
        Add(names, QueryNameKind.Doing, "doing", QuestionWords.Doing);
        _questions = new MultiPatternMatcher<QueryName>(knowledge.Fold, Patterns(names));
    }

    private bool HasLatin(string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetter(_knowledge.Fold.Fold(c)))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<KeyValuePair<string, QueryName>> Patterns(IEnumerable<KeyValuePair<string, QueryName>> names) => [.. names.SelectMany(pair =>
        NamePatterns.Inflected(_knowledge.Fold.Fold(pair.Key)).Select(form => KeyValuePair.Create(form, pair.Value)))];

    /// <summary>Finds the names in a text, the longest first choice, none over another.</summary>
    /// <param name="text">Words of a query joined by blanks.</param>
    /// <param name="question">Whether they are a question.</param>
    /// <returns>Names in the order of the text.</returns>
    public IReadOnlyList<(int Start, int End, QueryName Name)> Find(string text, bool question = false)
    {
        var found = new List<(int Start, int End, QueryName Value)>();
        _matcher.Find(text, found);
        if (HasLatin(text))
        {
            var genera = new List<(int Start, int End, QueryName Value)>();
            _genera.Value.Find(text, genera);
            found.AddRange(genera);
        }

        if (question)
        {
            var asking = new List<(int Start, int End, QueryName Value)>();
            _questions.Find(text, asking);
            found.AddRange(asking);
        }

        found.AddRange(Entries(text));
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
        select (same.Key.Start, same.Key.End, new QueryName(kind, entries[0].Key, entries, [.. entries.SelectMany(entry => entry.Names)]) { IsGroup = entries.TrueForAll(IsGroup) });

    // Herons are their species; trees are more than the species that have a name here.
    private bool IsGroup(KnowledgeEntry entry) =>
        entry.Kind == KnowledgeKind.Taxon && _knowledge.Narrower(entry) is { Count: > 0 } members && members.All(member => member.IsSpecies);

    // The first half of a scientific name stands for all its species, where it is no name of its own.
    private static IEnumerable<KeyValuePair<string, QueryName>> Genera(KnowledgeLexicon knowledge) =>
        from entry in knowledge.Entries
        where entry.IsSpecies
        from latin in entry.Latin
        let blank = latin.IndexOf(' ', StringComparison.Ordinal)
        where blank >= ShortestGenus && latin.AsSpan(0, blank).IndexOfAnyExcept(Letters) < 0
        group entry by latin[..blank] into genus
        where knowledge.Named(genus.Key).Count == 0
        let members = genus.Distinct().ToList()
        select KeyValuePair.Create(genus.Key, new QueryName(QueryNameKind.Entry, genus.Key, members, [genus.Key, .. members.SelectMany(member => member.Names)]) { IsGroup = true });

    private static void Add(List<KeyValuePair<string, QueryName>> names, QueryNameKind kind, string key, IReadOnlyList<string> all)
    {
        var name = new QueryName(kind, key, [], all);
        names.AddRange(all.Select(text => KeyValuePair.Create(text, name)));
    }
}
