namespace SearchIndex.Service.Importing;

/// <summary>A file that came over HTTP and lies in the store.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Path">Where it lies, or null where it was refused.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="IsNew">Whether it was not in the store before.</param>
/// <param name="Refusal">Why it was refused, or null.</param>
internal sealed record ImportedFile(string Name, string? Path, string Sha256, bool IsNew, string? Refusal);
