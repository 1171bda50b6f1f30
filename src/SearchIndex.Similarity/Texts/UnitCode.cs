namespace SearchIndex.Similarity.Texts;

/// <summary>
/// The number that stands for a unit. Two units are equal where their codes are.
/// <code>
/// code    := kind payload         64 bits, kind in the upper two
/// payload := code point           of a Character without marks: no two share one
///          | hash with bit 61 set of a Character with marks
///          | hash                 of a Word or a Figure, 62 bits
///          | class                of a Mask
/// </code>
/// Codes go into stored shingles, so a change here is a change of <see cref="ComparedTextReader.Version"/>.
/// </summary>
internal static class UnitCode
{
    private const int KindShift = 62;
    private const ulong PayloadMask = (1UL << KindShift) - 1;
    private const ulong HashedCharacter = 1UL << 61;

    // Odd numbers with well spread bits: the fractions of the golden ratio and of the square root of 3 in 64 bits.
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xBB67AE8584CAA73B;

    internal static UnitKind Kind(ulong code) => (UnitKind)(code >> KindShift);

    internal static ulong OfCharacter(int codePoint) => (uint)codePoint;

    internal static ulong OfMask(int maskClass) => ((ulong)UnitKind.Mask << KindShift) | (uint)maskClass;

    internal static int MaskClass(ulong code) => Kind(code) == UnitKind.Mask ? (int)(code & PayloadMask) : 0;

    internal static ulong OfWord(ReadOnlySpan<char> word) => ((ulong)UnitKind.Word << KindShift) | (Hash(word) & PayloadMask);

    internal static ulong OfFigure(ReadOnlySpan<char> figure) => ((ulong)UnitKind.Figure << KindShift) | (Hash(figure) & PayloadMask);

    internal static ulong OfMarked(ReadOnlySpan<char> characters) => HashedCharacter | (Hash(characters) & (PayloadMask >> 1));

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var hash = (ulong)text.Length * Second;
            foreach (var unit in text)
            {
                hash = (hash ^ unit) * First;
                hash ^= hash >> 29;
            }

            hash *= Second;
            return hash ^ (hash >> 32);
        }
    }
}
