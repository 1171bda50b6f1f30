using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>The library of one request: the same from its first to its last byte, given back when the request ends.</summary>
internal sealed class RequestLibrary(LibraryHolder holder) : IDisposable
{
    private LibraryLease? _lease;

    /// <summary>The library.</summary>
    /// <exception cref="InvalidOperationException">There was none, and nobody looked at <see cref="TryOpen"/>.</exception>
    public IActionLibrary Current => Lease.Library;

    /// <summary>The commit that it shows.</summary>
    public LibraryVersion Version => Lease.Version;

    private LibraryLease Lease => _lease ?? throw new InvalidOperationException("No library is open in this request: TryOpen says whether there is one.");

    /// <summary>Takes the library of the moment, once.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryOpen() => (_lease ??= holder.TryAcquire()) is not null;

    /// <inheritdoc/>
    public void Dispose() => _lease?.Dispose();
}
