using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Coverage;

/// <summary>Writes the searches of a matrix in the query language. For one matrix.</summary>
internal sealed class CoverageQueries
{
    private readonly Dictionary<string, string> _headings;
    private readonly string _staleBefore;
    private readonly bool _isUsualRule;

    /// <summary>Takes what the searches have to tell apart.</summary>
    /// <param name="headings">All headings.</param>
    /// <param name="staleBefore">The day of the rule, or null.</param>
    /// <param name="isUsualRule">Whether <c>is:stale</c> means the same.</param>
    public CoverageQueries(IReadOnlyCollection<string> headings, DateOnly? staleBefore, bool isUsualRule)
    {
        var bare = headings.ToDictionary(heading => heading, ActionRecords.Bare, StringComparer.Ordinal);
        // A quotation is found inside a longer heading too, so the longer ones are excluded.
        _headings = headings.ToDictionary(heading => heading, heading => string.Join(' ', headings
            .Where(other => other != heading && bare[heading].Length > 0 && bare[other].Contains(bare[heading], StringComparison.Ordinal))
            .Select(other => $"-heading:{Quoted(other)}").Prepend($"heading:{Quoted(heading)}")), StringComparer.Ordinal);
        _staleBefore = staleBefore?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "0001-01-01";
        _isUsualRule = isUsualRule;
    }

    /// <summary>The actions of a city.</summary>
    /// <param name="cityId">Its id.</param>
    /// <returns>A search.</returns>
    public static string City(string cityId) => $"city:{cityId}";

    /// <summary>The actions under a heading.</summary>
    /// <param name="heading">The heading.</param>
    /// <returns>A search.</returns>
    public string Heading(string heading) => _headings[heading];

    /// <summary>The actions of a group that share a state.</summary>
    /// <param name="group">The search of the group; empty for the whole library.</param>
    /// <param name="state">The state.</param>
    /// <returns>A search.</returns>
    public string State(string group, string state) => $"{group} {Of(state)}".Trim();

    private string Of(string state) => state switch
    {
        "description" or "baseline" or "target" => $"has:{state}",
        "no-description" => "kind:action missing:description",
        "no-baseline" => "kind:action missing:baseline",
        "no-target" => "kind:action missing:target",
        "platform-wording" => "is:platform",
        "repeats" => "is:selfcopy",
        "baseline-undated" => "flag:baseline-undated",
        "target-undated" => "flag:target-undated",
        "undated" => "kind:action updated:none",
        "baseline-stale" => $"field:baseline updated:<{_staleBefore}",
        "target-stale" => $"field:target updated:<{_staleBefore}",
        "stale" => _isUsualRule ? "is:stale" : $"updated:<{_staleBefore} -updated:>={_staleBefore}",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    private static string Quoted(string heading) => $"\"{heading.Replace('"', '\'')}\"";
}
