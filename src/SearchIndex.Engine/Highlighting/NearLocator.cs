using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Scoring;

namespace SearchIndex.Engine.Highlighting;

/// <summary>Finds pieces near each other among tokens, by the same rules as a search; each piece gives a span of its own.</summary>
internal sealed class NearLocator
{
    private readonly PhraseLocator[] _pieces;
    private readonly int[] _lengths;

    public NearLocator(NearQuery query)
    {
        Query = query;
        _pieces = [.. query.Phrases.Select(phrase => new PhraseLocator(phrase))];
        _lengths = PhraseShape.Lengths(query);
    }

    public NearQuery Query { get; }

    /// <summary>Pieces of the text, in no order; some may stand twice.</summary>
    public List<(int Start, int End)> Locate(TokenPlaces tokens)
    {
        var spans = new List<(int Start, int End)>();
        var places = new SortedDictionary<int, (int Start, int End)>[_pieces.Length];
        for (var piece = 0; piece < _pieces.Length; piece++)
        {
            places[piece] = _pieces[piece].Places(tokens);
            if (places[piece].Count == 0)
            {
                return spans;
            }
        }

        var matcher = new NearMatcher(new ExactPhraseMatcher[_pieces.Length], _lengths, Query.Within, Query.Ordered);
        foreach (var occurrence in matcher.Occurrences([.. places.Select(place => place.Keys.ToArray())]))
        {
            spans.AddRange(occurrence.Select((position, piece) => places[piece][position]));
        }

        return spans;
    }
}
