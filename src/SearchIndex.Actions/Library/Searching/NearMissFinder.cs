using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Finds what has all of a query but one part, and says which part emptied a list.</summary>
internal sealed class NearMissFinder
{
    private const int ShownHits = 5;

    private readonly SetRanking _ranking;
    private readonly FacetCounts _counts;
    private readonly UnderstoodQuery _asked;
    private readonly AskedSets _sets;
    private readonly HitBuilder _hits;
    private readonly TextQueries _texts;
    private readonly CancellationToken _cancellationToken;
    private readonly List<QueryPart> _required;

    /// <summary>Looks at a query.</summary>
    /// <param name="ranking">Ranks hits.</param>
    /// <param name="counts">Counts hits by city.</param>
    /// <param name="asked">The query.</param>
    /// <param name="sets">What its parts match.</param>
    /// <param name="hits">Makes hits.</param>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public NearMissFinder(SetRanking ranking, FacetCounts counts, UnderstoodQuery asked, AskedSets sets, HitBuilder hits, TextQueries texts, CancellationToken cancellationToken)
    {
        _texts = texts;
        _ranking = ranking;
        _counts = counts;
        _asked = asked;
        _sets = sets;
        _hits = hits;
        _cancellationToken = cancellationToken;
        _required = [.. asked.Reading.Parts.Where(part => part.Role == QueryPartRole.Required && part.Match is not null)];
    }

    /// <summary>Says of a list without hits which parts emptied it.</summary>
    /// <param name="total">How many hits there are.</param>
    /// <param name="understood">The parts with their counts.</param>
    /// <param name="notes">Receives the sentences.</param>
    public void AddNotes(long total, IReadOnlyList<UnderstoodPart> understood, List<string> notes)
    {
        var parts = _asked.Reading.Parts.Where(part => part.Role is QueryPartRole.Required or QueryPartRole.Filter or QueryPartRole.Excluded && part.Match is not null).ToList();
        if (total > 0 || parts.Count == 0)
        {
            return;
        }

        if (parts is [{ Role: QueryPartRole.Excluded } only])
        {
            notes.Add($"\u201C{only.Text}\u201D leaves out every action.");
            return;
        }

        if (parts.Count == 1)
        {
            notes.Add($"No action here has \u201C{parts[0].Text}\u201D.{Apart(parts[0])}");
            return;
        }

        if (parts.Count(part => part is { As: "city", Role: QueryPartRole.Filter }) > 1)
        {
            notes.Add("Every action belongs to one city; OR between the names of cities asks for any of them.");
        }

        var most = 0;
        foreach (var part in parts.Take(6))
        {
            var without = _sets.Without(part).Count;
            most = Math.Max(most, without);
            var own = understood.FirstOrDefault(item => item.Text == part.Text)?.Count;
            if (own == 0 && part.Role != QueryPartRole.Excluded)
            {
                notes.Add($"No action here has \u201C{part.Text}\u201D; without it there {Are(without)}.");
            }
            else if (without > 0)
            {
                notes.Add($"No action has all of it; without \u201C{part.Text}\u201D there {Are(without)}.");
            }
        }

        if (most == 0 && parts.Count <= 6)
        {
            notes.Add("Leaving out any one part of it alone finds nothing either.");
        }
    }

    /// <summary>Finds the actions that lack the most telling part of the query only.</summary>
    /// <param name="understood">The parts with their counts.</param>
    /// <returns>Null where the query has one required part only, or nothing comes near.</returns>
    public NearMisses? Find(IReadOnlyList<UnderstoodPart> understood)
    {
        if (_required.Count < 2)
        {
            return null;
        }

        // What is named last weighs most in "X mentioning Y"; else a species says more than a concept, and a rare word more than a common one.
        var missing = _required
            .OrderByDescending(part => FollowsMention(part))
            .ThenByDescending(part => part.As is "species" or "phrase")
            .ThenBy(part => understood.FirstOrDefault(item => item.Text == part.Text)?.Count ?? int.MaxValue)
            .First();
        var lacking = _sets.Lacking(missing);
        if (lacking.Count == 0)
        {
            return null;
        }

        var top = _ranking.Best(_asked, lacking, new SearchOptions { Limit = ShownHits, Cancellation = _cancellationToken }, missing);
        var kept = string.Join(" and ", _required.Where(part => !ReferenceEquals(part, missing)).Select(part => part.Text));
        return new NearMisses(
            $"{top.Total} more {(top.Total == 1 ? "action" : "actions")} on {kept} {(top.Total == 1 ? "does" : "do")} not mention {missing.Text}",
            missing.Text,
            (int)Math.Min(int.MaxValue, top.Total),
            _counts.Cities(lacking, _cancellationToken),
            [.. top.Hits.Select(hit => _hits.Build(hit, explain: false))]);
    }

    // A question in Chinese has no blanks; what its words find apart from each other is worth knowing.
    private string Apart(QueryPart part)
    {
        var words = part.As == "text" ? _texts.LongWords(part.Text) : [];
        if (words.Count < 2)
        {
            return "";
        }

        var all = words.Select(word => _texts.Loose(word, LibraryFields.Texts)).OfType<Query>().ToList();
        var found = all.Count == 0 ? 0 : _sets.Instead(part, BooleanQuery.All(all)).Count;
        return found == 0 ? "" : $" Its words apart from each other, \u201C{string.Join(' ', words)}\u201D, find {found}.";
    }

    private static string Are(long count) => count == 1 ? "is 1" : $"are {count}";

    private bool FollowsMention(QueryPart part)
    {
        var parts = _asked.Reading.Parts;
        for (var i = 1; i < parts.Count; i++)
        {
            if (ReferenceEquals(parts[i], part))
            {
                return parts[i - 1].As == "connective" && parts[i - 1].Names.Contains("mention", StringComparer.Ordinal);
            }
        }

        return false;
    }
}
