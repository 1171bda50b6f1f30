namespace SearchIndex.Analysis.Folding;

/// <summary>The kinds of all UTF-16 units, for one lookup a unit. Immutable; safe for many threads.</summary>
public sealed class UnitKindTable
{
    private readonly TextUnitKind[] _kinds = new TextUnitKind[char.MaxValue + 1];

    /// <summary>Fills the table.</summary>
    public UnitKindTable()
    {
        for (var unit = 0; unit < _kinds.Length; unit++)
        {
            _kinds[unit] = TextUnits.KindOf(unit);
        }
    }

    /// <summary>The kind of the code point at a place; an unpaired surrogate is a symbol.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="length">1, or 2 for a surrogate pair.</param>
    /// <returns>The kind.</returns>
    public TextUnitKind KindAt(ReadOnlySpan<char> text, int at, out int length)
    {
        var unit = text[at];
        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            length = 2;
            return TextUnits.KindOf(char.ConvertToUtf32(unit, text[at + 1]));
        }

        length = 1;
        return _kinds[unit];
    }
}
