using System.Diagnostics;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Conventions.Tests.Tree;

/// <summary>
/// Reads the checkout once for all tests of this assembly: the files that git tracks or would track.
/// Where git is absent (an unpacked archive) it walks the folders and leaves out what builds make.
/// </summary>
public sealed class Checkout
{
    private static readonly string[] Generated = ["bin", "obj", ".git", ".vs", ".idea", "TestResults"];

    public Checkout()
    {
        Root = RepositoryRoot.Find();
        var paths = PathsFromGit(Root) ?? PathsFromFolders(Root);
        Tree = new SourceTree([.. paths
            .Where(path => File.Exists(Path.Combine(Root, path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllBytes(Path.Combine(Root, path))))]);
    }

    public string Root { get; }

    internal SourceTree Tree { get; }

    private static string[]? PathsFromGit(string root)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> PathsFromFolders(string root) =>
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Generated.Contains) && !path.StartsWith("index-data/built/", StringComparison.Ordinal));
}
