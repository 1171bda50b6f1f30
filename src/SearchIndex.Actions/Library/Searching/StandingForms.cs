using System.Text;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Segments;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>
/// Phrases without the other forms of their characters that no text has. Most characters stand in one form in a field, and a phrase of
/// single terms is found much faster than one of choices. Safe for use by many threads.
/// </summary>
/// <param name="snapshot">The index.</param>
internal sealed class StandingForms(IndexSnapshot snapshot)
{
    // A phrase of a few characters that stand in two forms each is as many phrases as there are choices.
    private const int MostPhrases = 4;

    /// <summary>Queries that together match what one matches.</summary>
    /// <param name="query">A phrase, pieces near each other, or any other query.</param>
    /// <returns>None where nothing can match; the query itself where it is no phrase with choices.</returns>
    public IReadOnlyList<Query> Of(Query query)
    {
        switch (query)
        {
            case PhraseQuery phrase:
                if (Slots(phrase) is not { } slots)
                {
                    return [];
                }

                return slots.Count > 1 && phrase.Slop == 0 && slots.Aggregate(1L, (ways, slot) => Math.Min(ways * slot.Terms.Count, MostPhrases + 1)) <= MostPhrases
                    ? [.. Ways(slots, slots.Count).Select(way => new PhraseQuery(phrase.Field, way))]
                    : [new PhraseQuery(phrase.Field, slots, phrase.Slop)];
            case NearQuery near:
                var pieces = near.Phrases.Select(Slots).ToList();
                return pieces.Exists(piece => piece is null) ? [] : [new NearQuery(near.Field, pieces!, near.Within, near.Ordered)];
            default:
                return [query];
        }
    }

    /// <summary>A query with the same matches and scores.</summary>
    /// <param name="query">A phrase, or any other query.</param>
    /// <returns>Null where nothing can match.</returns>
    public Query? Scored(Query query) => query is not PhraseQuery phrase ? query
        : Slots(phrase) is { } slots ? new PhraseQuery(phrase.Field, slots, phrase.Slop) : null;

    private IReadOnlyList<PhraseSlot>? Slots(PhraseQuery phrase)
    {
        var slots = new PhraseSlot[phrase.Slots.Count];
        for (var at = 0; at < slots.Length; at++)
        {
            var slot = phrase.Slots[at];
            var standing = slot.Terms.Where(term => Stands(phrase.Field, term)).ToList();
            if (standing.Count == 0)
            {
                return null;
            }

            slots[at] = standing.Count == slot.Terms.Count ? slot : new PhraseSlot(slot.Position, standing);
        }

        return slots;
    }

    private static IEnumerable<IReadOnlyList<PhraseSlot>> Ways(IReadOnlyList<PhraseSlot> slots, int count) => count == 0 ? [[]] :
        Ways(slots, count - 1).SelectMany(way => slots[count - 1].Terms.Select(term => (IReadOnlyList<PhraseSlot>)[.. way, new PhraseSlot(slots[count - 1].Position, term)]));

    /// <summary>Whether any document has a character with a mark.</summary>
    /// <param name="field">A field of characters.</param>
    /// <param name="character">The character.</param>
    /// <returns>False where it stands without marks only, or nowhere.</returns>
    public bool StandsMarked(string field, string character)
    {
        // The first term behind the bare character, if it begins with it.
        var bare = Encoding.UTF8.GetBytes(character);
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Terms(field)?.Terms() is { } terms && terms.Seek([.. bare, 0]) && terms.Term.StartsWith(bare))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any document has a term.</summary>
    /// <param name="field">A field.</param>
    /// <param name="term">The term.</param>
    /// <returns>False where it stands nowhere.</returns>
    public bool Stands(string field, string term) => Frequency(field, term) > 0;

    /// <summary>How many documents have a term, deleted ones included.</summary>
    /// <param name="field">A field.</param>
    /// <param name="term">The term.</param>
    /// <returns>0 where it stands nowhere.</returns>
    public long Frequency(string field, string term)
    {
        var sum = 0L;
        Span<byte> bytes = stackalloc byte[64];
        var utf8 = Encoding.UTF8.GetByteCount(term) <= bytes.Length ? bytes[..Encoding.UTF8.GetBytes(term, bytes)] : Encoding.UTF8.GetBytes(term);
        foreach (var segment in snapshot.Segments)
        {
            if (segment.Terms(field) is { } terms && terms.TryFind(utf8, out var entry))
            {
                sum += entry.DocumentFrequency;
            }
        }

        return sum;
    }
}
