using System.Globalization;
using System.Text;

namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>Makes the table of readings of single characters out of the words of CC-CEDICT.</summary>
public static class PinyinTableCompiler
{
    // A reading that fewer of a character's words have is not what a person types for it.
    private const double LeastShare = 0.08;
    private const int MostReadings = 3;

    /// <summary>Makes the table.</summary>
    /// <param name="entries">The dictionary.</param>
    /// <param name="frequencies">How often words are used; a word without a frequency counts once.</param>
    /// <param name="heading">Lines of the heading.</param>
    /// <returns><c>character TAB readings without tones, the most used first, parted by blanks</c>, by code points.</returns>
    public static string Compile(IReadOnlyList<CedictEntry> entries, IReadOnlyDictionary<string, int> frequencies, IReadOnlyList<string> heading)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(frequencies);
        ArgumentNullException.ThrowIfNull(heading);
        var readings = new SortedDictionary<int, Dictionary<string, double>>();
        foreach (var entry in entries)
        {
            var runes = entry.Simplified.EnumerateRunes().ToArray();
            string[] syllables = [.. entry.Reading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Plain)];
            if (runes.Length != syllables.Length)
            {
                continue;
            }

            var weight = 1 + Math.Log(1 + frequencies.GetValueOrDefault(entry.Simplified));
            for (var i = 0; i < runes.Length; i++)
            {
                if (syllables[i].Length > 0 && runes[i].Value >= 0x3400 && Rune.IsLetter(runes[i]))
                {
                    var known = readings.TryGetValue(runes[i].Value, out var found) ? found : readings[runes[i].Value] = new Dictionary<string, double>(StringComparer.Ordinal);
                    known[syllables[i]] = known.GetValueOrDefault(syllables[i]) + weight;
                }
            }
        }

        var table = new StringBuilder();
        foreach (var line in heading)
        {
            table.Append("# ").Append(line).Append('\n');
        }

        foreach (var (character, weights) in readings)
        {
            var least = weights.Values.Sum() * LeastShare;
            var best = weights.Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostReadings).Select(pair => pair.Key);
            table.Append(CultureInfo.InvariantCulture, $"{new Rune(character)}\t{string.Join(' ', best)}\n");
        }

        return table.ToString();
    }

    // "lu:4" is lü, typed lv; "r5" is 儿 behind a vowel; other signs are no syllables.
    private static string Plain(string syllable)
    {
        var letters = syllable.ToLowerInvariant().Replace("u:", "v", StringComparison.Ordinal).TrimEnd('1', '2', '3', '4', '5');
        return letters == "r" ? "er" : letters.Length > 0 && letters.All(char.IsAsciiLetterLower) && letters is not ("xx" or "m" or "n" or "ng" or "hm") ? letters : "";
    }
}
