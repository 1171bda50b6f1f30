using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Engine.Commits;

/// <summary>Makes commits durable, and deletes what no commit needs any more.</summary>
internal sealed class CommitWriter(IDirectory directory)
{
    /// <summary>
    /// Writes a commit so that after a power cut at any moment the old or the new one is found whole: first the bytes of all new
    /// files and their names, then a pending file, then its rename.
    /// </summary>
    /// <param name="commit">The commit.</param>
    /// <param name="newFiles">Files that no commit before it has.</param>
    public void Write(CommitPoint commit, IReadOnlyCollection<string> newFiles)
    {
        directory.Sync(newFiles);
        directory.SyncDirectory();
        var pending = CommitFiles.PendingName(commit.Generation);
        CommitCodecV1.Write(directory, pending, commit);
        directory.Sync([pending]);
        directory.Rename(pending, CommitFiles.Name(commit.Generation));
        directory.SyncDirectory();
    }

    /// <summary>
    /// Deletes files of segments and commits that nothing refers to. A file that cannot be deleted, as Windows refuses while a
    /// snapshot maps it, is tried again the next time. Files of other origin are left alone.
    /// </summary>
    /// <param name="newest">The newest commit; null where there is none.</param>
    /// <param name="uncommitted">Segments that the writer has and the commit does not.</param>
    public void DeleteUnreferenced(CommitPoint? newest, IEnumerable<SegmentMeta> uncommitted)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in newest?.Segments ?? [])
        {
            needed.UnionWith(segment.FileNames());
        }

        foreach (var segment in uncommitted)
        {
            needed.UnionWith(segment.FileNames());
        }

        foreach (var name in directory.List())
        {
            var old = CommitFiles.IsCommit(name, out var generation) ? generation != newest?.Generation : CommitFiles.IsPending(name) || SegmentFiles.IsSegmentFile(name);
            if (!old || needed.Contains(name))
            {
                continue;
            }

            try
            {
                directory.Delete(name);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is found again by name after the next commit.
            }
        }
    }
}
