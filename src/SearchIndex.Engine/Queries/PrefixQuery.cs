using System.Text;
using SearchIndex.Engine.Queries.Expansion;

namespace SearchIndex.Engine.Queries;

/// <summary>All terms that begin with a text.</summary>
public sealed class PrefixQuery : MultiTermQuery
{
    /// <summary>Asks for a prefix.</summary>
    /// <param name="field">Name of an indexed field.</param>
    /// <param name="prefix">The beginning; empty fits every term.</param>
    /// <param name="scoring">How matches are scored.</param>
    /// <exception cref="ArgumentException">The prefix is too long.</exception>
    public PrefixQuery(string field, string prefix, MultiTermScoring scoring = MultiTermScoring.Constant)
        : base(field, scoring) => Prefix = QueryLimits.Term(prefix, nameof(prefix));

    /// <summary>The beginning.</summary>
    public string Prefix { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Field}:{Prefix}*";

    internal override TermFilter CreateFilter() => new PrefixTermFilter(Encoding.UTF8.GetBytes(Prefix));
}
