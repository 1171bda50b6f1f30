using SearchIndex.Engine.Queries;

namespace SearchIndex.TestKit.Engine;

/// <summary>Counts pieces near each other in one text: every choice of places is tried.</summary>
public static class NaiveNear
{
    /// <summary>The frequency as the score counts it.</summary>
    /// <param name="query">The pieces.</param>
    /// <param name="tokens">The text.</param>
    /// <returns>0 where they do not stand near each other.</returns>
    public static float Frequency(NearQuery query, IReadOnlyList<(string Term, int Position)> tokens)
    {
        var places = query.Phrases.Select(phrase => Places(phrase, tokens)).ToArray();
        var gaps = new SortedDictionary<int, int>();
        void Choose(List<(int From, int To)> chosen)
        {
            if (chosen.Count < places.Length)
            {
                foreach (var place in places[chosen.Count])
                {
                    Choose([.. chosen, place]);
                }

                return;
            }

            var inOrder = chosen.OrderBy(place => place.From).ToList();
            var free = inOrder.Zip(inOrder.Skip(1), (a, b) => a.To <= b.From).All(apart => apart);
            var gap = chosen.Max(place => place.To) - inOrder[0].From - chosen.Sum(place => place.To - place.From);
            if (free && gap <= query.Within && (!query.Ordered || inOrder.SequenceEqual(chosen)))
            {
                gaps[inOrder[0].From] = Math.Min(gap, gaps.GetValueOrDefault(inOrder[0].From, gap));
            }
        }

        Choose([]);
        var sum = 0f;
        foreach (var gap in gaps.Values)
        {
            sum += 1f / (1f + gap);
        }

        return sum;
    }

    private static (int From, int To)[] Places(PhraseQuery phrase, IReadOnlyList<(string Term, int Position)> tokens)
    {
        var first = phrase.Slots[0].Position;
        var length = phrase.Slots[^1].Position - first + 1;
        return [.. tokens.Select(token => token.Position).Distinct()
            .Where(start => phrase.Slots.All(slot => tokens.Any(token => token.Position == start + slot.Position - first && slot.Terms.Contains(token.Term, StringComparer.Ordinal))))
            .Select(start => (start, start + length))];
    }
}
