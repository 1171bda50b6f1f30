namespace SearchIndex.Engine.Highlighting;

/// <summary>Chooses the pieces of a text that show best why it was found.</summary>
/// <remarks>
/// Pieces begin and end between sentences where they fit, else near the match, never inside a grapheme (so never inside a surrogate
/// pair) and, where words are separated by spaces, not inside a word. Pieces with more different matches win; they are given
/// in the order of the text and never overlap.
/// </remarks>
public static class SnippetBuilder
{
    // Enough to choose from; a text with more fragments than that is shown from its beginning.
    private const int MostFragments = 512;

    private readonly record struct Fragment(int Start, int End, int Different, int Matches);

    /// <summary>Takes snippets of a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="matches">What was matched in it, by start, as <see cref="MatchLocator.Locate"/> gives it.</param>
    /// <param name="options">How much is shown.</param>
    /// <returns>One snippet or more in the order of the text; the beginning of the text where nothing was matched; none of an empty text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range, or a match lies outside of the text.</exception>
    public static IReadOnlyList<TextSnippet> Build(string text, IReadOnlyList<MatchSpan> matches, SnippetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(matches);
        options ??= new SnippetOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxCharacters, 20, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxSnippets, 1, nameof(options));
        foreach (var match in matches)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(match.Start, nameof(matches));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(match.End, text.Length, nameof(matches));
        }

        var fragments = matches.Count == 0
            ? [Window(text, new SentenceSpan(0, text.Length), 0, 0, options.MaxCharacters)]
            : Fragments(text, matches, options.MaxCharacters);
        return
        [
            .. fragments.Where(fragment => fragment.End > fragment.Start)
                .OrderByDescending(fragment => fragment.Different)
                .ThenByDescending(fragment => fragment.Matches)
                .ThenBy(fragment => fragment.Start)
                .Take(options.MaxSnippets)
                .OrderBy(fragment => fragment.Start)
                .Select(fragment => Cut(text, fragment, matches)),
        ];
    }

    private static List<Fragment> Fragments(string text, IReadOnlyList<MatchSpan> matches, int budget)
    {
        var fragments = new List<Fragment>();
        var sentences = Sentences.Split(text);
        var (at, sentence, from) = (0, 0, 0);
        while (at < matches.Count && fragments.Count < MostFragments)
        {
            var match = matches[at];
            if (match.Start < from)
            {
                at++;
                continue;
            }

            while (sentences[sentence].End <= match.Start && sentence < sentences.Count - 1)
            {
                sentence++;
            }

            // The sentence, and as many after it as fit; a match that runs over its end takes the next one with it.
            var (start, end) = (Math.Max(from, sentences[sentence].Start), sentences[sentence].End);
            for (var next = sentence + 1; next < sentences.Count && (sentences[next].End - start <= budget || end < match.End); next++)
            {
                end = sentences[next].End;
            }

            var window = Window(text, new SentenceSpan(start, end), match.Start, match.End, budget);
            var inside = matches.Skip(at).TakeWhile(other => other.Start < window.End).Where(other => other.End <= window.End).ToList();
            fragments.Add(window with
            {
                Different = inside.Select(other => text[other.Start..other.End]).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
                Matches = inside.Count,
            });
            from = Math.Max(window.End, match.Start + 1);
            at++;
        }

        return fragments;
    }

    // The part of a stretch of sentences that is shown around a match: all where it fits.
    private static Fragment Window(string text, SentenceSpan within, int matchStart, int matchEnd, int budget)
    {
        var (start, end) = within;
        if (end - start > budget)
        {
            var lead = Math.Max(0, Math.Min(budget / 3, budget - (matchEnd - matchStart)));
            start = Math.Max(start, Math.Min(matchStart - lead, end - budget));
            start = start == within.Start ? start : Math.Min(TextBoundaries.AtOrAfter(text, start), TextBoundaries.GraphemeAtOrBefore(text, matchStart));
            end = Math.Min(end, start + budget);
            end = end == within.End ? end : Math.Max(TextBoundaries.AtOrBefore(text, end), Math.Min(matchEnd, TextBoundaries.GraphemeAtOrBefore(text, end)));
        }

        while (start < end && char.IsWhiteSpace(text[start]) && (matchEnd == 0 || start < matchStart))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]) && end > matchEnd)
        {
            end--;
        }

        return new Fragment(start, end, 0, 0);
    }

    private static TextSnippet Cut(string text, Fragment fragment, IReadOnlyList<MatchSpan> matches)
    {
        var marks = new List<MatchSpan>();
        foreach (var match in matches)
        {
            if (match.Start < fragment.Start || match.Start >= fragment.End)
            {
                continue;
            }

            // A match longer than a whole snippet is marked as far as it is shown; any other cut one stands elsewhere or not at all.
            var end = match.Start == fragment.Start || match.End <= fragment.End ? Math.Min(match.End, fragment.End) : -1;
            if (end < 0 || (marks.Count > 0 && end <= marks[^1].End))
            {
                continue;
            }

            if (marks.Count > 0 && marks[^1].Start == match.Start)
            {
                marks.RemoveAt(marks.Count - 1);
            }

            marks.Add(match with { End = end });
        }

        return new TextSnippet(
            text[fragment.Start..fragment.End],
            fragment.Start,
            [.. marks.Select(mark => mark with { Start = mark.Start - fragment.Start, End = mark.End - fragment.Start })]);
    }
}
