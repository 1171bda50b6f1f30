namespace SearchIndex.Engine.Queries;

/// <summary>How a query for many terms scores its matches.</summary>
public enum MultiTermScoring
{
    /// <summary>1 for each matching document (times the boosts around it).</summary>
    Constant = 0,

    /// <summary>The sum of the terms' BM25 scores, each with its own statistics; constant where there are too many terms.</summary>
    Terms = 1,
}
