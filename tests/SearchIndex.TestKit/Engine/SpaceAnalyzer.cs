using SearchIndex.Analysis;

namespace SearchIndex.TestKit.Engine;

/// <summary>Splits at spaces; two spaces in a row leave a gap of one position.</summary>
public sealed class SpaceAnalyzer : IAnalyzer
{
    /// <inheritdoc/>
    public string Name => "test-spaces";

    /// <inheritdoc/>
    public string Fingerprint => "test-spaces-1";

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        var (start, increment) = (0, 1);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != ' ')
            {
                continue;
            }

            if (at > start)
            {
                tokens.Append(text[start..at], start, at, increment);
                increment = 1;
            }
            else
            {
                increment += tokens.Count > 0 && at < text.Length ? 1 : 0;
            }

            start = at + 1;
        }
    }
}
