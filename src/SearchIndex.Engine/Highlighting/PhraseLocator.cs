using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Scoring;

namespace SearchIndex.Engine.Highlighting;

/// <summary>Finds the occurrences of a phrase among tokens, by the same rules as a search.</summary>
internal sealed class PhraseLocator
{
    private readonly int[] _offsets;
    private readonly HashSet<string>[] _terms;
    private readonly SloppyPhraseWalk? _walk;

    public PhraseLocator(PhraseQuery query)
    {
        Query = query;
        _offsets = PhraseShape.Offsets(query);
        _terms = [.. query.Slots.Select(slot => slot.Terms.ToHashSet(StringComparer.Ordinal))];
        if (query.Slop > 0 && query.Slots.Count > 1)
        {
            var repeats = PhraseShape.Repeats(query);
            _walk = new SloppyPhraseWalk(_offsets, repeats, PhraseShape.HasAlternatives(query, repeats));
        }
    }

    public PhraseQuery Query { get; }

    /// <summary>Pieces of the text, in no order.</summary>
    public List<(int Start, int End)> Locate(TokenPlaces tokens)
    {
        if (!Array.TrueForAll(_terms, tokens.HasAny))
        {
            return [];
        }

        var spans = new List<(int Start, int End)>();
        SortedDictionary<int, Token>[] slots = [.. _terms.Select(tokens.Of)];

        if (_walk is null)
        {
            LocateExact(slots, spans);
        }
        else
        {
            LocateSloppy(_walk, slots, spans);
        }

        return spans;
    }

    /// <summary>Where an exact phrase begins, and the piece of the text that it takes.</summary>
    /// <returns>Pieces by position.</returns>
    public SortedDictionary<int, (int Start, int End)> Places(TokenPlaces tokens)
    {
        var places = new SortedDictionary<int, (int Start, int End)>();
        if (!Array.TrueForAll(_terms, tokens.HasAny))
        {
            return places;
        }

        SortedDictionary<int, Token>[] slots = [.. _terms.Select(tokens.Of)];
        foreach (var start in slots[0].Keys.Where(start => _offsets.Index().All(slot => slots[slot.Index].ContainsKey(start + slot.Item))))
        {
            places[start] = (slots[0][start].Start, slots[^1][start + _offsets[^1]].End);
        }

        return places;
    }

    private void LocateExact(SortedDictionary<int, Token>[] slots, List<(int Start, int End)> spans)
    {
        var occurrence = new int[slots.Length];
        foreach (var start in slots[0].Keys)
        {
            var stands = true;
            for (var slot = 0; slot < slots.Length && stands; slot++)
            {
                occurrence[slot] = start + _offsets[slot];
                stands = slots[slot].ContainsKey(occurrence[slot]);
            }

            // What stands in a gap of the phrase itself belongs to it, such as the point of 49.91.
            if (stands)
            {
                spans.Add((slots[0][occurrence[0]].Start, slots[^1][occurrence[^1]].End));
            }
        }
    }

    private void LocateSloppy(SloppyPhraseWalk walk, SortedDictionary<int, Token>[] slots, List<(int Start, int End)> spans)
    {
        for (var slot = 0; slot < slots.Length; slot++)
        {
            walk.SetPositions(slot, slots[slot].Keys.ToArray());
        }

        for (var distance = walk.First(Query.Slop); distance != SloppyPhraseWalk.NoDistance; distance = walk.Next(Query.Slop))
        {
            AddOccurrence(slots, walk.Occurrence, spans);
        }
    }

    private static void AddOccurrence(SortedDictionary<int, Token>[] slots, int[] occurrence, List<(int Start, int End)> spans)
    {
        var taken = occurrence.Distinct().Order().ToArray();
        Token[] tokens = [.. occurrence.Select((position, slot) => slots[slot][position])];
        if (taken[^1] - taken[0] == taken.Length - 1)
        {
            spans.Add((tokens.Min(token => token.Start), tokens.Max(token => token.End)));
        }
        else
        {
            spans.AddRange(tokens.Select(token => (token.Start, token.End)));
        }
    }
}
