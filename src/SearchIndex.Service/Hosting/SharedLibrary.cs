using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Hosting;

/// <summary>
/// A library with a count of its users: the holder counts as one, each request as one.
/// Whoever takes the count to zero disposes the library; from then on nobody can join.
/// </summary>
internal sealed class SharedLibrary(IActionLibrary library, LibraryVersion version)
{
    private int _users = 1;

    /// <summary>The library; only for those who are counted.</summary>
    public IActionLibrary Library { get; } = library;

    /// <summary>The commit that it shows.</summary>
    public LibraryVersion Version { get; } = version;

    /// <summary>Adds a user.</summary>
    /// <returns>False where the last user has left.</returns>
    public bool TryJoin()
    {
        var users = Volatile.Read(ref _users);
        while (users > 0)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
            {
                return true;
            }

            users = seen;
        }

        return false;
    }

    /// <summary>Takes a user away; the last one disposes the library.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            (Library as IDisposable)?.Dispose();
        }
    }
}
