using SearchIndex.Actions.Reading.Lines;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Reading.Structure;

/// <summary>
/// Finds phrases that recognition or a slip of the pen has changed by a few letters. It looks only at whole lines, at runs of up to four
/// lines without a gap, and at what stands between marks of emphasis, and only at Latin ones; letter counts throw out nearly all pairs
/// before an edit distance is computed.
/// </summary>
internal sealed class ApproximateFinder
{
    private const int MaximumLines = 4;
    private const int MinimumKey = 9;

    private readonly Phrase[] _phrases;
    private readonly HashSet<string> _keys;

    /// <summary>Initialises the finder.</summary>
    /// <param name="phrases">All phrases; short ones are left out.</param>
    public ApproximateFinder(IReadOnlyList<Phrase> phrases)
    {
        _phrases = [.. phrases.Where(p => p.Key.Length is >= MinimumKey and <= 300).OrderBy(p => p.Key.Length)];
        _keys = phrases.Select(static p => p.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>How many edits a phrase of a length may be away.</summary>
    /// <param name="length">Letters and digits of the phrase.</param>
    /// <returns>The bound.</returns>
    public static int Tolerance(int length) => length < 14 ? 1 : length / 8;

    /// <summary>Whether a text is nothing but the platform's own: one phrase or two.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public bool IsForm(string text)
    {
        var key = MatchText.Fold(text);
        for (var i = 1; i <= key.Length; i++)
        {
            if (_keys.Contains(key[..i]) && (i == key.Length || _keys.Contains(key[i..])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds phrases.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="text">Their folded text.</param>
    /// <param name="isTaken">For each line, whether an exact phrase fills it.</param>
    /// <param name="into">Where occurrences go.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public void Find(IReadOnlyList<CleanLine> lines, MatchText text, bool[] isTaken, List<Occurrence> into, CancellationToken cancellationToken)
    {
        var k = 0;
        while (k < text.Key.Length)
        {
            var line = text.Lines[k];
            var end = EndOfSegment(lines, text, k);
            if (!isTaken[line] && end - k <= _phrases[^1].Key.Length + 40)
            {
                FindFrom(lines, text, k, end, isTaken, into);
            }

            if ((line & 255) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            k = end;
        }
    }

    /// <summary>Finds the heading nearest to a text, with more tolerance: for a place where only a heading can stand.</summary>
    /// <param name="key">The folded text.</param>
    /// <param name="kind">The kind of heading.</param>
    /// <returns>The phrase, or null where none is near enough.</returns>
    public Phrase? Nearest(string key, PhraseKind kind)
    {
        var bag = KeyBag.Count(key);
        Phrase? best = null;
        var bestEdits = (key.Length / 5) + 1;
        foreach (var phrase in _phrases)
        {
            if (phrase.Kind == kind && Math.Abs(phrase.Key.Length - key.Length) < bestEdits && KeyBag.Bound(bag, phrase.Bag) < bestEdits)
            {
                if (EditDistance.OfPrint(key, phrase.Key, bestEdits - 1) is { } edits)
                {
                    best = phrase;
                    bestEdits = edits;
                    if (edits == 0)
                    {
                        break;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>Where the line ends, or the next mark of emphasis in it stands.</summary>
    private static int EndOfSegment(IReadOnlyList<CleanLine> lines, MatchText text, int k)
    {
        var marks = lines[text.Lines[k]].Marks;
        var next = Array.BinarySearch(marks, text.Columns[k] + 1);
        next = next < 0 ? ~next : next;
        var limit = next < marks.Length ? marks[next] : int.MaxValue;
        var end = k + 1;
        while (end < text.Key.Length && text.Lines[end] == text.Lines[k] && text.Columns[end] < limit)
        {
            end++;
        }

        return end;
    }

    private void FindFrom(IReadOnlyList<CleanLine> lines, MatchText text, int start, int firstEnd, bool[] isTaken, List<Occurrence> into)
    {
        var end = firstEnd;
        var best = default(Occurrence);
        for (var n = 1; n <= MaximumLines; n++)
        {
            var key = text.Key.AsSpan(start, end - start);
            if (key.Length > _phrases[^1].Key.Length + 40 || !IsLatin(key))
            {
                break;
            }

            var bag = KeyBag.Count(key);
            foreach (var phrase in Candidates(key.Length))
            {
                var tolerance = Tolerance(phrase.Key.Length);
                if (KeyBag.Bound(bag, phrase.Bag) > tolerance || (best.Phrase is not null && best.Phrase.Key.Length > phrase.Key.Length))
                {
                    continue;
                }

                if (EditDistance.OfPrint(key, phrase.Key, tolerance) is { } edits && !EndsOtherwise(lines, text, end, phrase) && (best.Phrase is null || best.Phrase.Key.Length < phrase.Key.Length || edits < best.Edits))
                {
                    best = new Occurrence(phrase, start, end, Math.Max(1, edits));
                }
            }

            if (end >= text.Key.Length || text.Lines[end] != text.Lines[end - 1] + 1 || isTaken[text.Lines[end]] || lines[text.Lines[end]].Source.PageBreakBefore)
            {
                break;
            }

            end = EndOfSegment(lines, text, end);
        }

        if (best.Phrase is not null)
        {
            into.Add(best);
        }
    }

    /// <summary>Whether a figure ends the lines that is no part of the phrase: "Last update: 1" is not "Last updated".</summary>
    private static bool EndsOtherwise(IReadOnlyList<CleanLine> lines, MatchText text, int end, Phrase phrase) =>
        char.IsAsciiDigit(lines[text.Lines[end - 1]].Text[text.Columns[end - 1]]) && !(char.IsAsciiDigit(phrase.Key[^1]) || phrase.Kind == PhraseKind.AreaNumber);

    private ArraySegment<Phrase> Candidates(int length)
    {
        // Tolerance grows with the phrase; a seventh either way covers it.
        var low = LowerBound(length - (length / 7) - 2);
        var high = LowerBound(length + (length / 7) + 3);
        return new ArraySegment<Phrase>(_phrases, low, high - low);
    }

    private int LowerBound(int length)
    {
        var low = 0;
        var high = _phrases.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_phrases[middle].Key.Length < length)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static bool IsLatin(ReadOnlySpan<char> key)
    {
        var others = 0;
        foreach (var c in key)
        {
            if (c >= 0x80 && ++others > 2)
            {
                return false;
            }
        }

        return true;
    }
}
