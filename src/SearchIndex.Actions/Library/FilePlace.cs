namespace SearchIndex.Actions.Library;

/// <summary>What part a file plays in a library.</summary>
/// <param name="Status">As in <see cref="SourceFileRecord.Status"/>.</param>
/// <param name="CityId">Id of its city; null for records.</param>
/// <param name="Suffix">What the ids of its actions end with, so that those of the current profile stay free; empty for that one.</param>
/// <param name="StandsIn">Name of the readable file that stands in for it, or null.</param>
/// <param name="Note">Why it was placed so, where that needs saying; else null.</param>
internal sealed record FilePlace(string Status, string? CityId, string Suffix, string? StandsIn, string? Note)
{
    /// <summary>Its profile is what a search of the city covers.</summary>
    public const string Current = "current";

    /// <summary>A newer download stands in its place.</summary>
    public const string Older = "older version";

    /// <summary>The same download as the current one, in another file.</summary>
    public const string Second = "second rendering";

    /// <summary>People cannot read it.</summary>
    public const string Unreadable = "unreadable rendering";

    /// <summary>Records of other documents.</summary>
    public const string Records = "records";

    /// <summary>Nothing of it is in the library.</summary>
    public const string NotRead = "not read";

    /// <summary>Whether actions of such a file are kept: a second rendering would only repeat the current one.</summary>
    public bool KeepsActions => Status is Current or Older or Unreadable;

    /// <summary>What a search calls its actions.</summary>
    public string Scope => Status switch { Older => "older", Unreadable => "unreadable", _ => "current" };
}
