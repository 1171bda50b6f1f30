using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.Folding;

namespace SearchIndex.Analysis.Actions;

/// <summary>Cuts folded text into sentences and sentences into places: Han characters, words of letters, numbers, marks.</summary>
internal sealed class ActionScanner
{
    /// <summary>A sentence without an end is cut after this many places, which bounds the memory of the word search.</summary>
    private const int MaxPlaces = 1024;
    private readonly UnitKindTable _kinds = new();
    private readonly char[] _lookup = new char[char.MaxValue + 1];
    private readonly char[] _folded = new char[char.MaxValue + 1];
    private readonly CharacterVariants _variants;

    /// <summary>Sets the scanner up.</summary>
    /// <param name="lexicon">Tells which characters are known as they are.</param>
    /// <param name="variants">Gives the simplified form of those that are not.</param>
    internal ActionScanner(ChineseLexicon lexicon, CharacterVariants variants)
    {
        _variants = variants;
        for (var unit = 0; unit < _lookup.Length; unit++)
        {
            var isKnown = unit is >= ChineseLexicon.FirstHan and <= ChineseLexicon.LastHan && lexicon.Han[unit - ChineseLexicon.FirstHan].Word != ChineseLexicon.UnknownHan;
            _folded[unit] = variants.Representative(unit) is var representative and <= char.MaxValue ? (char)representative : (char)unit;
            _lookup[unit] = isKnown ? (char)unit : _folded[unit];
        }
    }

    /// <summary>The kinds of units.</summary>
    internal UnitKindTable Kinds => _kinds;

    /// <summary>Reads one sentence.</summary>
    /// <param name="text">The source, for marks that folding has changed.</param>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">Where the sentence begins in the folded text.</param>
    /// <param name="sentence">Receives the places.</param>
    /// <returns>Where the next sentence begins.</returns>
    internal int ReadSentence(ReadOnlySpan<char> text, FoldedText folded, int at, ActionSentence sentence)
    {
        sentence.Clear();
        var units = folded.Units;
        var afterSpace = false;
        while (at < units.Length && sentence.Count < MaxPlaces)
        {
            var kind = _kinds.KindAt(units, at, out var length);
            var end = at + length;
            switch (kind)
            {
                case TextUnitKind.Ignored:
                    at = end;
                    continue;
                case TextUnitKind.Space when units[at] is '\n' or '\u2029' && sentence.Count > 0:
                    return end;
                case TextUnitKind.Space:
                    afterSpace = true;
                    at = end;
                    continue;
                case TextUnitKind.Han:
                    AddHan(units[at..end], at, afterSpace, sentence);
                    break;
                case TextUnitKind.Letter:
                    end = EndOfWord(units, at);
                    sentence.Add(new ActionSentence.Place(PlaceKind.Letters, at, end, 0, 0, afterSpace));
                    end = EndOfPossessive(units, end);
                    break;
                case TextUnitKind.Single:
                    end = EndOfMarks(units, end);
                    sentence.Add(new ActionSentence.Place(PlaceKind.Letters, at, end, 0, 0, afterSpace));
                    break;
                case TextUnitKind.Digit:
                    end = Math.Max(end, NumberScanner.End(units, at, text, folded));
                    sentence.Add(new ActionSentence.Place(PlaceKind.Number, at, end, 0, 0, afterSpace));
                    break;
                default:
                    var source = text[folded.Start(at)];
                    sentence.Add(new ActionSentence.Place(PlaceKind.Mark, at, end, source, 0, afterSpace));
                    if (source is '。' or '！' or '？' or '；' or '!' or '?' or ';')
                    {
                        return end;
                    }

                    break;
            }

            afterSpace = false;
            at = end;
        }

        return at;
    }

    private void AddHan(ReadOnlySpan<char> character, int start, bool afterSpace, ActionSentence sentence)
    {
        var (lookup, folded) = character.Length == 1
            ? (_lookup[character[0]], _folded[character[0]])
            : (char.ConvertToUtf32(character[0], character[1]), _variants.Representative(char.ConvertToUtf32(character[0], character[1])));
        sentence.Add(new ActionSentence.Place(PlaceKind.Han, start, start + character.Length, lookup, folded, afterSpace));
    }

    /// <summary>A run of letters of one script with their marks; the signs m² and km³ keep their number.</summary>
    private int EndOfWord(ReadOnlySpan<char> units, int start)
    {
        var script = ScriptOf(units[start]);
        var at = start;
        while (at < units.Length)
        {
            var kind = _kinds.KindAt(units, at, out var length);
            if (kind is not (TextUnitKind.Mark or TextUnitKind.Ignored) && (kind != TextUnitKind.Letter || ScriptOf(units[at]) != script))
            {
                break;
            }

            at += length;
        }

        var next = at < units.Length ? units[at] : '\0';
        var isPower = next is '2' or '3' && (at + 1 == units.Length || _kinds.KindAt(units, at + 1, out _) is not (TextUnitKind.Digit or TextUnitKind.Letter));
        return isPower && units[start..at] is "m" or "km" or "cm" or "dm" or "hm" or "mm" ? at + 1 : at;
    }

    /// <summary>'s behind a word is no word.</summary>
    private int EndOfPossessive(ReadOnlySpan<char> units, int at)
        => at + 1 < units.Length && units[at] is '\'' or '\u2019' && units[at + 1] == 's'
            && (at + 2 == units.Length || _kinds.KindAt(units, at + 2, out _) is not (TextUnitKind.Letter or TextUnitKind.Digit or TextUnitKind.Mark))
            ? at + 2
            : at;

    private int EndOfMarks(ReadOnlySpan<char> units, int at)
    {
        while (at < units.Length && _kinds.KindAt(units, at, out var length) is TextUnitKind.Mark or TextUnitKind.Ignored)
        {
            at += length;
        }

        return at;
    }

    /// <summary>Latin, Greek, Cyrillic, or the rest, as far as words of several of them stand side by side.</summary>
    private static int ScriptOf(char unit) => unit switch
    {
        < '\u0250' or (>= '\u1E00' and <= '\u1EFF') => 0,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => 1,
        >= '\u0400' and <= '\u052F' => 2,
        _ => 3,
    };
}
