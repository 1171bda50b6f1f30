namespace SearchIndex.Cli;

/// <summary>Finds ids that look like one that is not there.</summary>
internal static class NearIds
{
    /// <summary>The nearest ids.</summary>
    /// <param name="wanted">What was typed.</param>
    /// <param name="ids">All ids.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>Those that contain it first, then those with the most parts in common; empty where none has any.</returns>
    public static IReadOnlyList<string> Of(string wanted, IReadOnlyList<string> ids, int count)
    {
        var parts = Parts(wanted);
        return [.. ids
            .Select(id => (Id: id, Contains: id.Contains(wanted, StringComparison.OrdinalIgnoreCase), Common: Parts(id).Count(part => parts.Contains(part))))
            .Where(item => item.Contains || item.Common > 0)
            .OrderByDescending(item => item.Contains)
            .ThenByDescending(item => item.Common)
            .ThenBy(item => Math.Abs(item.Id.Length - wanted.Length))
            .ThenBy(item => item.Id, StringComparer.Ordinal)
            .Take(count)
            .Select(item => item.Id)];
    }

    private static HashSet<string> Parts(string id) =>
        id.Split(['/', '-', ' '], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
