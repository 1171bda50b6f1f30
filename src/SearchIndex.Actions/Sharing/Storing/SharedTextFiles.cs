using System.Globalization;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Storage.Directories;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Actions.Sharing.Storing;

/// <summary>
/// The results of a library beside its index. A file is written whole under another name, synced, and renamed; the one before is deleted
/// after that, so that a process that is killed leaves the old results, or the new ones, or results of no commit, which nobody reads.
/// </summary>
internal static class SharedTextFiles
{
    private const string Prefix = "shared-";
    private const string Pending = "pending-shared";

    /// <summary>Name of the file of a commit.</summary>
    /// <param name="generation">Number of the commit.</param>
    /// <returns>A file name.</returns>
    public static string Name(long generation) => Prefix + generation.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a file is one of these.</summary>
    /// <param name="name">A file name.</param>
    /// <returns>True for results and for what a stopped process left of them.</returns>
    public static bool IsOurs(string name) => name == Pending || TryNumber(name, out _);

    /// <summary>Reads the results of a commit.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="generation">Number of the commit.</param>
    /// <param name="stamp">Its time, which tells it from a commit of the same number of an index that was deleted.</param>
    /// <param name="version">The version of the rules that they must have.</param>
    /// <param name="why">Why there are none that can be used, in words; null where there is no file, or all is well.</param>
    /// <returns>Null where there are none that can be used.</returns>
    public static SharedTextResults? TryRead(IDirectory directory, long generation, long stamp, string version, out string? why)
    {
        why = null;
        try
        {
            if (!directory.Exists(Name(generation)))
            {
                return null;
            }

            if (SharedTextCodecV1.ReadVersion(directory, Name(generation)) is var found && found != version)
            {
                why = $"The shared text that is stored with the index was found by other rules{Difference(found, version)} and is not used; "
                    + "it was found anew. Run 'searchindex index PATH...' to store it.";
                return null;
            }

            var results = SharedTextCodecV1.Read(directory, Name(generation));
            return results.Generation == generation && results.Stamp == stamp ? results : null;
        }
        catch (FileNotFoundException)
        {
            // A writer replaced it a moment ago.
            return null;
        }
        catch (IndexCorruptException damage)
        {
            why = $"The shared text that is stored with the index cannot be used and was found anew: {damage.Message}";
            return null;
        }
    }

    /// <summary>Reads the newest results of any commit that these rules can build on.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="version">The version of the rules that they must have.</param>
    /// <returns>Null where there are none.</returns>
    public static SharedTextResults? TryReadNewest(IDirectory directory, string version)
    {
        foreach (var number in Numbers(directory).OrderDescending())
        {
            try
            {
                if (SharedTextCodecV1.ReadVersion(directory, Name(number)) == version)
                {
                    return SharedTextCodecV1.Read(directory, Name(number));
                }
            }
            catch (Exception damage) when (damage is IndexCorruptException or FileNotFoundException)
            {
                // All is found anew where nothing can be built on.
                continue;
            }
        }

        return null;
    }

    /// <summary>Puts results in place of those before.</summary>
    /// <param name="directory">The index, whose writer's lock the caller holds.</param>
    /// <param name="results">The results.</param>
    public static void Write(IDirectory directory, SharedTextResults results)
    {
        SharedTextCodecV1.Write(directory, Pending, results, Guid.Empty);
        directory.Sync([Pending]);
        directory.Rename(Pending, Name(results.Generation));
        directory.SyncDirectory();
        Clean(directory, results.Generation);
    }

    /// <summary>Deletes the results of other commits.</summary>
    /// <param name="directory">The index, whose writer's lock the caller holds.</param>
    /// <param name="generation">Number of the commit whose results stay.</param>
    public static void Clean(IDirectory directory, long generation)
    {
        foreach (var number in Numbers(directory).Where(number => number != generation))
        {
            directory.Delete(Name(number));
        }
    }

    private static List<long> Numbers(IDirectory directory) =>
        [.. directory.List().Select(name => TryNumber(name, out var number) ? number : -1).Where(number => number >= 0)];

    private static bool TryNumber(string name, out long number)
    {
        number = -1;
        return name.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Difference(string found, string version)
    {
        var now = version.Split(' ').ToHashSet(StringComparer.Ordinal);
        var names = string.Join(", ", found.Split(' ').Where(part => !now.Contains(part)).Select(part => part.Split('=')[0]));
        return names.Length == 0 ? "" : $" ({names})";
    }
}
