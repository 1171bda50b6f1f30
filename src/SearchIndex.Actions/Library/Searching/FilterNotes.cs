namespace SearchIndex.Actions.Library.Searching;

/// <summary>Says of a list without hits which filter emptied it.</summary>
internal static class FilterNotes
{
    private const int MostFields = 4;

    /// <summary>Adds, for each field that is filtered by, how many hits there are without its filters.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="total">How many hits there are.</param>
    /// <param name="notes">Receives the sentences; none where there are hits, or none without the filter either.</param>
    /// <param name="count">Counts the hits of another request.</param>
    public static void Add(SearchRequest request, long total, List<string> notes, Func<SearchRequest, int> count)
    {
        foreach (var field in total > 0 ? [] : request.Filters.GroupBy(filter => filter.Field, StringComparer.OrdinalIgnoreCase).Take(MostFields))
        {
            var without = count(request with { Filters = [.. request.Filters.Except(field)] });
            if (without > 0)
            {
                notes.Add($"Without the filter {field.Key} ({string.Join(", ", field.Select(filter => filter.Value).Take(3))}) there {(without == 1 ? "is 1" : $"are {without}")}.");
            }
        }
    }
}
