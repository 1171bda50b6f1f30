namespace SearchIndex.Actions.Library;

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Latest update first; without a date last.</summary>
    Updated,

    /// <summary>By name of the city, then in the order of the profile.</summary>
    City,
}
