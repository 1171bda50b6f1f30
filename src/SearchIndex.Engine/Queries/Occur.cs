namespace SearchIndex.Engine.Queries;

/// <summary>What a clause means for the boolean query around it.</summary>
public enum Occur
{
    /// <summary>Has to match, and counts in the score.</summary>
    Must = 0,

    /// <summary>May match, and counts in the score where it does.</summary>
    Should = 1,

    /// <summary>May not match.</summary>
    MustNot = 2,

    /// <summary>Has to match, without counting in the score.</summary>
    Filter = 3,
}
