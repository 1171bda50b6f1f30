namespace SearchIndex.Actions.Knowledge;

/// <summary>Names of the kinds of entries.</summary>
public static class KnowledgeKinds
{
    // Written out, as every start of the program needs them and asking the type for its names takes longer than all else here.
    private static readonly string[] Names =
    [
        "species", "taxon", "ecosystem", "practice", "instrument", "campaign", "institution", "plan", "law", "place", "observance", "indicator", "target", "heading",
        "topic",
    ];

    /// <summary>All names, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">A kind.</param>
    /// <returns>Such as "species".</returns>
    public static string Name(this KnowledgeKind kind) => Names[(int)kind];

    /// <summary>Finds a kind by its name.</summary>
    /// <param name="name">In any case.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string name, out KnowledgeKind kind)
    {
        var number = Array.FindIndex(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        kind = number < 0 ? default : (KnowledgeKind)number;
        return number >= 0;
    }
}
