using System.Diagnostics.CodeAnalysis;

namespace SearchIndex.TestKit.Environment;

/// <summary>
/// Finds the folder of real profiles and corpora that lies beside the checkout and is not part of the product.
/// Tests that use it skip with <see cref="AbsenceReason"/> where it is absent.
/// </summary>
public static class SharedData
{
    /// <summary>The reason that a skipped test prints.</summary>
    public const string AbsenceReason = "The folder 'shared' with real profiles and corpora does not lie beside the checkout (SEARCHINDEX_SHARED can name it).";

    /// <summary>Finds a file or folder of the shared data.</summary>
    /// <param name="relativePath">Such as <c>seeds/libo.txt</c>.</param>
    /// <param name="path">Its full path, or null.</param>
    /// <returns>Whether it exists.</returns>
    public static bool TryFind(string relativePath, [NotNullWhen(true)] out string? path)
    {
        var root = System.Environment.GetEnvironmentVariable("SEARCHINDEX_SHARED")
            ?? Path.Combine(RepositoryRoot.Find(), "..", "shared");
        path = Path.GetFullPath(Path.Combine(root, relativePath));
        if (File.Exists(path) || Directory.Exists(path))
        {
            return true;
        }

        path = null;
        return false;
    }
}
