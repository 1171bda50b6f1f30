using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>Makes phrases that a person would search for out of the definitions of a dictionary: "to restore (a habitat)" says "restore".</summary>
internal static partial class GlossCleaner
{
    private const int MostWords = 4;

    // Senses so marked are rare in plain reports of today, and their English word nearly always has a better Chinese one.
    private static readonly FrozenSet<string> LeftOutTags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "literary", "archaic", "old", "dialect", "slang", "Internet slang", "coll.", "derog.", "vulgar", "onom.", "name", "Cantonese", "HK", "Tw", "Tw, HK", "HK, Tw",
        "euphemism", "ACG", "gaming", "jocular", "classical", "humble", "honorific", "courteous", "polite", "idiom", "fig.", "lit.", "lit. and fig.", "bound form", "saying",
        "proverb", "bird species of China", "used in place names", "used in names", "used in given names", "used in female names", "phonetic", "interj.", "prefix", "suffix",
        "Beijing dialect", "Japanese kokuji", "Buddhism", "Daoism", "Christianity", "Catholicism", "Islam", "mahjong", "Chinese opera", "neologism", "loanword", "historical");

    private static readonly string[] LeftOutBeginnings =
    [
        "variant of", "old variant", "erhua variant", "Japanese variant", "nonstandard", "see ", "also written", "also pr", "also called", "also known", "Taiwan pr", "abbr. ", "used in", "used to", "used as",
        "classifier", "CL:", "surname", "same as", "name of", "fig. ", "lit. ", "idiom", "equivalent", "refers to", "referring to", "old name", "former name", "contraction", "euphemism", "one of the",
        "(idiom", "erhua", "pun on", "homophone", "similar to", "indicates", "expresses", "particle", "prefix", "suffix", "interjection", "sound of", "place name", "title of", "alternative",
    ];

    private static readonly FrozenSet<string> IndecentWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "fuck", "fucking", "shit", "bullshit", "cunt", "dick", "cock", "penis", "vagina", "whore", "slut", "bitch", "bastard", "ass", "asshole", "tits", "boobs", "pussy", "masturbate",
        "masturbation", "prostitute", "brothel", "sexual", "sex", "orgasm", "semen", "porn", "pornography", "fart", "piss", "turd");

    private static readonly FrozenSet<string> FunctionWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "without", "and", "or", "but", "not", "no", "so", "as", "if", "then", "than", "that", "this", "these", "those", "it",
        "its", "he", "she", "they", "we", "you", "i", "me", "my", "your", "his", "her", "their", "our", "us", "them", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "done", "have",
        "has", "had", "can", "could", "will", "would", "shall", "should", "may", "might", "must", "very", "too", "also", "just", "only", "even", "all", "any", "some", "each", "every", "both", "such", "more",
        "most", "other", "another", "there", "here", "when", "where", "how", "what", "which", "who", "whom", "why", "up", "down", "out", "off", "over", "under", "about", "into", "through", "between", "after",
        "before", "again", "etc", "same", "own", "now", "yes", "oh", "well", "one", "get", "make", "sb", "sth", "because", "however", "although", "while", "until", "within", "toward", "towards", "upon");

    /// <summary>The phrases of one definition.</summary>
    /// <param name="definition">A definition, its senses parted by semicolons.</param>
    /// <returns>Each phrase, whether a parenthesis narrowed it, and whether it is said to be a verb; nothing for senses that are no use in search.</returns>
    public static IEnumerable<(string Phrase, bool Narrowed, bool Verb)> Phrases(string definition)
    {
        foreach (var sense in definition.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Phrase(sense) is { } phrase)
            {
                yield return (phrase, sense.Contains('(', StringComparison.Ordinal), sense.Contains("to ", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>The form under which a phrase is looked up: small letters, no hyphens, no "to", "a", "the" before it.</summary>
    /// <param name="phrase">Any phrase.</param>
    /// <returns>The key.</returns>
    public static string Key(string phrase)
    {
        var key = Blanks().Replace(phrase.Replace('-', ' ').Replace('\u2019', '\''), " ").Trim().ToLowerInvariant();
        return LeadingWords().Replace(key, string.Empty);
    }

    /// <summary>Whether a phrase says too little to be translated by itself.</summary>
    /// <param name="key">As <see cref="Key"/> gives it.</param>
    /// <returns>True for words such as "of", for one letter and for nothing.</returns>
    public static bool IsEmpty(string key) => key.Length < 2 || key.Split(' ').All(FunctionWords.Contains);

    private static string? Phrase(string sense)
    {
        if (sense.Contains('[', StringComparison.Ordinal) || Array.Exists(LeftOutBeginnings, start => sense.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        if (LeadingTag().Match(sense) is { Success: true } tag && (LeftOutTags.Contains(tag.Groups[1].Value) || tag.Groups[1].Value.StartsWith("neologism", StringComparison.Ordinal)))
        {
            return null;
        }

        var plain = Blanks().Replace(Parenthesis().Replace(sense, " "), " ").Trim();
        plain = TrailingObject().Replace(LeadingWords().Replace(plain, string.Empty), string.Empty);
        var words = plain.Split(' ');
        return plain.Length > 1 && words.Length <= MostWords && Allowed().IsMatch(plain) && !words.Any(IndecentWords.Contains) && !IsEmpty(Key(plain))
            && !words.Any(word => word is "sb" or "sth" or "oneself" or "one's")
            ? plain
            : null;
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^\(([^()]*)\)")]
    private static partial Regex LeadingTag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:to be |to |a |an |the )", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingWords();

    [GeneratedRegex(@" (?:sb|sth|sb or sth|sth or sb|sb/sth)$")]
    private static partial Regex TrailingObject();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9 '\-.]*$")]
    private static partial Regex Allowed();
}
