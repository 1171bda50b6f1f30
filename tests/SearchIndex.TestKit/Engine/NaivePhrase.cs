using SearchIndex.Engine.Queries;

namespace SearchIndex.TestKit.Engine;

/// <summary>Counts phrases in one text, in the plainest way.</summary>
public static class NaivePhrase
{
    /// <summary>Whether two places of a phrase can hold the same term.</summary>
    /// <param name="query">The phrase.</param>
    /// <returns>False where <see cref="Frequency"/> can tell the frequency with a slop.</returns>
    public static bool HasRepeats(PhraseQuery query) =>
        query.Slots.SelectMany(slot => slot.Terms).GroupBy(term => term, StringComparer.Ordinal).Any(group => group.Count() > 1);

    /// <summary>Whether any choice of distinct tokens has a distance within the slop: every choice is tried.</summary>
    /// <param name="query">The phrase.</param>
    /// <param name="tokens">The text.</param>
    /// <returns>True where there is one.</returns>
    public static bool Stands(PhraseQuery query, IReadOnlyList<(string Term, int Position)> tokens)
    {
        var chosen = new List<int>();
        bool Choose(int slot)
        {
            if (slot == query.Slots.Count)
            {
                var moved = chosen.Select((position, at) => position - query.Slots[at].Position).ToArray();
                return moved.Max() - moved.Min() <= query.Slop;
            }

            foreach (var position in Positions(query.Slots[slot], tokens))
            {
                if (query.Slop > 0 && HasRepeats(query) && chosen.Contains(position))
                {
                    continue;
                }

                chosen.Add(position);
                if (Choose(slot + 1))
                {
                    return true;
                }

                chosen.RemoveAt(chosen.Count - 1);
            }

            return false;
        }

        return Choose(0);
    }

    /// <summary>The frequency as the score counts it.</summary>
    /// <param name="query">The phrase; without repeats where it has a slop.</param>
    /// <param name="tokens">The text.</param>
    /// <returns>0 where it does not stand there.</returns>
    public static float Frequency(PhraseQuery query, IReadOnlyList<(string Term, int Position)> tokens)
    {
        var lists = query.Slots.Select(slot => Positions(slot, tokens).Select(position => position - slot.Position).ToArray()).ToArray();
        if (lists.Any(list => list.Length == 0))
        {
            return 0f;
        }

        return query.Slop == 0 ? lists[0].Count(start => lists.All(list => list.Contains(start))) : Sloppy(lists, query.Slop);
    }

    // The lowest number moves up to its last value that is not above the second lowest: one occurrence. Then beyond it.
    private static float Sloppy(int[][] lists, int slop)
    {
        var now = lists.Select(list => list[0]).ToArray();
        var sum = 0f;
        while (true)
        {
            var lowest = Array.IndexOf(now, now.Min());
            var second = now.Where((_, at) => at != lowest).Min();
            var distance = now.Max() - lists[lowest].Last(value => value <= second);
            sum += distance <= slop ? 1f / (1f + distance) : 0f;
            var later = lists[lowest].Where(value => value > second).ToArray();
            if (later.Length == 0)
            {
                return sum;
            }

            now[lowest] = later[0];
        }
    }

    private static int[] Positions(PhraseSlot slot, IReadOnlyList<(string Term, int Position)> tokens) =>
        [.. tokens.Where(token => slot.Terms.Contains(token.Term, StringComparer.Ordinal)).Select(token => token.Position).Distinct().Order()];
}
