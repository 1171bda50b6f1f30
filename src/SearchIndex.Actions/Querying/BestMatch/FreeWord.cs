using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Querying.BestMatch;

/// <summary>A word of a query of free text.</summary>
/// <param name="term">Its term in the field <c>free</c>.</param>
/// <param name="text">As typed.</param>
/// <param name="start">First UTF-16 unit in the query.</param>
/// <param name="end">Exclusive.</param>
internal sealed class FreeWord(string term, string text, int start, int end)
{
    /// <summary>Its term in the field <c>free</c>.</summary>
    public string Term => term;

    /// <summary>As typed.</summary>
    public string Text => text;

    /// <summary>First UTF-16 unit in the query.</summary>
    public int Start => start;

    /// <summary>End in the query, exclusive.</summary>
    public int End => end;

    /// <summary>Whether it is written in Han characters.</summary>
    public bool IsHan { get; } = QuerySigns.HasHan(text);

    /// <summary>Whether it only holds the query together.</summary>
    public bool IsFunctionWord { get; set; }
}
