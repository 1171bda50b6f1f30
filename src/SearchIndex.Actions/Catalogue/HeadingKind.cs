namespace SearchIndex.Actions.Catalogue;

/// <summary>What a heading of the platform stands for.</summary>
public enum HeadingKind
{
    /// <summary>One of the three action areas.</summary>
    Area,

    /// <summary>One of the thirteen commitments.</summary>
    Commitment,

    /// <summary>An action under a commitment.</summary>
    Action,

    /// <summary>A programme that gives awards, such as "The Nature Pathway".</summary>
    Programme,

    /// <summary>A phase of the Nature Pathway.</summary>
    Phase,

    /// <summary>A step of the Nature Pathway.</summary>
    Step,

    /// <summary>A core component of the City Biodiversity Index.</summary>
    Component,
}
