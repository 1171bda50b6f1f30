using System.Globalization;
using System.Text;
using SearchIndex.Analysis.Chinese.Compilation;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Analysis.Folding;

/// <summary>
/// Folding of characters for matching: compatibility forms (full and half width, ligatures, squared and circled signs, compatibility
/// ideographs), composition with combining marks, lower case, simplified and traditional forms. Own tables, because the program runs
/// without the globalization data that <see cref="string.Normalize()"/> needs. Immutable; safe for many threads.
/// </summary>
public sealed class CharacterFolding
{
    /// <summary>Stands in the table of units where a unit has no single counterpart.</summary>
    private const char Several = '\uFFFF';
    private readonly char[] _units = new char[char.MaxValue + 1];
    private readonly char[] _plainLetters = new char[char.MaxValue + 1];
    private readonly Dictionary<int, string> _compatibility = [];
    private readonly Dictionary<(int Base, int Mark), int> _compositions = [];

    private CharacterFolding(CharacterVariants variants, string fingerprint)
    {
        Variants = variants;
        Fingerprint = fingerprint;
    }

    /// <summary>Simplified and traditional forms.</summary>
    public CharacterVariants Variants { get; }

    /// <summary>Changes with every byte of the tables.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads the tables of <c>index-data/lexicon</c>.</summary>
    /// <param name="compatibility"><c>compatibility.tsv</c>: <c>code point in hexadecimal TAB NFKC form</c>.</param>
    /// <param name="compositions"><c>compositions.tsv</c>: <c>base TAB mark TAB composed</c>, code points in hexadecimal.</param>
    /// <param name="variants"><c>character-variants.tsv</c>.</param>
    /// <returns>The folding.</returns>
    /// <exception cref="InvalidDataException">A row has another form.</exception>
    public static CharacterFolding Load(ReadOnlyMemory<byte> compatibility, ReadOnlyMemory<byte> compositions, ReadOnlyMemory<byte> variants)
    {
        var hash = new Sha256();
        hash.Append(compatibility.Span);
        hash.Append(compositions.Span);
        hash.Append(variants.Span);
        var folding = new CharacterFolding(CharacterVariants.Load(variants), Convert.ToHexStringLower(hash.Finish().AsSpan(0, 6)));
        foreach (var (fields, line) in FrequencyTable.Rows(Encoding.UTF8.GetString(compatibility.Span), 2))
        {
            folding._compatibility[CodePoint(fields[0], line)] = fields[1].ToLowerInvariant();
        }

        foreach (var (fields, line) in FrequencyTable.Rows(Encoding.UTF8.GetString(compositions.Span), 3))
        {
            folding._compositions[(CodePoint(fields[0], line), CodePoint(fields[1], line))] = CodePoint(fields[2], line);
        }

        folding.FillUnits();
        folding.FillPlainLetters();
        return folding;
    }

    /// <summary>The folded form of a unit that is neither surrogate nor changed into several characters.</summary>
    /// <param name="unit">A UTF-16 unit.</param>
    /// <param name="folded">Its folded form.</param>
    /// <returns>False for the others.</returns>
    public bool TryFold(char unit, out char folded)
    {
        folded = _units[unit];
        return folded != Several;
    }

    /// <summary>The folded form of a code point that has several units, or that changes into others; null where lower case is all there is to do.</summary>
    internal string? Compatible(int codePoint) => _compatibility.GetValueOrDefault(codePoint);

    /// <summary>The character that a base and a combining mark make together.</summary>
    internal bool TryCompose(int baseCharacter, int mark, out int composed) => _compositions.TryGetValue((baseCharacter, mark), out composed);

    /// <summary>The ASCII letter that a letter with accents is built on; 0 for all others.</summary>
    /// <param name="letter">A folded letter.</param>
    /// <returns>a to z, A to Z, or 0.</returns>
    public char PlainLetter(char letter) => _plainLetters[letter];

    private void FillPlainLetters()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var ((letter, _), composed) in _compositions)
            {
                var plain = char.IsAsciiLetter((char)Math.Min(letter, char.MaxValue)) ? (char)letter : letter <= char.MaxValue ? _plainLetters[letter] : '\0';
                if (plain != '\0' && composed <= char.MaxValue && _plainLetters[composed] == '\0')
                {
                    _plainLetters[composed] = plain;
                    changed = true;
                }
            }
        }
    }

    private void FillUnits()
    {
        for (var unit = 0; unit < _units.Length; unit++)
        {
            if (char.IsSurrogate((char)unit))
            {
                _units[unit] = Several;
                continue;
            }

            // U+FFFF itself is no character, so it may serve as the sign for "several".
            _units[unit] = Compatible(unit) switch
            {
                null => char.ToLowerInvariant((char)unit),
                { Length: 1 } form => form[0],
                _ => Several,
            };
        }
    }

    private static int CodePoint(string field, int line)
        => int.TryParse(field, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var codePoint) && Rune.IsValid(codePoint)
            ? codePoint
            : throw new InvalidDataException($"Line {line} of a folding table has '{field}' where a code point in hexadecimal must stand.");
}
