namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>What a <see cref="TermFilter"/> says of a term.</summary>
internal enum TermVerdict
{
    /// <summary>The term fits.</summary>
    Accept,

    /// <summary>The term does not fit.</summary>
    Reject,

    /// <summary>The term does not fit, nor does any before <see cref="TermFilter.SkipTarget"/>.</summary>
    Skip,

    /// <summary>Neither this term nor any after it fits.</summary>
    Stop,
}
