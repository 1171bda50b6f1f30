using System.Collections.Frozen;

namespace SearchIndex.Actions.Knowledge;

/// <summary>Names of the kinds of entries.</summary>
public static class KnowledgeKinds
{
    private static readonly FrozenDictionary<string, KnowledgeKind> ByName =
        Enum.GetValues<KnowledgeKind>().ToFrozenDictionary(Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All names, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<KnowledgeKind>().Select(Name)];

    /// <summary>The name of a kind.</summary>
    /// <param name="kind">A kind.</param>
    /// <returns>Such as "species".</returns>
    public static string Name(this KnowledgeKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Finds a kind by its name.</summary>
    /// <param name="name">In any case.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string name, out KnowledgeKind kind) => ByName.TryGetValue(name, out kind);
}
