using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis.FreeText;

/// <summary>
/// Walks the Han characters of a folded text, and says which of them stand next to each other: exactly where the character view gives
/// them neighbouring positions. Signs that count for nothing may stand between; a character with a combining mark is another one.
/// </summary>
/// <param name="units">The folded text.</param>
/// <param name="kinds">The kinds of its units.</param>
internal ref struct HanWalk(ReadOnlySpan<char> units, UnitKindTable kinds)
{
    private readonly ReadOnlySpan<char> _units = units;
    private int _next;

    /// <summary>The place of the present character in the folded text.</summary>
    public int At { get; private set; } = -1;

    /// <summary>Whether the next character stands next to the present one, and both are without marks.</summary>
    public bool MeetsNext { get; private set; }

    /// <summary>Moves to the next Han character; there has to be one.</summary>
    public void Move()
    {
        var length = 0;
        for (At = _next; kinds.KindAt(_units, At, out length) != TextUnitKind.Han; At += length)
        {
        }

        var isPlain = Pass(At + length, out _next);
        MeetsNext = isPlain && _next < _units.Length && kinds.KindAt(_units, _next, out length) == TextUnitKind.Han && Pass(_next + length, out _);
    }

    // Passes what belongs to the character before: false where that is a mark.
    private readonly bool Pass(int at, out int end)
    {
        var isPlain = true;
        var length = 0;
        for (end = at; end < _units.Length; end += length)
        {
            var kind = kinds.KindAt(_units, end, out length);
            if (kind is not (TextUnitKind.Mark or TextUnitKind.Ignored))
            {
                break;
            }

            isPlain &= kind == TextUnitKind.Ignored;
        }

        return isPlain;
    }
}
