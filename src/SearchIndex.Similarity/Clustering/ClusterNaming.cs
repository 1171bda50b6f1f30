using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SearchIndex.Similarity.Clustering;

/// <summary>
/// Gives clusters ids that last. Items are known by keys that last (the same for the same item in each run).
/// </summary>
/// <remarks>
/// A cluster inherits the id of the cluster of the run before with which it has most keys in common, if these are at least half of the keys of the one or of the
/// other; each id is inherited once, the closest pairs first (most keys in common, then fewest keys not in common, then by id, then by first key). Any other cluster gets a
/// new id: "c" and ten hexadecimal digits of the SHA-256 of its first key in ordinal order; where that id was in use before, a count is hashed with it.
/// So without a run before, an id depends on the cluster's first key alone; what joins or leaves another cluster never changes it; and with a run before a cluster keeps its id when members
/// join, leave, or the first one goes.
/// </remarks>
public static class ClusterNaming
{
    /// <summary>Names clusters.</summary>
    /// <param name="clusters">Keys of the members of each cluster; no key in two of them.</param>
    /// <param name="previous">Ids of the run before with the keys of their members; empty or null where there was none.</param>
    /// <returns>An id for each cluster, all different.</returns>
    public static IReadOnlyList<string> Name(IReadOnlyList<IReadOnlyCollection<string>> clusters, IReadOnlyDictionary<string, IReadOnlyCollection<string>>? previous = null)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        var before = previous ?? new Dictionary<string, IReadOnlyCollection<string>>();
        var firsts = clusters.Select(keys => keys.Min(StringComparer.Ordinal)!).ToList();
        var names = new string?[clusters.Count];
        var inherited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (cluster, id) in Inheritances(clusters, firsts, before))
        {
            if (names[cluster] is null && inherited.Add(id))
            {
                names[cluster] = id;
            }
        }

        var taken = new HashSet<string>(before.Keys, StringComparer.Ordinal);
        foreach (var cluster in Enumerable.Range(0, clusters.Count).Where(cluster => names[cluster] is null).OrderBy(cluster => firsts[cluster], StringComparer.Ordinal))
        {
            for (var count = 0; names[cluster] is null; count++)
            {
                var id = Hashed(count == 0 ? firsts[cluster] : string.Create(CultureInfo.InvariantCulture, $"{firsts[cluster]}\n{count}"));
                names[cluster] = taken.Add(id) ? id : null;
            }
        }

        return names!;
    }

    /// <summary>Pairs of a cluster and an id that it may inherit, the closest first.</summary>
    private static IEnumerable<(int Cluster, string Id)> Inheritances(
        IReadOnlyList<IReadOnlyCollection<string>> clusters, List<string> firsts, IReadOnlyDictionary<string, IReadOnlyCollection<string>> before)
    {
        var idsOfKey = before.SelectMany(cluster => cluster.Value.Select(key => (key, id: cluster.Key))).ToLookup(entry => entry.key, entry => entry.id, StringComparer.Ordinal);
        return Enumerable.Range(0, clusters.Count)
            .SelectMany(cluster => clusters[cluster].SelectMany(key => idsOfKey[key]).CountBy(id => id, StringComparer.Ordinal)
                .Select(common => (Cluster: cluster, Id: common.Key, Common: common.Value)))
            .Where(pair => 2 * pair.Common >= Math.Min(clusters[pair.Cluster].Count, before[pair.Id].Count))
            .OrderByDescending(pair => pair.Common)
            .ThenBy(pair => clusters[pair.Cluster].Count + before[pair.Id].Count)
            .ThenBy(pair => pair.Id, StringComparer.Ordinal)
            .ThenBy(pair => firsts[pair.Cluster], StringComparer.Ordinal)
            .Select(pair => (pair.Cluster, pair.Id));
    }

    private static string Hashed(string key) => "c" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 5));
}
