namespace SearchIndex.Actions.Querying.Understanding;

/// <summary>What a part of a query does.</summary>
internal enum QueryPartRole
{
    /// <summary>An action must have it, and its score counts.</summary>
    Required,

    /// <summary>An action must have it; the score does not count.</summary>
    Filter,

    /// <summary>An action must not have it.</summary>
    Excluded,

    /// <summary>It ranks and never filters.</summary>
    Optional,

    /// <summary>It asks for nothing.</summary>
    Dropped,
}
