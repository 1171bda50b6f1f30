namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>Forms of an English phrase under which a dictionary may hold it: singulars, plain verbs, the other spelling.</summary>
internal static class EnglishForms
{
    private static readonly (string From, string To)[] Spellings =
    [
        ("isation", "ization"), ("ization", "isation"), ("ise", "ize"), ("ize", "ise"), ("our", "or"), ("or", "our"), ("tre", "ter"), ("ter", "tre"), ("ence", "ense"), ("ense", "ence"),
        ("ogue", "og"), ("logical", "logic"),
    ];

    /// <summary>The forms to try, the phrase itself first.</summary>
    /// <param name="key">As <see cref="GlossCleaner.Key"/> gives it.</param>
    /// <returns>Distinct phrases; most are no words, which does no harm in a look-up.</returns>
    public static IEnumerable<string> Of(string key)
    {
        var cut = key.LastIndexOf(' ') + 1;
        var (before, last) = (key[..cut], key[cut..]);
        IEnumerable<string> firsts = [before];
        if (cut > 0)
        {
            var end = before.IndexOf(' ', StringComparison.Ordinal);
            firsts = WordForms(before[..end]).Select(form => form + before[end..]);
        }

        return firsts.SelectMany(first => WordForms(last).Select(form => first + form)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Verbs that a noun of one word may come from.</summary>
    /// <param name="noun">Any key of the dictionary.</param>
    /// <returns>Words to try, the noun itself not among them; most are no words.</returns>
    public static IEnumerable<string> VerbsOf(string noun) => noun switch
    {
        "department" or "apartment" or "compartment" => [],
        _ when noun.Contains(' ', StringComparison.Ordinal) || noun.Length < 7 => [],
        _ when Ends(noun, "ication") => [noun[..^7] + "y", noun[..^3] + "e"],
        _ when Ends(noun, "ation") => [noun[..^3] + "e", noun[..^5] + "e", noun[..^5]],
        _ when Ends(noun, "tion") => [noun[..^3] + "e", noun[..^3]],
        _ when Ends(noun, "ment") => [noun[..^4]],
        _ when Ends(noun, "ing") => Stems(noun[..^3]),
        _ => [],
    };

    private static IEnumerable<string> WordForms(string word)
    {
        yield return word;
        foreach (var form in Plain(word).Concat(VerbsOf(word)))
        {
            yield return form;
        }

        yield return word + "s";
        foreach (var (from, to) in Spellings)
        {
            if (word.Length > from.Length + 1 && word.EndsWith(from, StringComparison.Ordinal))
            {
                yield return word[..^from.Length] + to;
            }
        }
    }

    private static IEnumerable<string> Plain(string word) => word switch
    {
        "children" => ["child"],
        "women" => ["woman"],
        "men" => ["man"],
        "geese" => ["goose"],
        "mice" => ["mouse"],
        "fungi" => ["fungus"],
        "bacteria" => ["bacterium"],
        "leaves" => ["leaf", "leave"],
        { Length: < 4 } => [],
        _ when Ends(word, "ies") => [word[..^3] + "y", word[..^1]],
        _ when Ends(word, "es") => [word[..^1], word[..^2]],
        _ when Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is") => [word[..^1]],
        _ when Ends(word, "ied") => [word[..^3] + "y"],
        _ when Ends(word, "ed") => Stems(word[..^2]),
        _ when Ends(word, "ing") => Stems(word[..^3]),
        _ => [],
    };

    private static IEnumerable<string> Stems(string stem) => stem.Length < 3
        ? []
        : stem[^1] == stem[^2]
            ? [stem[..^1], stem, stem + "e"]
            : [stem + "e", stem];

    private static bool Ends(string word, string end) => word.EndsWith(end, StringComparison.Ordinal);
}
