namespace SearchIndex.Analysis;

/// <summary>
/// Turns text into tokens. Implementations are immutable and safe for use by many threads: what they need while working
/// lives in the <see cref="TokenBuffer"/> that the caller owns.
/// </summary>
public interface IAnalyzer
{
    /// <summary>The name under which an index remembers this analyzer, such as <c>smartcn</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Changes whenever the same text could give other tokens: rules version and hashes of the lexicons.
    /// An index refuses to be read with an analyzer of another fingerprint.
    /// </summary>
    string Fingerprint { get; }

    /// <summary>Clears the buffer and fills it with the tokens of a text.</summary>
    /// <param name="text">Any UTF-16, unpaired surrogates included.</param>
    /// <param name="tokens">Receives the tokens in order of their start.</param>
    /// <remarks>
    /// Guarantees: linear time in the length of the text; starts never go back; position increments are at least 0,
    /// the first at least 1; <c>text[Start..End]</c> is the source of the token.
    /// </remarks>
    void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens);
}
