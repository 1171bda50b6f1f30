using System.IO.Compression;

namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>
/// Takes the frequencies out of the SmartCn package of Apache Lucene (<c>lucene-analyzers-smartcn-*.jar</c>): two files of
/// Java-serialised arrays, a dictionary by first character and a hash table of bigrams that keeps 64-bit hashes of "left@right" only.
/// </summary>
public static class SmartCnJarReader
{
    private const string Folder = "org/apache/lucene/analysis/cn/smart/hhmm/";

    /// <summary>Reads words and bigrams; the words of each bigram are found by trying all pairs, which takes a minute or two.</summary>
    /// <param name="jar">The jar; must allow seeking.</param>
    /// <param name="cancellationToken">Ends the search for pairs.</param>
    /// <returns>The frequencies.</returns>
    /// <exception cref="InvalidDataException">The jar does not hold the two files, or they have another form.</exception>
    public static SmartCnFrequencies Read(Stream jar, CancellationToken cancellationToken = default)
    {
        using var archive = new ZipArchive(jar, ZipArchiveMode.Read, leaveOpen: true);
        var words = ReadWords(archive);
        var table = ReadBigramTable(archive);
        var bigrams = new BigramPairSearch(table, Candidates(words)).Run(cancellationToken);
        return new SmartCnFrequencies(words, bigrams, table.Stored - bigrams.Count);
    }

    /// <summary>
    /// Everything that a lookup may name: the words, every Han character of the model's range and every delimiter
    /// (a character without dictionary entry still stands for itself in a pair).
    /// </summary>
    private static List<string> Candidates(List<WordFrequency> words)
    {
        var candidates = new HashSet<string>(words.Select(word => word.Word), StringComparer.Ordinal);
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (CharacterKinds.Of((char)c) is CharacterKind.Han or CharacterKind.Delimiter)
            {
                candidates.Add(((char)c).ToString());
            }
        }

        var sorted = candidates.ToList();
        sorted.Sort(string.CompareOrdinal);
        return sorted;
    }

    private static List<WordFrequency> ReadWords(ZipArchive archive)
    {
        using var stream = Open(archive, "coredict.mem");
        var reader = new JavaArrayReader(stream);
        var rows = reader.Read<short[]>();
        var characters = reader.Read<char[]>();
        var suffixes = reader.Read<object?[]>();
        var frequencies = reader.Read<object?[]>();
        var words = new List<WordFrequency>();
        for (var c = 1; c <= char.MaxValue; c++)
        {
            var slot = SmartCnHashing.FindCharacter((char)c, characters);
            var row = slot < 0 ? (short)-1 : rows[slot];
            if (row < 0 || suffixes[row] is not object?[] rowSuffixes || frequencies[row] is not int[] rowFrequencies)
            {
                continue;
            }

            AddRow((char)c, rowSuffixes, rowFrequencies, words);
        }

        return words;
    }

    private static void AddRow(char first, object?[] suffixes, int[] frequencies, List<WordFrequency> words)
    {
        for (var i = 0; i < suffixes.Length; i++)
        {
            var word = first + new string(suffixes[i] as char[] ?? []);
            if (words.Count > 0 && string.CompareOrdinal(words[^1].Word, word) >= 0)
            {
                throw new InvalidDataException($"The dictionary is not in ascending order at '{word}': a search by halves would not find every word.");
            }

            words.Add(new WordFrequency(word, frequencies[i]));
        }
    }

    private static BigramHashTable ReadBigramTable(ZipArchive archive)
    {
        using var stream = Open(archive, "bigramdict.mem");
        var reader = new JavaArrayReader(stream);
        return new BigramHashTable(reader.Read<long[]>(), reader.Read<int[]>());
    }

    private static BufferedStream Open(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(Folder + name)
            ?? throw new InvalidDataException($"The jar holds no {Folder}{name}: give the lucene-analyzers-smartcn jar of Lucene 8.");
        return new BufferedStream(entry.Open(), 1 << 16);
    }
}
