namespace SearchIndex.Service.Pages;

/// <summary>Takes a part out of a query as it was typed, with what belongs to it alone: its quotation marks, its sign, an operator left hanging.</summary>
internal static class QueryPart
{
    private static readonly (char Open, char Close)[] Quotes = [('"', '"'), ('“', '”'), ('”', '“'), ('「', '」'), ('『', '』'), ('＂', '＂')];

    private static readonly string[] Joining = ["AND", "OR", "|", "&&", "||", "ＡＮＤ", "ＯＲ", "｜"];

    /// <summary>Takes a part out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="part">The part.</param>
    /// <returns>The rest, single blanks between its words; null where the part does not stand in the query as it is.</returns>
    public static string? Remove(string query, string part)
    {
        var start = Find(query, part);
        if (start < 0)
        {
            return null;
        }

        var end = start + part.Length;
        if (start > 0 && end < query.Length && Quotes.Contains((query[start - 1], query[end])))
        {
            start--;
            end++;
        }

        if (start > 0 && query[start - 1] is '+' or '-' or '=' && (start == 1 || char.IsWhiteSpace(query[start - 2])))
        {
            start--;
        }

        var before = Words(query[..start]);
        var after = Words(query[end..]);
        while (before.Count > 0 && (Joining.Contains(before[^1]) || before[^1] is "NOT" or "ＮＯＴ"))
        {
            before.RemoveAt(before.Count - 1);
        }

        while (before.Count == 0 && after.Count > 0 && Joining.Contains(after[0]))
        {
            after.RemoveAt(0);
        }

        return string.Join(' ', before.Concat(after));
    }

    // The first place where the part stands as a word of its own, else the first place at all.
    private static int Find(string query, string part)
    {
        if (part.Length == 0)
        {
            return -1;
        }

        var first = query.IndexOf(part, StringComparison.Ordinal);
        for (var at = first; at >= 0; at = query.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (WordMarks.IsEdge(query, at) && WordMarks.IsEdge(query, at + part.Length))
            {
                return at;
            }
        }

        return first;
    }

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
