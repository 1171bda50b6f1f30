using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Queries.Expansion;

namespace SearchIndex.Engine.Highlighting;

/// <summary>A multi-term query as a test of single terms.</summary>
internal sealed class MultiTermMatch(MultiTermQuery query)
{
    private readonly TermFilter _filter = query.CreateFilter();

    public MultiTermQuery Query => query;

    public bool Fits(ReadOnlySpan<byte> term) => _filter.Judge(term) == TermVerdict.Accept;
}
