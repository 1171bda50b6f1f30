using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Shingles;

/// <summary>Makes the set of shingles of a text. Immutable; safe for many threads.</summary>
public sealed class Shingler
{
    // Odd numbers with well spread bits: the fractions of the square roots of 5 and of 7 in 64 bits.
    private const ulong First = 0x3C6EF372FE94F82B;
    private const ulong Second = 0xA54FF53A5F1D36F1;
    private const ulong ShortText = 0x510E527FADE682D1;

    private readonly int _whole;
    private readonly int _character;
    private readonly int _word;

    /// <summary>Sets the sizes.</summary>
    /// <param name="options">The sizes; the defaults where there is none.</param>
    /// <exception cref="ArgumentException">A size is out of its range.</exception>
    public Shingler(ShingleOptions? options = null)
    {
        Options = options ?? new ShingleOptions();
        Options.Validate();
        _whole = Options.Characters * Options.Words;
        _character = Options.Words;
        _word = Options.Characters;
    }

    /// <summary>The sizes.</summary>
    public ShingleOptions Options { get; }

    /// <summary>Makes the shingles of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>
    /// The set: empty for a text without units. A text that is too short for a shingle has one of all that there is, equal only to
    /// that of the same short text.
    /// </returns>
    public ShingleSet Read(ComparedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text.Codes);
    }

    /// <summary>The same from bare units.</summary>
    internal ShingleSet Read(ReadOnlySpan<ulong> codes)
    {
        var hashes = new ulong[Math.Max(1, codes.Length)];
        var count = Fill(codes, hashes);
        return ShingleSet.OfUnsorted(hashes.AsSpan(0, count));
    }

    /// <summary>Writes the shingles in the order of the text, repeated ones too.</summary>
    /// <param name="codes">The units.</param>
    /// <param name="hashes">Room for as many as there are units, one at least.</param>
    /// <returns>How many there are.</returns>
    internal int Fill(ReadOnlySpan<ulong> codes, Span<ulong> hashes)
    {
        if (codes.IsEmpty)
        {
            return 0;
        }

        var count = 0;
        var end = 0;
        var sum = 0;
        for (var start = 0; start < codes.Length; start++)
        {
            while (sum < _whole && end < codes.Length)
            {
                sum += Part(codes[end++]);
            }

            if (sum < _whole)
            {
                break;
            }

            hashes[count++] = Hash(codes[start..end], First);
            sum -= Part(codes[start]);
        }

        if (count == 0)
        {
            hashes[count++] = Hash(codes, ShortText);
        }

        return count;
    }

    private int Part(ulong code) => UnitCode.Kind(code) == UnitKind.Word ? _word : _character;

    private static ulong Hash(ReadOnlySpan<ulong> codes, ulong seed)
    {
        unchecked
        {
            var hash = seed;
            foreach (var code in codes)
            {
                hash = (hash ^ code) * First;
                hash ^= hash >> 32;
            }

            hash *= Second;
            return hash ^ (hash >> 29);
        }
    }
}
