using System.Text;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Actions.Knowledge.Dictionary;

/// <summary>
/// A general Chinese and English dictionary, the step below the concepts: what it says is a guess at a sense, never a name.
/// Immutable and safe for use by many threads.
/// </summary>
/// <remarks>The file stays UTF-8 and is looked up by halving its bytes, so that a mapped one costs nothing until a word is asked for.</remarks>
public sealed class GeneralDictionary
{
    private readonly IndexInput? _file;
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly Lazy<int> _count;

    private GeneralDictionary(IndexInput? file, byte[] bytes)
    {
        (_file, _bytes) = (file, bytes);
        var text = Text;
        if (text.Length > 0 && text[^1] != '\n')
        {
            throw new InvalidDataException("The general dictionary does not end with a whole line: is the file cut?");
        }

        while (_start < text.Length && text[_start] == '#')
        {
            _start += text[_start..].IndexOf((byte)'\n') + 1;
        }

        _count = new Lazy<int>(() => Text[_start..].Count((byte)'\n'));
    }

    /// <summary>How many phrases and words can be looked up.</summary>
    public int Count => _count.Value;

    private ReadOnlySpan<byte> Text => _file is null ? _bytes : _file.Slice(0, checked((int)_file.Length));

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
        var dictionary = new GeneralDictionary(null, Encoding.UTF8.GetBytes(text));
        for (var rest = dictionary.Text[dictionary._start..]; rest.Length > 0;)
        {
            var line = rest[..rest.IndexOf((byte)'\n')];
            DemandTab(line);
            rest = rest[(line.Length + 1)..];
        }

        return dictionary;
    }

    /// <summary>Opens the file of a dictionary, which stays mapped; its lines are looked at when they are needed.</summary>
    /// <param name="directory">Where it lies.</param>
    /// <param name="name">Its name.</param>
    /// <returns>The dictionary.</returns>
    /// <exception cref="InvalidDataException">The last line does not end. Lookups throw it where a line has no tab.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static GeneralDictionary Open(IDirectory directory, string name)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return new GeneralDictionary(directory.Open(name), []);
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

    // Lines are in the order of UTF-16 units, which is not that of bytes where characters of two units stand, so keys are decoded.
    private string[] Find(string key)
    {
        var text = Text;
        var (low, high) = (_start, text.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var start = low + text[low..middle].LastIndexOf((byte)'\n') + 1;
            var line = text.Slice(start, text[start..].IndexOf((byte)'\n'));
            var tab = DemandTab(line);
            switch (string.CompareOrdinal(Encoding.UTF8.GetString(line[..tab]), key))
            {
                case 0:
                    return Encoding.UTF8.GetString(line[(tab + 1)..]).Split('|');
                case < 0:
                    low = start + line.Length + 1;
                    break;
                default:
                    high = start;
                    break;
            }
        }

        return [];
    }

    private static int DemandTab(ReadOnlySpan<byte> line) => line.IndexOf((byte)'\t') is var tab and >= 0 ? tab
        : throw new InvalidDataException($"The general dictionary has a line without a tab: '{Encoding.UTF8.GetString(line[..Math.Min(line.Length, 60)])}'.");
}
