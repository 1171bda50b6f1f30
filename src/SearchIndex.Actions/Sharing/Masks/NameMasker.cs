using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Actions.Sharing.Places;

namespace SearchIndex.Actions.Sharing.Masks;

/// <summary>
/// Finds the names in a text that differ from city to city although the sentence around them is the same. Figures and years are no
/// names. Immutable and safe for use by many threads.
/// </summary>
internal sealed class NameMasker
{
    /// <summary>Changes whenever the same text could get other masks.</summary>
    public const string Version = "masks-1";

    private readonly KnowledgeLexicon _knowledge;
    private readonly MultiPatternMatcher<NameClass> _names;

    /// <summary>Prepares the finder.</summary>
    /// <param name="cities">The cities of the library: name in English and own name.</param>
    /// <param name="places">Provinces, prefectures and counties.</param>
    /// <param name="knowledge">Species.</param>
    public NameMasker(IEnumerable<(string City, string? CityLocal)> cities, PlaceTable places, KnowledgeLexicon knowledge)
    {
        _knowledge = knowledge;
        var names = new Dictionary<string, NameClass>(StringComparer.Ordinal);
        foreach (var place in places.All)
        {
            var kind = place.Kind == PlaceKind.Province ? NameClass.Province : NameClass.City;
            names.TryAdd(knowledge.Fold.Fold(place.Name), kind);
            if (place.Kind != PlaceKind.County)
            {
                names.TryAdd(knowledge.Fold.Fold(place.Short), kind);
            }
        }

        foreach (var name in cities.SelectMany(city => CityNames.Of(city.City, city.CityLocal)))
        {
            names[knowledge.Fold.Fold(name)] = NameClass.City;
        }

        _names = new MultiPatternMatcher<NameClass>(knowledge.Fold, names);
    }

    /// <summary>Finds the names of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Names, ascending, none overlapping another: where two do, the longer one.</returns>
    public IReadOnlyList<MaskedName> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var all = new List<MaskedName>();
        NamePatterns.AddTo(text, all);
        var found = new List<(int Start, int End, NameClass Value)>();
        _names.Find(text, found);
        foreach (var (start, end, kind) in found)
        {
            // 从江河中 is "from rivers", 柳江 stands in 都柳江; "nice" and "reading" in small letters are no cities.
            if (!(end < text.Length && "河湖海江".Contains(text[end], StringComparison.Ordinal)) && !char.IsAsciiLetterLower(text[start]))
            {
                all.Add(new MaskedName(start, end, kind));
            }
        }

        foreach (var match in _knowledge.Find(text))
        {
            if (match.Entry.IsSpecies && !match.IsInclude)
            {
                all.Add(new MaskedName(match.Start, match.End, NameClass.Species));
            }
        }

        return Longest(all);
    }

    private static List<MaskedName> Longest(List<MaskedName> all)
    {
        all.Sort((a, b) => (b.End - b.Start) != (a.End - a.Start) ? (b.End - b.Start).CompareTo(a.End - a.Start)
            : a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Class.CompareTo(b.Class));
        var kept = new SortedList<int, MaskedName>();
        foreach (var name in all)
        {
            var at = Place(kept.Keys, name.Start);
            if ((at == 0 || kept.Values[at - 1].End <= name.Start) && (at == kept.Count || kept.Values[at].Start >= name.End))
            {
                kept.Add(name.Start, name);
            }
        }

        return [.. kept.Values];
    }

    // The first kept name that begins at or behind a place.
    private static int Place(IList<int> starts, int start)
    {
        var (low, high) = (0, starts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle] < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
