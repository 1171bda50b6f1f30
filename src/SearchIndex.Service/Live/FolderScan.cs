namespace SearchIndex.Service.Live;

/// <summary>Looks at the files of a folder without opening them.</summary>
internal static class FolderScan
{
    // Links are not followed: one can point out of the folder, or above itself.
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Lists the files.</summary>
    /// <param name="folder">Full path of the folder.</param>
    /// <returns>Each file by its full path, or null where the folder is not there.</returns>
    public static Dictionary<string, FileStamp>? Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var files = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Options))
            {
                files[file.FullName] = new FileStamp(file.Exists ? file.Length : 0, file.LastWriteTimeUtc.Ticks);
            }
        }
        catch (IOException)
        {
            // A file or folder went away while it was looked at; the next look sees what is so then.
        }

        // A folder that went while it was listed may have given a part of its files, or none.
        return Directory.Exists(folder) ? files : null;
    }
}
