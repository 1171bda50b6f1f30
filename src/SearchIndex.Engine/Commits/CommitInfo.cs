using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Commits;

/// <summary>What the newest commit of an index says of itself; read without a schema.</summary>
/// <param name="Generation">Number of the commit.</param>
/// <param name="DocumentCount">Documents, deleted ones included.</param>
/// <param name="AliveCount">Documents that are not deleted.</param>
/// <param name="SegmentCount">Segments.</param>
/// <param name="UserData">What the writer stored with the commit.</param>
public sealed record CommitInfo(long Generation, int DocumentCount, int AliveCount, int SegmentCount, IReadOnlyDictionary<string, string> UserData)
{
    /// <summary>Reads the newest commit that is whole.</summary>
    /// <param name="directory">Where the index lies.</param>
    /// <returns>Null where there is no index.</returns>
    /// <exception cref="IndexCorruptException">There are commits, and none of them is whole.</exception>
    public static CommitInfo? Read(IDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Retrying.WhileFilesVanish(directory, CommitFiles.ReadNewest) is { } commit
            ? new CommitInfo(
                commit.Generation,
                commit.Segments.Sum(segment => segment.DocumentCount),
                commit.Segments.Sum(segment => segment.AliveCount),
                commit.Segments.Count,
                commit.UserData)
            : null;
    }
}
