using System.Text;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Makes the records of groups: what they are called, and what their shared text looks like.</summary>
/// <param name="records">Reads texts.</param>
/// <param name="results">What was found.</param>
/// <param name="headings">Chinese renderings of headings, by the English ones.</param>
internal sealed class ClusterRecords(PairRecords records, SharedTextResults results, IReadOnlyDictionary<string, string> headings)
{
    private const int LongestTeaser = 28;
    private const int LongestTemplate = 1_000;

    /// <summary>Chinese renderings of the platform's headings.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <returns>By the English heading, whatever its case.</returns>
    public static IReadOnlyDictionary<string, string> Headings(HeadingCatalogue catalogue) => catalogue.Actions
        .GroupBy(heading => heading.English, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().Chinese, StringComparer.OrdinalIgnoreCase);

    /// <summary>The record of a group.</summary>
    /// <param name="cluster">The group.</param>
    /// <param name="withTexts">Whether label and template may read texts; without, the label is the heading.</param>
    /// <returns>The record.</returns>
    public SharedClusterRecord Of(PairCluster cluster, bool withTexts)
    {
        var medoid = records.Action(cluster.Medoid);
        var passage = withTexts ? LongestPassage(cluster) : null;
        var teaser = passage is null ? "" : Cut(string.Concat((passage.Runs ?? []).Select(run => run.TextA)), LongestTeaser);
        var title = medoid.Record.Title;
        return new SharedClusterRecord
        {
            Id = cluster.Id,
            Members = [.. cluster.Members.Select(member => results.Actions[member])],
            Cities = [.. cluster.Members.Select(member => results.Places[results.PlaceOf[member]].City).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Medoid = medoid.Id,
            Weakest = PairRecords.Round(cluster.Weakest.Containment),
            WeakestPair = [results.Actions[cluster.Weakest.A], results.Actions[cluster.Weakest.B]],
            Label = Label(title, teaser),
            LabelLocal = headings.TryGetValue(title, out var local) ? Label(local, teaser) : null,
            Template = passage is null ? null : Template(passage),
        };
    }

    private static string Label(string heading, string teaser) => teaser.Length == 0 ? heading : $"{heading}: {teaser}";

    private static string Cut(string text, int length)
    {
        var plain = text.ReplaceLineEndings(" ").Trim();
        var end = Math.Min(length, plain.Length);
        return end == plain.Length ? plain : plain[..(char.IsHighSurrogate(plain[end - 1]) ? end - 1 : end)] + "\u2026";
    }

    private static string Template(SharedPassage passage)
    {
        var template = new StringBuilder();
        foreach (var run in passage.Runs ?? [])
        {
            template.Append(run.Kind switch { "equal" or "variant" => run.TextA, "swapped" => $"{{{run.Name}}}", _ => "{\u2026}" });
        }

        return Cut(template.ToString(), LongestTemplate);
    }

    // Between the medoid and the member that shares least with it: what stands there is in all of them, or nearly so.
    private SharedPassage? LongestPassage(PairCluster cluster)
    {
        var other = cluster.Members.First(member => member != cluster.Medoid);
        var pair = cluster.Weakest.A == cluster.Medoid || cluster.Weakest.B == cluster.Medoid ? cluster.Weakest
            : new ActionPair(Math.Min(cluster.Medoid, other), Math.Max(cluster.Medoid, other), SharedKind.Copied, cluster.Weakest.FieldA, cluster.Weakest.FieldB, 0, 0, 0, 0);
        return PassageReader.Read(records.Text(pair.A, pair.FieldA), pair.FieldA, records.Text(pair.B, pair.FieldB), pair.FieldB)
            .OrderByDescending(passage => passage.Matched).ThenBy(passage => passage.StartA).FirstOrDefault();
    }
}
