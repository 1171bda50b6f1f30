using System.Text.RegularExpressions;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Actions.Sharing.Answers;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Places;

/// <summary>
/// Finds names of other places in a city's texts that may have been left over from a text that was taken over. Rather too few than too
/// many: whole names of Chinese places, and all names of the library's cities; not the city's own province, prefecture or counties, not
/// inside the name of a river or an institution, and not in a sentence that names the place on purpose.
/// </summary>
internal sealed partial class LeftOverFinder
{
    private readonly PlaceTable _table;
    private readonly MultiPatternMatcher<string> _names;
    private readonly Dictionary<string, HashSet<string>> _ownNames = new(StringComparer.Ordinal);

    /// <summary>Prepares the finder.</summary>
    /// <param name="cities">The cities of the library.</param>
    /// <param name="table">Places of China.</param>
    /// <param name="knowledge">Folds names.</param>
    public LeftOverFinder(IReadOnlyList<SharedPlace> cities, PlaceTable table, KnowledgeLexicon knowledge)
    {
        _table = table;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        // Districts of one name are in many cities (江北区, 白云区): they tell nothing.
        foreach (var place in table.All.Where(place => place.Kind != PlaceKind.County || place.Name[^1] != '区'))
        {
            names.TryAdd(knowledge.Fold.Fold(place.Name), place.Name);
        }

        foreach (var city in cities.Where(city => !city.IsRecords))
        {
            var whole = city.CityLocal ?? city.City;
            foreach (var name in CityNames.Of(city.City, city.CityLocal))
            {
                names.TryAdd(knowledge.Fold.Fold(name), whole);
            }
        }

        foreach (var city in cities.Where(city => !city.IsRecords))
        {
            _ownNames.TryAdd(city.Id, Own(city));
        }

        _names = new MultiPatternMatcher<string>(knowledge.Fold, names);
    }

    /// <summary>Finds the names in an action.</summary>
    /// <param name="action">The action; other documents have no city of their own.</param>
    /// <returns>Names with the sentence that they stand in, by field and place.</returns>
    public IEnumerable<LeftOverName> Find(SharedAction action)
    {
        if (action.IsRecord || !_ownNames.TryGetValue(action.CityId, out var own))
        {
            yield break;
        }

        var found = new List<(int Start, int End, string Value)>();
        foreach (var field in action.Fields)
        {
            var text = action.Text(field)!;
            _names.Find(text, found);
            var end = 0;
            foreach (var match in found.OrderBy(match => match.Start).ThenByDescending(match => match.End).ToList())
            {
                if (match.Start >= end && !own.Contains(match.Value) && !IsMeant(text, match.Start, match.End))
                {
                    yield return new LeftOverName(action.Id, action.Record.City, Fields.Name(field), match.Start, match.End, text[match.Start..match.End], match.Value, Sentence(text, match.Start, match.End));
                }

                end = Math.Max(end, match.End);
            }
        }
    }

    // The city, what it belongs to, and what belongs to it. A city that the table does not know may name any province: which one is its own is not known.
    private HashSet<string> Own(SharedPlace city)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { city.CityLocal ?? city.City };
        var known = _table.All.Where(place => place.Name == city.CityLocal).ToList();
        foreach (var place in known)
        {
            names.UnionWith(_table.WithParents(place.Name));
            names.UnionWith(_table.All.Where(below => _table.WithParents(below.Name).Contains(place.Name, StringComparer.Ordinal)).Select(below => below.Name));
        }

        if (known.Count == 0)
        {
            names.UnionWith(_table.All.Select(place => place.Name));
        }

        return names;
    }

    private static bool IsMeant(string text, int start, int end)
    {
        if (char.IsAsciiLetterLower(text[start]) || (end < text.Length && "河湖海江流".Contains(text[end], StringComparison.Ordinal)))
        {
            return true;
        }

        var after = text.AsSpan(end, Math.Min(12, text.Length - end));
        foreach (var institution in new[] { "大学", "学院", "研究院", "研究所", "植物园", "科学院", "公司", "集团" })
        {
            if (after.Contains(institution, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return OnPurpose().IsMatch(Sentence(text, start, end));
    }

    private static string Sentence(string text, int start, int end)
    {
        const string Ends = "。！？；\n";
        var from = start;
        while (from > 0 && !Ends.Contains(text[from - 1], StringComparison.Ordinal) && !(text[from - 1] == ' ' && from > 1 && text[from - 2] is '.' or ';'))
        {
            from--;
        }

        var to = end;
        while (to < text.Length && !Ends.Contains(text[to], StringComparison.Ordinal) && !(text[to] is '.' or ';' && (to + 1 == text.Length || text[to + 1] == ' ')))
        {
            to++;
        }

        return text[from..Math.Min(text.Length, to + 1)].Trim();
    }

    [GeneratedRegex(
        @"合作|协作|联动|交流|借鉴|学习|对接|共建|共享|联合|毗邻|相邻|接壤|交界|上游|下游|转运|运至|运往|送往|调入|引进|引种|对口|帮扶|跨|协议|经验|一体化|流域|之间|赴|来自|位于"
        + @"|\b(?:with|from|between|like|neighbou?rs?|neighbou?ring|partners?|twin|cooperat\w*|together|border\w*|upstream|downstream|experience|example|network|near|road|river|visit\w*|learn\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OnPurpose();
}
