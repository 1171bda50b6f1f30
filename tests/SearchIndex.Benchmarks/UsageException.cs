namespace SearchIndex.Benchmarks;

/// <summary>The call itself is wrong.</summary>
public sealed class UsageException(string message) : Exception(message);
