using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>Holds the library that requests are answered from, and swaps it without disturbing those that are under way.</summary>
internal sealed class LibraryHolder : IDisposable
{
    private readonly Lock _swapping = new();
    private volatile SharedLibrary? _current;
    private volatile LibraryState _state = LibraryState.Opening;
    private bool _closed;

    /// <summary>What stands in the way while there is no library.</summary>
    public LibraryState State => _state;

    /// <summary>The commit that is shown, or null.</summary>
    public LibraryVersion? Version => _current?.Version;

    /// <summary>Says what is going on while there is no library.</summary>
    /// <param name="state">What is going on.</param>
    public void Report(LibraryState state) => _state = state;

    /// <summary>Joins the library of the moment.</summary>
    /// <returns>A lease to dispose after use, or null while there is no library.</returns>
    public LibraryLease? TryAcquire()
    {
        // A library that cannot be joined has just been replaced: the next look finds its successor.
        while (_current is { } shared)
        {
            if (shared.TryJoin())
            {
                return new LibraryLease(shared);
            }
        }

        return null;
    }

    /// <summary>Puts a library in place. The one before is disposed when its last request ends.</summary>
    /// <param name="library">The library to answer from; it belongs to the holder from here on.</param>
    /// <param name="version">The commit that it shows.</param>
    public void Swap(IActionLibrary library, LibraryVersion version)
    {
        var next = new SharedLibrary(library, version);
        SharedLibrary? before;
        lock (_swapping)
        {
            if (_closed)
            {
                next.Leave();
                return;
            }

            before = _current;
            _current = next;
        }

        before?.Leave();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SharedLibrary? before;
        lock (_swapping)
        {
            _closed = true;
            before = _current;
            _current = null;
        }

        before?.Leave();
    }
}
