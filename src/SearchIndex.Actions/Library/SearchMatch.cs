namespace SearchIndex.Actions.Library;

/// <summary>What an action must have of a query.</summary>
public enum SearchMatch
{
    /// <summary>All its parts.</summary>
    All,

    /// <summary>Something of it: the query is free text, nothing in it is required, and what matches it best comes first. Fields still filter, and <c>-word</c> still excludes.</summary>
    Best,
}
