using System.Text;
using SearchIndex.Analysis.Chinese.Compilation;

namespace SearchIndex.Analysis.Folding;

/// <summary>
/// Simplified and traditional forms of Han characters. The relation is many to many: 发 is the simplified form of 發 and of 髮, and 乾 is
/// written 干 or stays as it is. Immutable; safe for many threads.
/// </summary>
public sealed class CharacterVariants
{
    private readonly Dictionary<string, string[]> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _representatives = [];
    private readonly Lazy<ILookup<int, int>> _classes;

    private CharacterVariants() => _classes = new Lazy<ILookup<int, int>>(() => _representatives.ToLookup(row => row.Value, row => row.Key));

    /// <summary>Reads the table (<c>index-data/lexicon/character-variants.tsv</c>).</summary>
    /// <param name="utf8">The whole file: a row <c>character TAB representative of its class TAB other forms, parted by blanks</c>.</param>
    /// <returns>The variants.</returns>
    /// <exception cref="InvalidDataException">A row has another form.</exception>
    public static CharacterVariants Load(ReadOnlyMemory<byte> utf8)
    {
        var variants = new CharacterVariants();
        foreach (var (fields, line) in FrequencyTable.Rows(Encoding.UTF8.GetString(utf8.Span), 3))
        {
            variants._representatives[CodePoint(fields[0], line)] = CodePoint(fields[1], line);
            variants._others[fields[0]] = fields[2].Split(' ');
        }

        return variants;
    }

    /// <summary>The characters that a reader may expect to find in place of another: its simplified and its traditional forms.</summary>
    /// <param name="character">One code point as a string.</param>
    /// <returns>The other forms in ordinal order, without the character itself; empty if it has none.</returns>
    public IReadOnlyList<string> Of(string character) => _others.GetValueOrDefault(character, []);

    /// <summary>
    /// The one character that stands for all that are forms of each other: the simplified one. Itself if there are no other forms.
    /// </summary>
    /// <param name="codePoint">A code point.</param>
    /// <returns>The code point of its class.</returns>
    public int Representative(int codePoint) => _representatives.GetValueOrDefault(codePoint, codePoint);

    /// <summary>The characters that one stands for.</summary>
    /// <param name="representative">A code point, as <see cref="Representative"/> gives it.</param>
    /// <returns>Those that have it as their representative and are in the table.</returns>
    internal IEnumerable<int> Class(int representative) => _classes.Value[representative];

    private static int CodePoint(string field, int line)
        => Rune.DecodeFromUtf16(field, out var rune, out var length) == System.Buffers.OperationStatus.Done && length == field.Length
            ? rune.Value
            : throw new InvalidDataException($"Line {line} of the character variants has '{field}' where one character must stand.");
}
