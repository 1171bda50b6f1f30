using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Pages;

/// <summary>
/// Marks in a whole text the words that a search marked in its snippets. Snippets hold parts of a text only;
/// what they marked is looked for in all of it.
/// </summary>
internal static class WordMarks
{
    /// <summary>The different words that the snippets of a hit mark.</summary>
    /// <param name="hit">The hit.</param>
    /// <returns>The words, the longest first.</returns>
    public static IReadOnlyList<string> WordsOf(SearchHit hit) => [.. hit.Snippets
        .SelectMany(snippet => snippet.Marks.Where(mark => mark is [>= 0, _] && mark[0] < mark[1] && mark[1] <= snippet.Text.Length).Select(mark => snippet.Text[mark[0]..mark[1]]))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(word => word.Length)
        .ThenBy(word => word, StringComparer.Ordinal)];

    /// <summary>Finds the words in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words, the longest first: where two begin at one place, the longer is marked; where two overlap, both are, as one span.</param>
    /// <returns>Half-open UTF-16 spans, ascending, not overlapping.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> In(string text, IReadOnlyList<string> words)
    {
        var marks = new List<IReadOnlyList<int>>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            var word = words.FirstOrDefault(each => each.Length > 0 && string.Compare(text, start, each, 0, each.Length, StringComparison.OrdinalIgnoreCase) == 0
                && IsEdge(text, start) && IsEdge(text, start + each.Length));
            if (word is not null)
            {
                marks.Add([at, at + word.Length]);
            }
        }

        return [.. MarkedPieces.Flatten(marks, text.Length).Select(IReadOnlyList<int> (span) => [span.Start, span.End])];
    }

    /// <summary>Whether a word may begin or end at a place: nowhere inside a word of Latin letters, anywhere between Han characters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place, 0 to the length of the text.</param>
    /// <returns>Whether it may.</returns>
    public static bool IsEdge(string text, int at) =>
        at <= 0 || at >= text.Length || !(char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]));
}
