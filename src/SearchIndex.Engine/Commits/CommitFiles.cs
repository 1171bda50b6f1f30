using System.Globalization;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Commits;

/// <summary>Finds the commits of a directory.</summary>
internal static class CommitFiles
{
    public const string Lock = "write.lock";

    private const string CommitPrefix = "commit-";
    private const string PendingPrefix = "pending-";

    public static string Name(long generation) => CommitPrefix + generation.ToString(CultureInfo.InvariantCulture);

    public static string PendingName(long generation) => PendingPrefix + generation.ToString(CultureInfo.InvariantCulture);

    public static bool IsCommit(string name, out long generation) => TryParse(name, CommitPrefix, out generation);

    public static bool IsPending(string name) => TryParse(name, PendingPrefix, out _);

    /// <summary>Numbers of all commits, newest first.</summary>
    public static List<long> Generations(IDirectory directory)
    {
        List<long> generations = [];
        foreach (var name in directory.List())
        {
            if (IsCommit(name, out var generation))
            {
                generations.Add(generation);
            }
        }

        generations.Sort((a, b) => b.CompareTo(a));
        return generations;
    }

    /// <summary>Reads the newest commit whose file is whole.</summary>
    /// <returns>Null where there is no commit at all.</returns>
    /// <exception cref="IndexCorruptException">There are commits, and none is whole; describes the newest.</exception>
    public static CommitPoint? ReadNewest(IDirectory directory)
    {
        IndexCorruptException? newest = null;
        FileNotFoundException? vanished = null;
        foreach (var generation in Generations(directory))
        {
            try
            {
                return CommitCodecV1.Read(directory, generation);
            }
            catch (IndexCorruptException e)
            {
                newest ??= e;
            }
            catch (FileNotFoundException e)
            {
                // A writer replaced it after the names were listed; the caller looks again.
                vanished ??= e;
            }
        }

        return newest is not null ? throw newest : vanished is not null ? throw vanished : null;
    }

    private static bool TryParse(string name, string prefix, out long generation)
    {
        generation = 0;
        return name.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out generation);
    }
}
