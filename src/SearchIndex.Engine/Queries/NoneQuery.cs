using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>No document at all.</summary>
public sealed class NoneQuery : Query
{
    /// <summary>Says why nothing can match.</summary>
    /// <param name="reason">For people; may be empty.</param>
    public NoneQuery(string reason = "") => Reason = reason ?? throw new ArgumentNullException(nameof(reason));

    /// <summary>Why nothing can match.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"none({Reason})";

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) => NoneWeight.Instance;
}
