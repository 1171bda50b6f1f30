namespace SearchIndex.Service.Health;

/// <summary>Whether the process lives.</summary>
/// <param name="Status">"alive".</param>
internal sealed record Liveness(string Status);
