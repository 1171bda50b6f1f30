using System.Text;
using SearchIndex.Analysis.Chinese.Compilation;
using SearchIndex.Analysis.Folding;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Analysis.Actions;

/// <summary>Words of the field (species, plans, programmes) that stay whole in the analysis. Immutable; safe for many threads.</summary>
public sealed class DomainWords
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<bool> _isWord = [false];
    private readonly bool[] _mayBegin = new bool[char.MaxValue + 1];

    private DomainWords(IReadOnlyList<string> words, string fingerprint)
    {
        Words = words;
        Fingerprint = fingerprint;
    }

    /// <summary>The words in the order of the file.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Changes with every byte of the file.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads the table (<c>index-data/lexicon/domain-words.tsv</c>).</summary>
    /// <param name="utf8">The whole file: a row <c>word TAB kind</c>; words are two and more Han characters, in simplified writing.</param>
    /// <returns>The words.</returns>
    /// <exception cref="InvalidDataException">A row has another form, or a word stands twice.</exception>
    public static DomainWords Load(ReadOnlyMemory<byte> utf8)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (fields, line) in FrequencyTable.Rows(Encoding.UTF8.GetString(utf8.Span), 2))
        {
            var runes = fields[0].EnumerateRunes().ToList();
            if (runes.Count < 2 || !runes.TrueForAll(rune => TextUnits.IsHan(rune.Value)) || !seen.Add(fields[0]))
            {
                throw new InvalidDataException($"Line {line} of the domain words: '{fields[0]}' is not a word of two or more Han characters, or it stands twice.");
            }

            words.Add(fields[0]);
        }

        var domain = new DomainWords(words, Convert.ToHexStringLower(Sha256.Of(utf8.Span).AsSpan(0, 6)));
        words.ForEach(domain.Add);
        return domain;
    }

    /// <summary>Whether any word begins with a character; characters of two units always may.</summary>
    internal bool MayBegin(int codePoint) => codePoint > char.MaxValue || _mayBegin[codePoint];

    /// <summary>Goes one character deeper into the tree of words.</summary>
    /// <param name="node">0 for the root.</param>
    /// <param name="codePoint">The character.</param>
    /// <param name="child">The node behind it.</param>
    /// <returns>Whether a word goes on like this.</returns>
    internal bool TryDescend(int node, int codePoint, out int child) => _children.TryGetValue(Key(node, codePoint), out child);

    /// <summary>Whether a word ends at a node.</summary>
    internal bool IsWord(int node) => _isWord[node];

    private void Add(string word)
    {
        var node = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            if (node == 0 && rune.IsBmp)
            {
                _mayBegin[rune.Value] = true;
            }

            if (!TryDescend(node, rune.Value, out var child))
            {
                child = _isWord.Count;
                _isWord.Add(false);
                _children.Add(Key(node, rune.Value), child);
            }

            node = child;
        }

        _isWord[node] = true;
    }

    private static long Key(int node, int codePoint) => ((long)node << 21) | (uint)codePoint;
}
