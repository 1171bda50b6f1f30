using SearchIndex.Actions.Sharing.Finding;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Where texts and stored results come from. Safe for use by many threads.</summary>
internal interface ISharedTextSource
{
    /// <summary>Number of the commit.</summary>
    long Generation { get; }

    /// <summary>Time of the commit, in ticks of UTC.</summary>
    long Stamp { get; }

    /// <summary>All readable current actions and records.</summary>
    /// <returns>In any order.</returns>
    IReadOnlyList<SharedAction> Actions();

    /// <summary>One of them.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Null where there is none.</returns>
    SharedAction? Find(string id);

    /// <summary>Results that were stored for this commit and these rules.</summary>
    /// <param name="why">Why those that are there cannot be used, in words; null where that is not the case.</param>
    /// <returns>Null where there are none.</returns>
    SharedTextResults? Stored(out string? why);

    /// <summary>Keeps results for the next time, where that can be done.</summary>
    /// <param name="results">Results of this commit and these rules.</param>
    void Keep(SharedTextResults results);
}
