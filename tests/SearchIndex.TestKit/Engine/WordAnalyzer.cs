using SearchIndex.Analysis;

namespace SearchIndex.TestKit.Engine;

/// <summary>
/// The simplest analyzer for tests: runs of letters and digits are words, each Han character is one of its own, Latin is lowered,
/// and each punctuation mark leaves a gap of one position.
/// </summary>
public sealed class WordAnalyzer : IAnalyzer
{
    /// <inheritdoc/>
    public string Name => "test-words";

    /// <inheritdoc/>
    public string Fingerprint => "test-words-1";

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        tokens.Clear();
        var increment = 1;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            System.Text.Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
            at += length;
            if (!System.Text.Rune.IsLetterOrDigit(rune))
            {
                increment += System.Text.Rune.IsPunctuation(rune) ? 1 : 0;
                continue;
            }

            while (rune.Value < 0x2E80 && at < text.Length && text[at] < 0x2E80 && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            tokens.Append(text[start..at].ToString().ToLowerInvariant(), start, at, increment);
            increment = 1;
        }
    }
}
