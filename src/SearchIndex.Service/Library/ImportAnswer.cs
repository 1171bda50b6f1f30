namespace SearchIndex.Service.Library;

/// <summary>Whether files can be imported over HTTP.</summary>
/// <param name="Enabled">Whether the service was started with a key.</param>
/// <param name="MaxBytes">Most bytes of one import.</param>
public sealed record ImportAnswer(bool Enabled, long MaxBytes);
