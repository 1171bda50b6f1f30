using SearchIndex.Engine.Queries.Expansion;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>A query for all terms of the index that fit a description.</summary>
/// <remarks>
/// How many terms one may stand for is an option of the search (<see cref="SearchOptions.MaxExpandedTerms"/>);
/// where it stands for more, the result says so in its notes.
/// </remarks>
public abstract class MultiTermQuery : Query
{
    private protected MultiTermQuery(string field, MultiTermScoring scoring)
    {
        Field = QueryLimits.Field(field);
        Scoring = scoring;
    }

    /// <summary>Name of the field.</summary>
    public string Field { get; }

    /// <summary>How matches are scored.</summary>
    public MultiTermScoring Scoring { get; }

    /// <summary>The description of the terms, with what it needs while walking a dictionary.</summary>
    /// <returns>A new filter, for one thread.</returns>
    internal abstract TermFilter CreateFilter();

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        MultiTermWeight.Create(context, this, scoring, boost);
}
