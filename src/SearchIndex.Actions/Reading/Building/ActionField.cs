namespace SearchIndex.Actions.Reading.Building;

/// <summary>The texts of an action.</summary>
internal enum ActionField
{
    /// <summary>None of them.</summary>
    None,

    /// <summary>What the city does.</summary>
    Description,

    /// <summary>Where it stood.</summary>
    Baseline,

    /// <summary>What it aims at.</summary>
    Target,
}
