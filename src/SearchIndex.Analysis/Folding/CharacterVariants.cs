using System.Text;
using SearchIndex.Analysis.Chinese.Compilation;

namespace SearchIndex.Analysis.Folding;

/// <summary>
/// Simplified and traditional forms of Han characters. The relation is many to many: 发 is the simplified form of 發 and of 髮, and 乾 is
/// written 干 or stays as it is. Immutable; safe for many threads.
/// </summary>
public sealed class CharacterVariants
{
    private readonly Dictionary<string, string[]> _neighbours = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _representatives = [];
    private readonly Dictionary<int, int> _simplified = [];

    private CharacterVariants()
    {
    }

    /// <summary>Reads the table (<c>index-data/lexicon/character-variants.tsv</c>).</summary>
    /// <param name="utf8">The whole file: a row <c>representative TAB simplified TAB traditional forms, parted by spaces</c>.</param>
    /// <returns>The variants.</returns>
    /// <exception cref="InvalidDataException">A row has another form.</exception>
    public static CharacterVariants Load(ReadOnlyMemory<byte> utf8)
    {
        var variants = new CharacterVariants();
        var neighbours = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (fields, line) in FrequencyTable.Rows(Encoding.UTF8.GetString(utf8.Span), 3))
        {
            var representative = CodePoint(fields[0], line);
            var simplified = CodePoint(fields[1], line);
            variants._representatives[simplified] = representative;
            foreach (var form in fields[2].Split(' '))
            {
                var traditional = CodePoint(form, line);
                variants._representatives[traditional] = representative;
                variants._simplified.TryAdd(traditional, simplified);
                Link(neighbours, fields[1], form);
                Link(neighbours, form, fields[1]);
            }
        }

        foreach (var (character, others) in neighbours)
        {
            variants._neighbours[character] = [.. others];
        }

        return variants;
    }

    /// <summary>The characters that a reader may expect to find in place of another: its simplified and its traditional forms.</summary>
    /// <param name="character">One code point as a string.</param>
    /// <returns>The other forms in ordinal order, without the character itself; empty if it has none.</returns>
    public IReadOnlyList<string> Of(string character) => _neighbours.GetValueOrDefault(character, []);

    /// <summary>The one character that stands for all characters linked with this one, itself if there are none.</summary>
    internal int Representative(int codePoint) => _representatives.GetValueOrDefault(codePoint, codePoint);

    /// <summary>A simplified form of a character that is only used in traditional writing; other characters as they are.</summary>
    internal int Simplified(int codePoint) => _simplified.GetValueOrDefault(codePoint, codePoint);

    /// <summary>All characters that have a representative.</summary>
    internal IEnumerable<int> Characters => _representatives.Keys;

    private static void Link(Dictionary<string, SortedSet<string>> neighbours, string from, string to)
        => (neighbours.TryGetValue(from, out var set) ? set : neighbours[from] = new SortedSet<string>(StringComparer.Ordinal)).Add(to);

    private static int CodePoint(string field, int line)
        => Rune.DecodeFromUtf16(field, out var rune, out var length) == System.Buffers.OperationStatus.Done && length == field.Length
            ? rune.Value
            : throw new InvalidDataException($"Line {line} of the character variants has '{field}' where one character must stand.");
}
