namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// Gives numbers to the words that segmentation can meet: the model's marks first, then the others, those that stand on the right
/// of many bigrams first, so that the table of bigrams is dense.
/// </summary>
internal sealed class WordNumbering
{
    private static readonly string[] Marks = ["始##始", "末##末", "未##数", "未##串"];
    private readonly List<(string? Text, int Frequency)> _words = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private WordNumbering()
    {
    }

    /// <summary>How many words have a number.</summary>
    internal int Count => _words.Count;

    /// <summary>Numbers the words.</summary>
    /// <exception cref="InvalidDataException">A word stands twice, or one of the marks is missing.</exception>
    internal static WordNumbering Create(IReadOnlyList<WordFrequency> words, IReadOnlyList<BigramFrequency> bigrams)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, frequency) in words)
        {
            if (!frequencies.TryAdd(word, frequency))
            {
                throw new InvalidDataException($"The word '{word}' stands twice in the table of words.");
            }
        }

        var numbering = new WordNumbering();
        foreach (var mark in Marks)
        {
            numbering.Add(mark, frequencies.TryGetValue(mark, out var frequency) ? frequency : throw new InvalidDataException($"The table of words lacks the mark '{mark}'."));
        }

        numbering._words.Add((null, 0));
        numbering._words.Add((null, BigramCost.CorpusSize));
        var rights = CountRights(bigrams, frequencies);
        foreach (var (text, _) in rights.Where(pair => !Marks.Contains(pair.Key)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            numbering.Add(text, IsDelimiter(text) ? BigramCost.CorpusSize : frequencies.GetValueOrDefault(text));
        }

        return numbering;
    }

    /// <summary>The number of a word, or -1.</summary>
    internal int Find(string text) => _numbers.GetValueOrDefault(text, -1);

    /// <summary>The frequency of a word by its number.</summary>
    internal int Frequency(int word) => _words[word].Frequency;

    /// <summary>Words of two and more Han characters, with their numbers.</summary>
    internal IEnumerable<(string Text, int Word)> LongWords()
        => _words.Select((word, number) => (word.Text, Word: number)).Where(pair => pair.Text is { Length: > 1 } text && text.All(IsHan)).Select(pair => (pair.Text!, pair.Word));

    private void Add(string text, int frequency)
    {
        _numbers.Add(text, _words.Count);
        _words.Add((text, frequency));
    }

    /// <summary>How often each word that segmentation can meet stands on the right of a bigram; 0 for the rest of them.</summary>
    private static Dictionary<string, int> CountRights(IReadOnlyList<BigramFrequency> bigrams, Dictionary<string, int> frequencies)
    {
        var rights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in frequencies.Keys.Where(IsReachable).Where(word => !IsDelimiter(word)))
        {
            rights[word] = 0;
        }

        foreach (var (left, right, _) in bigrams)
        {
            if (IsReachable(left, frequencies) && IsReachable(right, frequencies))
            {
                rights.TryAdd(left, 0);
                rights[right] = rights.GetValueOrDefault(right) + 1;
            }
        }

        return rights;
    }

    /// <summary>A word of the dictionary made of Han, or a single character that always stands for itself, or a mark.</summary>
    private static bool IsReachable(string word, Dictionary<string, int> frequencies)
        => IsReachable(word) && (word.Length == 1 || frequencies.ContainsKey(word));

    private static bool IsReachable(string word) => Marks.Contains(word) || word.All(IsHan) || IsDelimiter(word);

    private static bool IsHan(char c) => CharacterKinds.Of(c) == CharacterKind.Han;

    private static bool IsDelimiter(string word) => word.Length == 1 && CharacterKinds.Of(word[0]) == CharacterKind.Delimiter;
}
