namespace SearchIndex.Service.Hosting;

/// <summary>Finds the profiles of the sample library.</summary>
internal static class SampleFolder
{
    private static readonly string Relative = Path.Combine("index-data", "sample");

    /// <summary>Looks beside the program, then in each folder above it.</summary>
    /// <param name="start">Folder of the program.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, Relative);
            if (Directory.Exists(sample))
            {
                return sample;
            }
        }

        throw new DirectoryNotFoundException($"The sample profiles are missing: no folder '{Relative}' lies in {start} or above it.");
    }
}
