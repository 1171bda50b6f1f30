namespace SearchIndex.Actions.Sharing;

/// <summary>A text of an action. In answers it is the name in lower case.</summary>
internal enum TextField : byte
{
    /// <summary>What the city does; the text of another document.</summary>
    Description,

    /// <summary>Where it stood.</summary>
    Baseline,

    /// <summary>What it aims at.</summary>
    Target,
}
