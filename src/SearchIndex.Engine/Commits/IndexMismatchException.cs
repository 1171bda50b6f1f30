namespace SearchIndex.Engine.Commits;

/// <summary>An index was made with another schema or another analyzer than the one with which it is to be opened.</summary>
public sealed class IndexMismatchException : Exception
{
    /// <summary>Describes the differences.</summary>
    /// <param name="location">Where the index lies.</param>
    /// <param name="differences">Each difference, as a clause.</param>
    public IndexMismatchException(string location, IReadOnlyList<string> differences)
        : base($"The index in {location} was made in another way: {Summary(differences ?? [])}. Build the index again, or open it with the version of the program that made it.")
    {
        Location = location;
        Differences = differences ?? [];
    }

    /// <summary>Where the index lies.</summary>
    public string Location { get; }

    /// <summary>Each difference, as a clause.</summary>
    public IReadOnlyList<string> Differences { get; }

    // One analyzer that changed differs in every field: the first difference says enough.
    private static string Summary(IReadOnlyList<string> differences) => differences.Count switch
    {
        0 => "",
        1 => differences[0],
        var count => $"{differences[0]} (the first of {count} differences)",
    };
}
