using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Engine.Commits;

/// <summary>Reading beside a writer, which deletes the files of a commit once the next one is whole.</summary>
internal static class Retrying
{
    /// <summary>Reads again when a file was gone, as long as there are other commits than at the attempt before.</summary>
    /// <exception cref="IndexCorruptException">A file is missing although no writer replaced the commit.</exception>
    public static T WhileFilesVanish<T>(IDirectory directory, Func<IDirectory, T> read)
    {
        while (true)
        {
            var before = CommitFiles.Generations(directory);
            try
            {
                return read(directory);
            }
            catch (FileNotFoundException e)
            {
                if (CommitFiles.Generations(directory).SequenceEqual(before))
                {
                    var file = Path.GetFileName(e.FileName) ?? string.Empty;
                    throw new IndexCorruptException(file, 0, "a file that the newest commit needs", "no such file", e);
                }
            }
        }
    }
}
