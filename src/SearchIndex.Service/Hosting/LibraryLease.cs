using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>The right to use one library until disposed, whatever is swapped in meanwhile.</summary>
internal sealed class LibraryLease : IDisposable
{
    private SharedLibrary? _shared;

    /// <summary>Takes over one place that was joined for this lease.</summary>
    /// <param name="shared">A library that has been joined.</param>
    public LibraryLease(SharedLibrary shared) => _shared = shared;

    /// <summary>The library.</summary>
    /// <exception cref="ObjectDisposedException">The lease has ended.</exception>
    public IActionLibrary Library => Shared.Library;

    /// <summary>The commit that it shows.</summary>
    public LibraryVersion Version => Shared.Version;

    private SharedLibrary Shared => _shared ?? throw new ObjectDisposedException(nameof(LibraryLease));

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _shared, null)?.Leave();
}
