using SearchIndex.Analysis.Folding;

namespace SearchIndex.Similarity.Texts;

/// <summary>
/// Makes units of a text: each Han, kana, hangul or other unspaced character one (in its simplified form), each word one (lower case,
/// accents off), each figure one, each masked span one. Blanks and punctuation are no units. Takes time in proportion to the length.
/// Immutable; safe for many threads.
/// </summary>
/// <remarks>
/// Inside a word an apostrophe, and a hyphen before a line end, are looked through: a text that was wrapped equals the one that was not.
/// A figure keeps its decimal point and loses the commas between its thousands: 1,200.5 equals 1200.5 and nothing else.
/// </remarks>
public sealed class ComparedTextReader
{
    /// <summary>Changes whenever the same text could give other units.</summary>
    public const string Version = "units-1";

    private readonly CharacterFolding _folding;
    private readonly UnitKindTable _kinds = new();
    private readonly char[] _simplified = new char[char.MaxValue + 1];
    private readonly char[] _plain = new char[char.MaxValue + 1];

    /// <summary>Sets the reader up; takes a few milliseconds.</summary>
    /// <param name="folding">The tables of character forms.</param>
    public ComparedTextReader(CharacterFolding folding)
    {
        ArgumentNullException.ThrowIfNull(folding);
        _folding = folding;
        Fingerprint = $"{Version}:{folding.Fingerprint}";
        for (var unit = 0; unit < _simplified.Length; unit++)
        {
            // No simplified form of a character inside the basic plane lies outside of it, but one that did would keep its own form.
            var form = char.IsSurrogate((char)unit) ? unit : folding.Variants.Representative(unit);
            _simplified[unit] = form <= char.MaxValue ? (char)form : (char)unit;
            _plain[unit] = IsPlain((char)unit, out var folded) ? folded : char.MaxValue;
        }
    }

    /// <summary>Names this way of reading and the tables it reads by; units of two readers compare only where these are equal.</summary>
    public string Fingerprint { get; }

    /// <summary>Makes units of a text.</summary>
    /// <param name="text">Any text; unpaired surrogates count as punctuation.</param>
    /// <param name="masks">Spans that count as one unit each, ascending and not overlapping.</param>
    /// <returns>The units.</returns>
    /// <exception cref="ArgumentException">A mask is empty, outside of the text, out of order, or has no class.</exception>
    public ComparedText Read(ReadOnlySpan<char> text, ReadOnlySpan<MaskedSpan> masks = default)
    {
        var buffer = new UnitBuffer();
        Read(text, masks, buffer);
        return buffer.ToText(text.Length);
    }

    /// <summary>
    /// Makes units of a text in which each letter is a unit of its own, as if it were a word: wrong letters and lost or added blanks, as
    /// recognition of print brings them, then hit the units around them and not whole words.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="masks">Spans that count as one unit each, ascending and not overlapping.</param>
    /// <returns>The units; they compare with others of this reading only.</returns>
    /// <exception cref="ArgumentException">A mask is empty, outside of the text, out of order, or has no class.</exception>
    public ComparedText ReadLetters(ReadOnlySpan<char> text, ReadOnlySpan<MaskedSpan> masks = default)
    {
        var buffer = new UnitBuffer { LettersApart = true };
        Read(text, masks, buffer);
        return buffer.ToText(text.Length);
    }

    /// <summary>The same into memory that is used again.</summary>
    internal void Read(ReadOnlySpan<char> text, ReadOnlySpan<MaskedSpan> masks, UnitBuffer buffer)
    {
        CheckMasks(masks, text.Length);
        buffer.Fold(text, _folding, _plain);
        var units = buffer.Units;
        var at = 0;
        foreach (var mask in masks)
        {
            ReadUntil(ref at, mask.Start, buffer);
            buffer.Add(UnitCode.OfMask(mask.MaskClass), mask.Start, mask.End);
            while (at < units.Length && buffer.StartOf(at) < mask.End)
            {
                at++;
            }
        }

        ReadUntil(ref at, int.MaxValue, buffer);
    }

    /// <summary>Whether a character folds to one other, whatever stands before and after it. U+FFFF is no character and never plain.</summary>
    private bool IsPlain(char unit, out char folded)
        => _folding.TryFold(unit, out folded)
            && folded is not (char.MaxValue or (>= '\u1100' and <= '\u11FF'))
            && _kinds.KindAt([folded], 0, out _) is not (TextUnitKind.Mark or TextUnitKind.Ignored);

    /// <summary>Reads what begins before a place in the original.</summary>
    private void ReadUntil(ref int at, int until, UnitBuffer buffer)
    {
        var units = buffer.Units;
        var end = units.Length;
        if (until != int.MaxValue)
        {
            end = at;
            while (end < units.Length && buffer.StartOf(end) < until)
            {
                end++;
            }
        }

        units = units[..end];
        while (at < end)
        {
            switch (_kinds.KindAt(units, at, out var length))
            {
                case TextUnitKind.Han or TextUnitKind.Single:
                    at = ReadCharacter(units, at, length, buffer);
                    break;
                case TextUnitKind.Letter:
                    at = ReadWord(units, at, buffer);
                    break;
                case TextUnitKind.Digit:
                    at = ReadFigure(units, at, buffer);
                    break;
                default:
                    at += length;
                    break;
            }
        }
    }

    private int ReadCharacter(ReadOnlySpan<char> units, int at, int length, UnitBuffer buffer)
    {
        var code = UnitCode.OfCharacter(length == 1 ? _simplified[units[at]] : _folding.Variants.Representative(char.ConvertToUtf32(units[at], units[at + 1])));
        var end = at + length;
        var marks = false;
        while (end < units.Length && units[end] >= '\u0300' && _kinds.KindAt(units, end, out var step) is var kind and (TextUnitKind.Mark or TextUnitKind.Ignored))
        {
            end += step;
            marks |= kind == TextUnitKind.Mark;
        }

        buffer.Add(marks ? UnitCode.OfMarked(units[at..end]) : code, buffer.StartOf(at), buffer.EndOf(end - 1));
        return end;
    }

    private int ReadWord(ReadOnlySpan<char> units, int at, UnitBuffer buffer)
    {
        var (next, end, count) = (at, at, 0);
        while (next < units.Length)
        {
            var kind = _kinds.KindAt(units, next, out var length);
            if (kind == TextUnitKind.Letter)
            {
                buffer.ReserveTerm(count + 2, count);
                count = AddLetter(units.Slice(next, length), buffer.Term, buffer.LettersApart ? 0 : count);
                end = next + length;
                if (buffer.LettersApart)
                {
                    buffer.Add(UnitCode.OfWord(buffer.Term.AsSpan(0, count)), buffer.StartOf(next), buffer.EndOf(end - 1));
                }
            }
            else if (kind is not (TextUnitKind.Mark or TextUnitKind.Ignored))
            {
                length = JoinLength(units, next);
                if (length == 0)
                {
                    break;
                }
            }
            else if (kind == TextUnitKind.Mark)
            {
                end = next + length;
            }

            next += length;
        }

        if (!buffer.LettersApart)
        {
            buffer.Add(UnitCode.OfWord(buffer.Term.AsSpan(0, count)), buffer.StartOf(at), buffer.EndOf(end - 1));
        }

        return end;
    }

    private int AddLetter(ReadOnlySpan<char> letter, char[] term, int count)
    {
        foreach (var unit in letter)
        {
            var plain = _folding.PlainLetter(unit);
            term[count++] = plain == '\0' ? unit : plain;
        }

        return count;
    }

    /// <summary>The length of an apostrophe between letters, or of a hyphen and the line end after it; else 0.</summary>
    private int JoinLength(ReadOnlySpan<char> units, int at)
    {
        var next = at;
        switch (units[at])
        {
            case '\'' or '\u2019':
                next++;
                break;
            case '-' or '\u2010':
                next++;
                var blanks = next;
                var lines = 0;
                while (next < units.Length && next - blanks < 64 && _kinds.KindAt(units, next, out _) == TextUnitKind.Space)
                {
                    lines += units[next] == '\n' ? 1 : 0;
                    next++;
                }

                if (lines != 1)
                {
                    return 0;
                }

                break;
            default:
                return 0;
        }

        return next < units.Length && _kinds.KindAt(units, next, out _) == TextUnitKind.Letter ? next - at : 0;
    }

    private int ReadFigure(ReadOnlySpan<char> units, int at, UnitBuffer buffer)
    {
        var (next, end, count) = (at, at, 0);
        while (next < units.Length)
        {
            var kind = _kinds.KindAt(units, next, out var length);
            if (kind == TextUnitKind.Digit)
            {
                buffer.ReserveTerm(count + 2, count);
                units.Slice(next, length).CopyTo(buffer.Term.AsSpan(count));
                count += length;
                end = next + length;
            }
            else if (units[next] == '.' && DigitsFrom(units, next + 1) > 0)
            {
                buffer.ReserveTerm(count + 1, count);
                buffer.Term[count++] = '.';
            }
            else if (kind != TextUnitKind.Ignored && !(units[next] == ',' && DigitsFrom(units, next + 1) == 3))
            {
                break;
            }

            next += length;
        }

        buffer.Add(UnitCode.OfFigure(buffer.Term.AsSpan(0, count)), buffer.StartOf(at), buffer.EndOf(end - 1));
        return end;
    }

    /// <summary>How many digits follow; 4 stands for more.</summary>
    private int DigitsFrom(ReadOnlySpan<char> units, int at)
    {
        var count = 0;
        while (count < 4 && at + count < units.Length && _kinds.KindAt(units, at + count, out _) == TextUnitKind.Digit)
        {
            count++;
        }

        return count;
    }

    private static void CheckMasks(ReadOnlySpan<MaskedSpan> masks, int length)
    {
        var from = 0;
        foreach (var mask in masks)
        {
            if (mask.Start < from || mask.End <= mask.Start || mask.End > length || mask.MaskClass is < 1 or > MaskedSpan.MaxClass)
            {
                throw new ArgumentException(
                    $"The mask {mask.Start}..{mask.End} of class {mask.MaskClass} must begin at {from} or later, hold a character, end by {length}, and have a class from 1 to {MaskedSpan.MaxClass}.",
                    nameof(masks));
            }

            from = mask.End;
        }
    }
}
