using SearchIndex.Analysis;

namespace SearchIndex.Benchmarks.Corpora;

/// <summary>
/// Splits at white space as Lucene's WhitespaceAnalyzer does: the characters for which Java's Character.isWhitespace is true, and
/// after each 255 units of a word.
/// </summary>
public sealed class WhitespaceAnalyzer : IAnalyzer
{
    private const int LongestToken = 255;

    /// <inheritdoc/>
    public string Name => "whitespace";

    /// <inheritdoc/>
    public string Fingerprint => "whitespace-1";

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var isEnd = at == text.Length || IsWhitespace(text[at]);

            // A pair is not split: the token then has one unit more.
            var isFull = at - start >= LongestToken && !isEnd && !char.IsLowSurrogate(text[at]);
            if (!isEnd && !isFull)
            {
                continue;
            }

            if (at > start)
            {
                tokens.Append(text[start..at], start, at, 1);
            }

            start = isEnd ? at + 1 : at;
        }
    }

    // Unlike .NET, Java keeps no-break spaces and U+0085 as letters, and takes the four separators U+001C to U+001F for spaces.
    private static bool IsWhitespace(char c) => c switch
    {
        '\u0085' or '\u00A0' or '\u2007' or '\u202F' => false,
        >= '\u001C' and <= '\u001F' => true,
        _ => char.IsWhiteSpace(c),
    };
}
