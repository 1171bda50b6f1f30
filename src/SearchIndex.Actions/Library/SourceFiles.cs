using System.Security.Cryptography;
using System.Text;

namespace SearchIndex.Actions.Library;

/// <summary>Finds the files that paths stand for.</summary>
internal static class SourceFiles
{
    private static readonly string[] Readable = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".pdf", ".jsonl", ".csv"];

    /// <summary>Lists files.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="notes">Receives a sentence for what is passed over.</param>
    /// <returns>Each file once, those of a folder in order of their paths.</returns>
    /// <exception cref="LibraryException">A path is not there.</exception>
    public static IReadOnlyList<SourceFile> Find(IReadOnlyList<string> paths, List<string> notes)
    {
        var found = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            if (Directory.Exists(full))
            {
                AddFolder(full, found, seen, notes);
            }
            else if (File.Exists(full))
            {
                Add(full, Path.GetFileName(full), found, seen);
            }
            else
            {
                throw new LibraryException(LibraryProblem.Input, $"There is no file or folder '{path}' (looked for {full}).");
            }
        }

        return WithUniqueNames(found);
    }

    /// <summary>What identifies a file by where it stands.</summary>
    /// <param name="fullPath">Its full path.</param>
    /// <returns>The beginning of a hash of the path, hexadecimal.</returns>
    public static string Origin(string fullPath) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fullPath)))[..24];

    private static void AddFolder(string folder, List<SourceFile> found, HashSet<string> seen, List<string> notes)
    {
        var skipped = new List<string>();
        foreach (var file in FilesBelow(folder, notes))
        {
            var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (IsHidden(name) || IsReadMe(name) || !Readable.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            {
                skipped.Add(name);
            }
            else
            {
                Add(file, name, found, seen);
            }
        }

        if (skipped.Count > 0)
        {
            var shown = string.Join(", ", skipped.Take(8));
            notes.Add($"{skipped.Count} {(skipped.Count == 1 ? "file" : "files")} in {folder} passed over (hidden, temporary, or of a kind that holds no profile): {shown}{(skipped.Count > 8 ? ", ..." : "")}");
        }
    }

    // Linked folders are not followed: a link can point above itself.
    private static List<string> FilesBelow(string folder, List<string> notes)
    {
        var files = new List<string>();
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var next))
        {
            try
            {
                files.AddRange(Directory.EnumerateFiles(next));
                foreach (var below in Directory.EnumerateDirectories(next))
                {
                    if (new DirectoryInfo(below).LinkTarget is null)
                    {
                        waiting.Push(below);
                    }
                    else
                    {
                        notes.Add($"{below} is a link to a folder and was not followed.");
                    }
                }
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                notes.Add($"The folder {next} cannot be read and was passed over: {error.Message}");
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    // A folder's own description is no profile; it is read where it is named itself.
    private static bool IsReadMe(string name) => Path.GetFileNameWithoutExtension(name).Equals("README", StringComparison.OrdinalIgnoreCase);

    // Editors and office programs leave such files beside the ones that people mean.
    private static bool IsHidden(string name) => name.Split('/').Any(part =>
        part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || part.EndsWith('~')
        || part.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".crdownload", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith(".part", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".swp", StringComparison.OrdinalIgnoreCase));

    private static void Add(string full, string name, List<SourceFile> found, HashSet<string> seen)
    {
        if (seen.Add(full))
        {
            found.Add(new SourceFile(full, name, Origin(full)));
        }
    }

    // Two files of one name get their folder's name before it.
    private static List<SourceFile> WithUniqueNames(List<SourceFile> files)
    {
        var twice = files.GroupBy(file => file.Name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. files.Select(file => twice.Contains(file.Name) ? file with { Name = LongerName(file) } : file)];
    }

    /// <summary>A name with one more folder before it.</summary>
    /// <param name="file">A file.</param>
    /// <returns>Such as "2025/congjiang.txt".</returns>
    public static string LongerName(SourceFile file)
    {
        var parts = file.FullPath.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var depth = Math.Min(parts.Length, file.Name.Count(c => c == '/') + 2);
        return string.Join('/', parts[^depth..]);
    }
}
