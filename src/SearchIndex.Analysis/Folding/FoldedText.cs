using System.Text;

namespace SearchIndex.Analysis.Folding;

/// <summary>
/// A text after folding, and for each of its units where it came from. Memory for one thread, used again and again.
/// </summary>
public sealed class FoldedText
{
    private char[] _units = new char[256];
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];

    /// <summary>The folded text; valid until the next one is folded.</summary>
    public ReadOnlySpan<char> Units => _units.AsSpan(0, Length);

    /// <summary>Its length.</summary>
    public int Length { get; private set; }

    /// <summary>The first unit of the source of a folded unit.</summary>
    /// <param name="at">0 to <see cref="Length"/> - 1.</param>
    /// <returns>An offset into the text that was folded.</returns>
    public int Start(int at) => _starts[at];

    /// <summary>The end of the source of a folded unit, exclusive.</summary>
    /// <param name="at">0 to <see cref="Length"/> - 1.</param>
    /// <returns>An offset into the text that was folded.</returns>
    public int End(int at) => _ends[at];

    /// <summary>Folds a text: compatibility forms, composition, lower case.</summary>
    /// <param name="text">Any text; unpaired surrogates stay as they are.</param>
    /// <param name="folding">The tables.</param>
    public void Fill(ReadOnlySpan<char> text, CharacterFolding folding)
    {
        Length = 0;
        Reserve(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var unit = text[at];
            if (folding.TryFold(unit, out var folded))
            {
                if (folded < '\u0300' || !TryCompose(folding, folded, at + 1))
                {
                    Add(folded, at, at + 1);
                }
            }
            else if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                AddPair(new Rune(unit, text[at + 1]), folding, at);
                at++;
            }
            else if (folding.Compatible(unit) is { } several)
            {
                AddAll(several, at, at + 1);
            }
            else
            {
                Add(unit, at, at + 1);
            }
        }
    }

    /// <summary>Joins a combining mark with the unit before it where the two have a common form.</summary>
    private bool TryCompose(CharacterFolding folding, char mark, int end)
    {
        if (Length == 0 || !folding.TryCompose(_units[Length - 1], mark, out var composed) || composed > char.MaxValue)
        {
            return false;
        }

        _units[Length - 1] = (char)composed;
        _ends[Length - 1] = end;
        return true;
    }

    private void AddPair(Rune rune, CharacterFolding folding, int start)
    {
        if (folding.Compatible(rune.Value) is { } form)
        {
            AddAll(form, start, start + 2);
            return;
        }

        Span<char> units = stackalloc char[2];
        AddAll(units[..Rune.ToLowerInvariant(rune).EncodeToUtf16(units)], start, start + 2);
    }

    private void AddAll(ReadOnlySpan<char> units, int start, int end)
    {
        foreach (var unit in units)
        {
            Add(unit, start, end);
        }
    }

    private void Add(char unit, int start, int end)
    {
        if (Length == _units.Length)
        {
            Reserve(Length + 1);
        }

        _units[Length] = unit;
        _starts[Length] = start;
        _ends[Length] = end;
        Length++;
    }

    private void Reserve(int length)
    {
        if (length > _units.Length)
        {
            length = Math.Max(length, _units.Length * 2);
            Array.Resize(ref _units, length);
            Array.Resize(ref _starts, length);
            Array.Resize(ref _ends, length);
        }
    }
}
