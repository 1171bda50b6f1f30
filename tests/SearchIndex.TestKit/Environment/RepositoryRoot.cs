namespace SearchIndex.TestKit.Environment;

/// <summary>Finds the checkout that the running tests were built from.</summary>
public static class RepositoryRoot
{
    /// <summary>The folder that holds <c>SearchIndex.sln</c>.</summary>
    /// <returns>Its full path.</returns>
    /// <exception cref="DirectoryNotFoundException">No folder above the test assembly holds the solution.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SearchIndex.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds SearchIndex.sln: run the tests from inside a checkout.");
    }
}
