using System.Text;

namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>
/// Makes <c>cedict.tsv</c> out of CC-CEDICT: a line an English phrase with its best Chinese words, a line a Chinese word with
/// its first English phrases.
/// </summary>
/// <remarks>
/// A general dictionary gives a word many senses, and a search that follows all of them drowns. So proper names, words of one
/// character, idioms, dialect and rare senses are left out, and of the words for a phrase only the best stay: those that texts
/// use often, and for which the phrase is the first and whole sense.
/// </remarks>
public static class GeneralDictionaryCompiler
{
    private const int MostWordsOfPhrase = 5;
    private const int MostPhrasesOfWord = 4;
    private const int LongestWord = 6;

    // Scores are natural logarithms of frequencies: a word that falls short of the best by this much is e^4, about 55 times, rarer or worse.
    private const double LargestDistance = 4;

    // Above this (about 3,000 times in the corpus) more use says nothing more about the sense.
    private const double LargestFrequencyScore = 8;

    // The noun of a verb stands a little behind a word that the dictionary itself gives for the noun.
    private const double DerivedPenalty = 1;

    /// <summary>Compiles the dictionary.</summary>
    /// <param name="entries">CC-CEDICT.</param>
    /// <param name="frequencies">How often words stand in a large collection of texts; words that are missing count as never seen.</param>
    /// <param name="heading">Lines that say source and licence, without the mark of a comment.</param>
    /// <returns>The file, its lines sorted by their UTF-16 units after the comments.</returns>
    public static string Compile(IEnumerable<CedictEntry> entries, IReadOnlyDictionary<string, int> frequencies, IEnumerable<string> heading)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(heading);
        var words = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var phrases = new SortedDictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        var verbs = new SortedDictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(IsWanted))
        {
            var senses = entry.Definitions.SelectMany(GlossCleaner.Phrases).DistinctBy(sense => GlossCleaner.Key(sense.Phrase)).ToList();
            for (var i = 0; i < senses.Count; i++)
            {
                var (phrase, narrowed, verb) = senses[i];
                var known = Of(words, entry.Simplified);
                if (known.Count < MostPhrasesOfWord && !known.Contains(phrase, StringComparer.OrdinalIgnoreCase))
                {
                    known.Add(phrase);
                }

                var score = Score(frequencies.GetValueOrDefault(entry.Simplified), i, senses.Count, narrowed);
                Raise(Of(phrases, GlossCleaner.Key(phrase)), entry.Simplified, score);
                if (verb)
                {
                    Raise(Of(verbs, GlossCleaner.Key(phrase)), entry.Simplified, score - DerivedPenalty);
                }
            }
        }

        AddNouns(phrases, verbs);
        return Write(heading, phrases, words);
    }

    private static bool IsWanted(CedictEntry entry) =>
        entry.Simplified.Length is >= 2 and <= LongestWord
        && entry.Simplified.All(c => c is >= '\u3400' and <= '\u9FFF')
        && !char.IsAsciiLetterUpper(entry.Reading[0])
        && !entry.Definitions.Any(definition => definition.Contains("(idiom)", StringComparison.Ordinal));

    private static double Score(int frequency, int place, int senses, bool narrowed) =>
        Math.Min(Math.Log(1 + frequency), LargestFrequencyScore) - (2 * Math.Min(place, 4)) - (0.4 * Math.Min(senses - 1, 5)) - (narrowed ? 1.5 : 0);

    // "restoration" is asked for far more often than the dictionary defines it: its words are those of "restore".
    private static void AddNouns(SortedDictionary<string, Dictionary<string, double>> phrases, SortedDictionary<string, Dictionary<string, double>> verbs)
    {
        foreach (var (noun, translations) in phrases)
        {
            foreach (var (word, score) in EnglishForms.VerbsOf(noun).SelectMany(verb => verbs.GetValueOrDefault(verb) ?? []))
            {
                Raise(translations, word, score);
            }
        }
    }

    private static void Raise(Dictionary<string, double> translations, string word, double score) =>
        translations[word] = Math.Max(score, translations.GetValueOrDefault(word, double.MinValue));

    private static TValue Of<TValue>(SortedDictionary<string, TValue> map, string key)
        where TValue : new()
    {
        if (!map.TryGetValue(key, out var value))
        {
            map.Add(key, value = new TValue());
        }

        return value;
    }

    private static string Write(IEnumerable<string> heading, SortedDictionary<string, Dictionary<string, double>> phrases, SortedDictionary<string, List<string>> words)
    {
        var text = new StringBuilder();
        foreach (var line in heading)
        {
            text.Append("# ").Append(line).Append('\n');
        }

        // Keys of phrases are Latin and those of words Han, so one list after the other is sorted as a whole.
        foreach (var (phrase, translations) in phrases)
        {
            var best = translations.Values.Max();
            Line(text, phrase, translations.Where(pair => pair.Value >= best - LargestDistance).OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostWordsOfPhrase).Select(pair => pair.Key));
        }

        foreach (var (word, translations) in words)
        {
            Line(text, word, translations);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string key, IEnumerable<string> values) => text.Append(key).Append('\t').AppendJoin('|', values).Append('\n');
}
