namespace SearchIndex.Cli;

/// <summary>Which folder holds the index: <c>--index</c>, else <c>$SEARCHINDEX_DIR</c>, else <c>index-data/built/index</c> below the current folder.</summary>
internal static class IndexFolder
{
    /// <summary>Name of the environment variable.</summary>
    public const string Variable = "SEARCHINDEX_DIR";

    /// <summary>Decides.</summary>
    /// <param name="option">What was given with <c>--index</c>, or null.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="current">The current folder.</param>
    /// <returns>A full path.</returns>
    public static string Resolve(string? option, Func<string, string?> environment, string current)
    {
        var named = !string.IsNullOrEmpty(option) ? option : environment(Variable);
        return Path.GetFullPath(string.IsNullOrEmpty(named) ? Path.Combine("index-data", "built", "index") : named, current);
    }
}
