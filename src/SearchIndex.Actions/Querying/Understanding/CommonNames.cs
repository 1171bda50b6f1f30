using System.Buffers;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>The names that queries use whatever the library: fields, kind words, connectives, words of questions, genera. Immutable.</summary>
internal sealed class CommonNames
{
    private const int ShortestGenus = 4;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[][] KindWords =
    [
        ["plan", "action plan", "management plan", "strategy", "programme", "program", "policy", "planning", "方案", "计划", "规划", "策略", "战略",
            "行动计划", "行动方案", "工作方案", "实施方案", "管理计划", "管理方案", "管理规划", "政策"],
        ["measure", "action", "project", "activity", "措施", "行动", "项目", "工程", "举措"],
    ];

    private static readonly string[] Mentions =
        ["mentioning", "mention", "that mention", "which mention", "that mentions", "which mentions", "mentioned", "提到", "提及", "涉及", "包含", "包括"];

    private static readonly string[] Connectives =
    [
        "about", "with", "regarding", "concerning", "related to", "relating to", "on", "of", "in", "for", "to", "the", "a", "an", "and", "by", "from", "at",
        "that", "which", "is", "are", "was", "were", "be", "or", "as", "how", "what", "who", "where", "do", "does", "this", "these", "those", "their", "its", "it",
        "there", "any", "all", "along", "near", "nearby", "across", "around", "between", "through", "throughout", "during", "within", "into", "after", "before", "since", "until", "towards", "toward", "such as", "city", "cities", "which cities", "what cities", "城市", "哪些城市", "哪些", "什么", "如何", "怎么", "关于", "有关", "相关", "的", "和", "但", "但是", "而且", "并且", "并", "或", "或者", "与", "及", "以及", "对", "在",
    ];

    private readonly KnowledgeLexicon _knowledge;
    private readonly MultiPatternMatcher<QueryName> _matcher;
    private readonly MultiPatternMatcher<QueryName> _questions;

    // All species are gone through for it, and no text without a Latin letter names a genus.
    private readonly Lazy<MultiPatternMatcher<QueryName>> _genera;

    /// <summary>Collects the names.</summary>
    /// <param name="knowledge">Concepts and species.</param>
    public CommonNames(KnowledgeLexicon knowledge)
    {
        _knowledge = knowledge;
        var names = new List<KeyValuePair<string, QueryName>>();
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
        _matcher = new MultiPatternMatcher<QueryName>(knowledge.Fold, Patterns(knowledge, names));
        _genera = new Lazy<MultiPatternMatcher<QueryName>>(() => new MultiPatternMatcher<QueryName>(knowledge.Fold, Patterns(knowledge, Genera(knowledge))));
        names.Clear();
        Add(names, QueryNameKind.Asking, "question", QuestionWords.Asking);
        Add(names, QueryNameKind.Doing, "doing", QuestionWords.Doing);
        _questions = new MultiPatternMatcher<QueryName>(knowledge.Fold, Patterns(knowledge, names));
    }

    /// <summary>Adds a name under all its forms.</summary>
    /// <param name="names">Receives them.</param>
    /// <param name="kind">What the name is.</param>
    /// <param name="key">What it stands for.</param>
    /// <param name="all">Its forms.</param>
    public static void Add(List<KeyValuePair<string, QueryName>> names, QueryNameKind kind, string key, IReadOnlyList<string> all)
    {
        var name = new QueryName(kind, key, [], all);
        names.AddRange(all.Select(text => KeyValuePair.Create(text, name)));
    }

    /// <summary>Names as they stand in texts: folded, in singular and plural.</summary>
    /// <param name="knowledge">Says how names are folded.</param>
    /// <param name="names">The names.</param>
    /// <returns>What a matcher is made of.</returns>
    public static IEnumerable<KeyValuePair<string, QueryName>> Patterns(KnowledgeLexicon knowledge, IEnumerable<KeyValuePair<string, QueryName>> names) => [.. names.SelectMany(pair =>
        NamePatterns.Inflected(knowledge.Fold.Fold(pair.Key)).Select(form => KeyValuePair.Create(form, pair.Value)))];

    /// <summary>Finds the names in a text, those over each other among them.</summary>
    /// <param name="text">Words of a query joined by blanks.</param>
    /// <param name="question">Whether they are a question.</param>
    /// <param name="found">Receives names behind those that it holds.</param>
    public void Find(string text, bool question, List<(int Start, int End, QueryName Value)> found)
    {
        Find(_matcher, text, found);
        if (HasLatin(text))
        {
            Find(_genera.Value, text, found);
        }

        if (question)
        {
            Find(_questions, text, found);
        }
    }

    private static void Find(MultiPatternMatcher<QueryName> matcher, string text, List<(int Start, int End, QueryName Value)> found)
    {
        var more = new List<(int Start, int End, QueryName Value)>();
        matcher.Find(text, more);
        found.AddRange(more);
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
}
