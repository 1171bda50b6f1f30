using SearchIndex.Analysis;

namespace SearchIndex.TestKit.Indexing;

/// <summary>Works as <see cref="SpaceAnalyzer"/>, but fails at texts that hold the word <c>fail</c>, after some tokens.</summary>
public sealed class FailingAnalyzer : IAnalyzer
{
    private readonly SpaceAnalyzer _inner = new();

    public string Name => _inner.Name;

    public string Fingerprint => _inner.Fingerprint;

    public void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        _inner.Analyze(text, tokens);
        if (text.Contains("fail", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("planned failure of the analyzer");
        }
    }
}
