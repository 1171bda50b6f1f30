using SearchIndex.Analysis;

namespace SearchIndex.Engine.Highlighting;

/// <summary>The tokens of one text by term, so that many phrases can be looked for without walking it for each.</summary>
internal sealed class TokenPlaces
{
    private readonly Dictionary<string, List<(int Position, Token Token)>> _places = new(StringComparer.Ordinal);

    /// <summary>Takes the tokens of a text.</summary>
    /// <param name="tokens">In the order of the text.</param>
    public TokenPlaces(TokenBuffer tokens)
    {
        var lookup = _places.GetAlternateLookup<ReadOnlySpan<char>>();
        var position = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            position += tokens[i].PositionIncrement;
            var term = tokens.Term(i);
            if (!lookup.TryGetValue(term, out var places))
            {
                lookup[term] = places = [];
            }

            places.Add((position, tokens[i]));
        }
    }

    /// <summary>Whether one of several terms stands in the text.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>False where none does.</returns>
    public bool HasAny(IEnumerable<string> terms) => terms.Any(_places.ContainsKey);

    /// <summary>Where terms stand, by position; the first token at a position counts.</summary>
    /// <param name="terms">The terms.</param>
    /// <returns>Positions with their tokens.</returns>
    public SortedDictionary<int, Token> Of(IEnumerable<string> terms)
    {
        var found = new SortedDictionary<int, Token>();
        foreach (var term in terms)
        {
            if (_places.TryGetValue(term, out var places))
            {
                foreach (var (position, token) in places)
                {
                    found.TryAdd(position, token);
                }
            }
        }

        return found;
    }
}
