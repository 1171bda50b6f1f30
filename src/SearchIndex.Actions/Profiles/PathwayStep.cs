namespace SearchIndex.Actions.Profiles;

/// <summary>One of the nine steps of the Nature Pathway.</summary>
/// <param name="Number">1 to 9.</param>
/// <param name="Phase">"Analyze", "Act" or "Accelerate".</param>
/// <param name="Title">Such as "Commit &amp; mobilize".</param>
/// <param name="Text">What the profile says under it, or null where nothing.</param>
public sealed record PathwayStep(int Number, string Phase, string Title, string? Text);
