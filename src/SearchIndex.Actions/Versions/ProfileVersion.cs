namespace SearchIndex.Actions.Versions;

/// <summary>One download of a city's profile.</summary>
/// <param name="File">Name of the source file.</param>
/// <param name="Downloaded">When it was downloaded, or null.</param>
/// <param name="Status">"current" or "older version".</param>
/// <param name="Actions">How many actions it holds.</param>
public sealed record ProfileVersion(string File, DateOnly? Downloaded, string Status, int Actions);
