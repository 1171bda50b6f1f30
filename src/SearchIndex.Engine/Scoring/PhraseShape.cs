using SearchIndex.Engine.Queries;

namespace SearchIndex.Engine.Scoring;

/// <summary>What a sloppy walk needs to know of a phrase besides its positions.</summary>
internal static class PhraseShape
{
    /// <summary>Places of the slots, the first at 0.</summary>
    public static int[] Offsets(PhraseQuery query) => [.. query.Slots.Select(slot => slot.Position - query.Slots[0].Position)];

    /// <summary>How many positions each piece takes.</summary>
    public static int[] Lengths(NearQuery query) => [.. query.Phrases.Select(phrase => phrase.Slots[^1].Position - phrase.Slots[0].Position + 1)];

    /// <summary>Groups of two or more slots that are connected by common terms, each ascending.</summary>
    public static int[][] Repeats(PhraseQuery query)
    {
        var group = Enumerable.Range(0, query.Slots.Count).ToArray();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var slot = 0; slot < group.Length; slot++)
        {
            foreach (var term in query.Slots[slot].Terms)
            {
                if (!first.TryAdd(term, slot))
                {
                    var (from, to) = (group[slot], group[first[term]]);
                    for (var i = 0; i < group.Length; i++)
                    {
                        group[i] = group[i] == from ? to : group[i];
                    }
                }
            }
        }

        return [.. Enumerable.Range(0, group.Length).GroupBy(slot => group[slot]).Select(slots => slots.ToArray()).Where(slots => slots.Length > 1)];
    }

    /// <summary>Whether a slot of any group can hold several terms.</summary>
    public static bool HasAlternatives(PhraseQuery query, int[][] repeats) =>
        repeats.Any(group => group.Any(slot => query.Slots[slot].Terms.Count > 1));
}
