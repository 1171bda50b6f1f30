using System.Text;

namespace SearchIndex.Actions.Suggesting;

/// <summary>How characters are read, and which look alike. For suggestions only: neither says that two words mean the same. Immutable.</summary>
public sealed class CharacterLikeness
{
    private readonly Dictionary<int, string[]> _readings = [];
    private readonly Dictionary<string, List<string>> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _lookAlikes = new(StringComparer.Ordinal);

    /// <summary>A table without characters: nothing is read, nothing looks alike.</summary>
    public static CharacterLikeness Empty { get; } = new();

    /// <summary>Reads the tables of <c>index-data/lexicon</c>.</summary>
    /// <param name="readings"><c>pinyin.tsv</c>: <c>character TAB readings without tones, the most used first</c>.</param>
    /// <param name="lookAlikes"><c>look-alikes.tsv</c>: characters that look alike, parted by blanks, a group a line.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="InvalidDataException">A line of the first table has no tab.</exception>
    public static CharacterLikeness Read(IEnumerable<string> readings, IEnumerable<string> lookAlikes)
    {
        ArgumentNullException.ThrowIfNull(readings);
        ArgumentNullException.ThrowIfNull(lookAlikes);
        var tables = new CharacterLikeness();
        foreach (var line in readings.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                throw new InvalidDataException($"A line of pinyin.tsv has no tab: '{line}'.");
            }

            var syllables = line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            tables._readings[Rune.GetRuneAt(line, 0).Value] = syllables;
            foreach (var syllable in syllables)
            {
                (tables._bySound.TryGetValue(syllable, out var same) ? same : tables._bySound[syllable] = []).Add(line[..tab]);
            }
        }

        foreach (var group in lookAlikes.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var character in group)
            {
                tables._lookAlikes[character] = [.. tables._lookAlikes.GetValueOrDefault(character, []).Concat(group).Where(other => other != character).Distinct(StringComparer.Ordinal)];
            }
        }

        return tables;
    }

    /// <summary>Characters that are taken for another by the eye.</summary>
    /// <param name="character">A character.</param>
    /// <returns>The others; empty for most.</returns>
    public IReadOnlyList<string> LookingLike(string character) => _lookAlikes.GetValueOrDefault(character, []);

    /// <summary>Characters that are read like another in one of its readings.</summary>
    /// <param name="character">A character.</param>
    /// <returns>The others, by code points within a reading.</returns>
    public IEnumerable<string> SoundingLike(string character) =>
        Rune.TryGetRuneAt(character, 0, out var rune) && _readings.TryGetValue(rune.Value, out var syllables)
            ? syllables.SelectMany(syllable => _bySound[syllable]).Where(other => other != character).Distinct(StringComparer.Ordinal) : [];

    /// <summary>How a text may be typed in Pinyin.</summary>
    /// <param name="text">A text of Han characters.</param>
    /// <param name="most">Most ways wanted: characters with several readings multiply them.</param>
    /// <returns>Syllables of each way, the likeliest first; none where a character has no reading or the text holds anything else.</returns>
    public IReadOnlyList<string[]> Spellings(string text, int most = 4)
    {
        ArgumentNullException.ThrowIfNull(text);
        var ways = new List<List<string>> { new() };
        foreach (var rune in text.EnumerateRunes())
        {
            if (!_readings.TryGetValue(rune.Value, out var syllables))
            {
                return [];
            }

            var before = ways.Count;
            for (var other = 1; other < syllables.Length; other++)
            {
                for (var way = 0; way < before && ways.Count < most; way++)
                {
                    ways.Add([.. ways[way], syllables[other]]);
                }
            }

            for (var way = 0; way < before; way++)
            {
                ways[way].Add(syllables[0]);
            }
        }

        return [.. ways.Where(way => way.Count > 0).Select(way => way.ToArray())];
    }
}
