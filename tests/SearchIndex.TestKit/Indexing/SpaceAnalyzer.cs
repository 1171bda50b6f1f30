using SearchIndex.Analysis;

namespace SearchIndex.TestKit.Indexing;

/// <summary>
/// Splits at single blanks. A token that begins with <c>=</c> stands on the position of the one before (if there is one),
/// a token that begins with <c>~</c> leaves a gap of one position.
/// </summary>
public sealed class SpaceAnalyzer(string name = "space", string fingerprint = "1") : IAnalyzer
{
    public string Name => name;

    public string Fingerprint => fingerprint;

    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf(' ');
            length = length < 0 ? text.Length - start : length;
            if (length > 0)
            {
                var token = text.Slice(start, length);
                tokens.Append(token, start, start + length, Increment(token, tokens.Count));
            }

            start += length + 1;
        }
    }

    /// <summary>The same tokens for the naive twin.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Terms with their position increments.</returns>
    public static IReadOnlyList<(string Term, int Increment)> Split(string text)
    {
        List<(string Term, int Increment)> tokens = [];
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            tokens.Add((token, Increment(token, tokens.Count)));
        }

        return tokens;
    }

    private static int Increment(ReadOnlySpan<char> token, int count) => token[0] switch
    {
        '=' when count > 0 => 0,
        '~' => 2,
        _ => 1,
    };
}
