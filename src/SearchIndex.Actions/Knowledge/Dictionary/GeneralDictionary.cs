namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>
/// A general Chinese and English dictionary, the step below the concepts: what it says is a guess at a sense, never a name.
/// Immutable and safe for use by many threads.
/// </summary>
/// <remarks>The file is kept as one text and looked up by halving, so that loading costs little more than reading it.</remarks>
public sealed class GeneralDictionary
{
    private readonly string _text;
    private readonly int[] _starts;

    private GeneralDictionary(string text, int[] starts)
    {
        _text = text;
        _starts = starts;
    }

    /// <summary>How many phrases and words can be looked up.</summary>
    public int Count => _starts.Length;

    /// <summary>Reads a dictionary.</summary>
    /// <param name="text">
    /// A line a key: the key, a tab, its translations parted by <c>|</c>, best first; sorted by UTF-16 units. Lines that begin with # stand
    /// before all others. As <see cref="GeneralDictionaryCompiler"/> makes it.
    /// </param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="InvalidDataException">The last line does not end, or a line has no tab. The order of lines is not checked here.</exception>
    public static GeneralDictionary Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 0 && text[^1] != '\n')
        {
            throw new InvalidDataException("The general dictionary does not end with a whole line: is the file cut?");
        }

        var starts = new List<int>(1 << 17);
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            if (text[start] != '#')
            {
                if (!text.AsSpan(start, length).Contains('\t'))
                {
                    throw new InvalidDataException($"The general dictionary has a line without a tab: '{text.Substring(start, Math.Min(length, 60))}'.");
                }

                starts.Add(start);
            }

            start += length + 1;
        }

        return new GeneralDictionary(text, [.. starts]);
    }

    /// <summary>Chinese words for an English word or phrase.</summary>
    /// <param name="englishPhrase">In any case; plurals and forms of verbs are brought back when the phrase itself is not known.</param>
    /// <returns>Simplified words of two characters and more, the likeliest first, five at most; none when the dictionary does not know the phrase.</returns>
    public IReadOnlyList<string> Chinese(string englishPhrase)
    {
        ArgumentNullException.ThrowIfNull(englishPhrase);
        var key = GlossCleaner.Key(englishPhrase);
        return GlossCleaner.IsEmpty(key) ? [] : EnglishForms.Of(key).Select(Find).FirstOrDefault(found => found.Length > 0) ?? [];
    }

    /// <summary>English phrases for a Chinese word.</summary>
    /// <param name="chineseWord">A word in simplified characters, two and more.</param>
    /// <returns>Phrases without "to" and articles, the first sense first, four at most; none when the dictionary does not know the word.</returns>
    public IReadOnlyList<string> English(string chineseWord)
    {
        ArgumentNullException.ThrowIfNull(chineseWord);
        return Find(chineseWord);
    }

    private string[] Find(string key)
    {
        var (low, high) = (0, _starts.Length - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var line = _text.AsSpan(_starts[middle]);
            var tab = line.IndexOf('\t');
            switch (line[..tab].CompareTo(key, StringComparison.Ordinal))
            {
                case 0:
                    return line[(tab + 1)..line.IndexOf('\n')].ToString().Split('|');
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return [];
    }
}
