using System.Collections.Frozen;

namespace SearchIndex.Actions.Knowledge;

/// <summary>
/// The strings under which the names of an entry stand in texts and queries: folded, in singular and plural, with scientific names
/// cut to the letter of their genus, and Pinyin glued and parted.
/// </summary>
internal static class NamePatterns
{
    private const int ShortestPlural = 5;

    private static readonly (string Singular, string Plural)[] Irregular =
    [
        ("leaf", "leaves"), ("wolf", "wolves"), ("calf", "calves"), ("half", "halves"), ("shelf", "shelves"), ("life", "lives"), ("knife", "knives"),
        ("man", "men"), ("woman", "women"), ("child", "children"), ("person", "people"), ("goose", "geese"), ("mouse", "mice"), ("foot", "feet"),
        ("tooth", "teeth"), ("ox", "oxen"), ("louse", "lice"), ("fungus", "fungi"), ("alga", "algae"), ("larva", "larvae"), ("criterion", "criteria"),
        ("phenomenon", "phenomena"), ("medium", "media"), ("bacterium", "bacteria"), ("basis", "bases"), ("analysis", "analyses"), ("crisis", "crises"),
        ("thesis", "theses"), ("estuary", "estuaries"), ("fish", "fishes"), ("grass", "grasses"), ("potato", "potatoes"), ("tomato", "tomatoes"),
        ("hero", "heroes"), ("index", "indices"), ("cactus", "cacti"), ("nucleus", "nuclei"), ("stimulus", "stimuli"),
    ];

    private static readonly FrozenDictionary<string, string> Plurals = Irregular.ToFrozenDictionary(pair => pair.Singular, pair => pair.Plural, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Singulars = Irregular.ToFrozenDictionary(pair => pair.Plural, pair => pair.Singular, StringComparer.Ordinal);

    /// <summary>All strings of a name.</summary>
    /// <param name="folded">A name of an entry, folded.</param>
    /// <param name="form">Its form; not Pinyin.</param>
    /// <returns>Folded strings, each with the form under which it is found.</returns>
    public static IEnumerable<(string Pattern, NameForm Form)> Of(string folded, NameForm form)
    {
        if (folded[^1] > 0x2E80)
        {
            return [(folded, form)];
        }

        return form == NameForm.Latin
            ? Abbreviated(folded).Select(pattern => (pattern, NameForm.Abbreviation)).Prepend((folded, NameForm.Latin))
            : Inflected(folded).Select(pattern => (pattern, form));
    }

    /// <summary>Regular forms of an English name: its last word in singular and plural.</summary>
    /// <param name="name">A folded name in any language.</param>
    /// <returns>The name, and its other forms where its last word is of Latin letters.</returns>
    public static IEnumerable<string> Inflected(string name)
    {
        yield return name;
        if (name.Length < 3 || !char.IsAsciiLetterLower(name[^1]) || !char.IsAsciiLetterLower(name[^2]))
        {
            yield break;
        }

        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (Plurals.TryGetValue(last, out var plural))
        {
            yield return name[..^last.Length] + plural;
            if (last != "fish")
            {
                yield break;
            }
        }

        if (Singulars.TryGetValue(last, out var singular))
        {
            yield return name[..^last.Length] + singular;
            yield break;
        }

        if (name[^1] != 's')
        {
            yield return Plural(name);
        }
        else if (name.EndsWith("sses", StringComparison.Ordinal) || name.EndsWith("ches", StringComparison.Ordinal) || name.EndsWith("shes", StringComparison.Ordinal)
            || name.EndsWith("xes", StringComparison.Ordinal))
        {
            yield return name[..^2];
        }
        else if (name[^2] == 's')
        {
            yield return name + "es";
        }
        else if (last.Length >= ShortestPlural && name[^2] is not ('u' or 'i'))
        {
            yield return name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name[..^1];
        }
    }

    private static string Plural(string name)
    {
        if (name[^1] == 'y' && !"aeiou".Contains(name[^2], StringComparison.Ordinal))
        {
            return name[..^1] + "ies";
        }

        var hissing = name[^1] is 'x' or 'z' || name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith("sh", StringComparison.Ordinal);
        return hissing ? name + "es" : name + "s";
    }

    // "Pomacea canaliculata" is "P. canaliculata" after its first mention; the epithet tells which.
    private static IEnumerable<string> Abbreviated(string latin)
    {
        var blank = latin.IndexOf(' ', StringComparison.Ordinal);
        if (blank > 1 && blank + 3 < latin.Length)
        {
            yield return $"{latin[0]}. {latin[(blank + 1)..]}";
            yield return $"{latin[0]}.{latin[(blank + 1)..]}";
        }
    }

    /// <summary>Ways of typing Pinyin: glued and parted, and with v, u or yu for ü.</summary>
    /// <param name="parted">Folded syllables parted by blanks; ü may be written v, as tables and keyboards do: no syllable has a v of its own.</param>
    /// <returns>The ways; some may stand twice.</returns>
    public static IEnumerable<string> Pinyin(string parted)
    {
        parted = parted.Replace('v', 'ü');
        string[] spellings = parted.Contains('ü', StringComparison.Ordinal)
            ? [parted, parted.Replace('ü', 'v'), parted.Replace('ü', 'u'), parted.Replace("ü", "yu", StringComparison.Ordinal)]
            : [parted];
        foreach (var spelling in spellings)
        {
            yield return spelling;
            if (spelling.Contains(' ', StringComparison.Ordinal))
            {
                yield return spelling.Replace(" ", "", StringComparison.Ordinal);
            }
        }
    }
}
