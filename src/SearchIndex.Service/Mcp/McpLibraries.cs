using SearchIndex.Service.Hosting;

namespace SearchIndex.Service.Mcp;

/// <summary>Gives each call the newest commit of the library, without disturbing calls that are under way.</summary>
internal sealed class McpLibraries(ILibrarySource source) : IDisposable
{
    private readonly Lock _looking = new();
    private readonly LibraryHolder _holder = new();

    /// <summary>Joins the newest commit.</summary>
    /// <returns>A lease to dispose.</returns>
    /// <exception cref="McpMistakeException">There is no index.</exception>
    public LibraryLease Acquire()
    {
        lock (_looking)
        {
            var newest = source.FindNewest();
            if (newest is not null && newest != _holder.Version)
            {
                _holder.Swap(source.Open(newest), newest);
            }
        }

        return _holder.TryAcquire()
            ?? throw new McpMistakeException("There is no index yet. Build one with: searchindex index PATH... (profiles as text, Markdown, HTML, Word or PDF), or start 'searchindex serve' once, which builds a sample.");
    }

    /// <inheritdoc/>
    public void Dispose() => _holder.Dispose();
}
