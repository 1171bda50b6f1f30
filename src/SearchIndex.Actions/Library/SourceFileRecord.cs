using SearchIndex.Actions.Reading;

namespace SearchIndex.Actions.Library;

/// <summary>One source file of a library.</summary>
/// <param name="File">Its name.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="City">Name of the city it describes, or null.</param>
/// <param name="Status">"current", "older version", "second rendering", "unreadable rendering", "records" or "not read".</param>
/// <param name="StandsIn">The readable file that stands in for an unreadable one, or null.</param>
/// <param name="Report">How reading went.</param>
public sealed record SourceFileRecord(string File, string Sha256, string? City, string Status, string? StandsIn, ReadingReport Report);
