namespace SearchIndex.Actions.Querying.Parsing;

/// <summary>Makes nodes of what NEAR joins: words, quotations, and alternatives of them.</summary>
internal static class NearNodes
{
    private const int MostPairs = 64;

    /// <summary>Two nodes near each other.</summary>
    /// <param name="left">What stands before NEAR.</param>
    /// <param name="right">What stands behind it.</param>
    /// <param name="sign">The operator as typed.</param>
    /// <param name="within">Its distance.</param>
    /// <param name="notes">Receives a sentence where they cannot be joined.</param>
    /// <returns>Null where they cannot be joined.</returns>
    public static QueryNode? Of(QueryNode left, QueryNode right, string sign, int? within, List<string> notes)
    {
        var pairs = (from a in Alternatives(left) from b in Alternatives(right) select (a, b)).Take(MostPairs + 1).ToList();
        if (pairs.Count is 0 or > MostPairs || pairs.Exists(pair => Pieces(pair.a).Count == 0 || Pieces(pair.b).Count == 0))
        {
            notes.Add("NEAR joins words or phrases only; it was read as AND.");
            return null;
        }

        List<QueryNode> all = [.. pairs.Select(pair => Near(pair.a, pair.b, sign, within))];
        return all.Count == 1 ? all[0] : new AnyOfNode($"{left.Source} {sign} {right.Source}", all);
    }

    private static PhraseNode Near(QueryNode left, QueryNode right, string sign, int? within)
    {
        IReadOnlyList<string> pieces = [.. Pieces(left), .. Pieces(right)];
        return new PhraseNode($"{left.Source} {sign} {right.Source}", string.Join(' ', pieces), within, pieces);
    }

    // a NEAR (b OR c) is near one of them.
    private static List<QueryNode> Alternatives(QueryNode node) => node is AnyOfNode any ? [.. any.Operands.SelectMany(Alternatives)] : [node];

    // A NEAR b NEAR c joins all three; Latin words that are one name, and quotations, stay whole. Chinese names have no blanks.
    private static IReadOnlyList<string> Pieces(QueryNode node) => node switch
    {
        WordsNode words when words.Words.Any(word => QuerySigns.HasHan(word)) => words.Words,
        WordsNode words => [string.Join(' ', words.Words)],
        PhraseNode { Within: null } phrase => [phrase.Text],
        PhraseNode { Pieces: { } pieces } => pieces,
        _ => [],
    };
}
