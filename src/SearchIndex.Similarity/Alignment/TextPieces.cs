using System.Globalization;
using System.Runtime.CompilerServices;

namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// A text as pieces that a difference never cuts: a word, a figure (with its decimal point and thousands), or else a single character, blanks and
/// punctuation included. Equal codes are equal pieces, for all texts that were read with the same table of words.
/// </summary>
internal sealed class TextPieces
{
    private const byte Mark = 1;

    private TextPieces(int capacity)
    {
        Codes = new List<ulong>(capacity);
        Worth = new List<byte>(capacity);
        Starts = new List<int>(capacity + 1);
    }

    public List<ulong> Codes { get; }

    public List<byte> Worth { get; }

    /// <summary>Where each piece begins, and the length of the text at the end.</summary>
    public List<int> Starts { get; }

    public static TextPieces Read(string text, Dictionary<string, ulong> words)
    {
        var pieces = new TextPieces(text.Length);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var (length, worth) = Measure(text, at);
            ulong code = text[at];
            if (length > 1)
            {
                var piece = text.AsSpan(at, length);
                if (!lookup.TryGetValue(piece, out code))
                {
                    // Above all characters.
                    code = (ulong)(words.Count + (1L << 32));
                    lookup[piece] = code;
                }
            }

            pieces.Codes.Add(code);
            pieces.Worth.Add(worth);
            pieces.Starts.Add(at);
            at += length;
        }

        pieces.Starts.Add(text.Length);
        return pieces;
    }

    private static (int Length, byte Worth) Measure(string text, int at)
    {
        var first = text[at];
        var length = 1;
        if (IsWordLetter(first))
        {
            while (at + length < text.Length && (IsWordLetter(text[at + length]) || IsInnerMark(text, at + length)))
            {
                length++;
            }
        }
        else if (char.IsDigit(first))
        {
            while (at + length < text.Length && (char.IsDigit(text[at + length]) || IsInnerPoint(text, at + length)))
            {
                length++;
            }
        }
        else
        {
            length = char.IsHighSurrogate(first) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
            return (length, length == 2 || char.IsLetter(first) ? UnitWorth.Single : Mark);
        }

        return (length, length < 4 ? UnitWorth.Single : UnitWorth.Long);
    }

    /// <summary>Letters of scripts that part words by blanks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordLetter(char unit) =>
        unit < '\u2e80' && unit is not (>= '\u0e00' and < '\u1000') and not (>= '\u1780' and < '\u1800') && (char.IsLetter(unit)
            || char.GetUnicodeCategory(unit) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsInnerMark(string text, int at) => text[at] is '\'' or '\u2019' && at + 1 < text.Length && IsWordLetter(text[at + 1]);

    private static bool IsInnerPoint(string text, int at) => text[at] is '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]);
}
