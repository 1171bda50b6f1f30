using System.Text;
using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Terms that stand together in one field, at given distances, with alternatives at each place.</summary>
/// <remarks>
/// With <see cref="Slop"/> 0 the terms stand exactly at their distances. With a slop they may be moved: an occurrence has as
/// its distance the largest minus the smallest of (position in the text - position in the phrase), and matches where that
/// is at most the slop. So one word in between costs 1, and two neighbours in reverse order cost 2: order is not demanded, but
/// disorder costs, as in Lucene. Each occurrence counts 1 / (1 + distance) towards the frequency; two places of a phrase
/// never take the same token. The score is BM25 with the sum of all terms' idf and that frequency.
/// </remarks>
public sealed class PhraseQuery : Query
{
    /// <summary>Asks for a phrase.</summary>
    /// <param name="field">Name of a field with positions.</param>
    /// <param name="slots">The places in ascending order of position, 1 or more; two may share a position.</param>
    /// <param name="slop">0 or more.</param>
    /// <exception cref="ArgumentException">There is no slot, one has no term, positions go back, or there are too many terms.</exception>
    public PhraseQuery(string field, IReadOnlyList<PhraseSlot> slots, int slop = 0)
    {
        ArgumentNullException.ThrowIfNull(slots);
        ArgumentOutOfRangeException.ThrowIfNegative(slop);
        Field = QueryLimits.Field(field);
        if (slots.Count == 0)
        {
            throw new ArgumentException("A phrase needs at least one term.", nameof(slots));
        }

        if (slots.Sum(slot => slot.Terms.Count) > QueryLimits.MaxPhraseTerms)
        {
            throw new ArgumentException($"A phrase has more than {QueryLimits.MaxPhraseTerms} terms.", nameof(slots));
        }

        for (var i = 1; i < slots.Count; i++)
        {
            if (slots[i].Position < slots[i - 1].Position)
            {
                throw new ArgumentException("Positions of a phrase must not go back.", nameof(slots));
            }
        }

        Slots = [.. slots];
        Slop = slop;
    }

    /// <summary>Asks for terms that follow each other.</summary>
    /// <param name="field">Name of a field with positions.</param>
    /// <param name="terms">1 or more, in order.</param>
    /// <exception cref="ArgumentException">There is no term, or there are too many.</exception>
    public PhraseQuery(string field, params IReadOnlyList<string> terms)
        : this(field, [.. (terms ?? throw new ArgumentNullException(nameof(terms))).Select((term, at) => new PhraseSlot(at, term))])
    {
    }

    /// <summary>Name of the field.</summary>
    public string Field { get; }

    /// <summary>The places in ascending order of position.</summary>
    public IReadOnlyList<PhraseSlot> Slots { get; }

    /// <summary>How far the terms may be moved.</summary>
    public int Slop { get; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Field).Append(":\"");
        for (var i = 0; i < Slots.Count; i++)
        {
            var gap = i == 0 ? 0 : Slots[i].Position - Slots[i - 1].Position - 1;
            text.Append(i == 0 ? "" : " ");
            text.Insert(text.Length, "_ ", Math.Clamp(gap, 0, 8)).AppendJoin('|', Slots[i].Terms);
        }

        text.Append('"');
        return Slop > 0 ? $"{text}~{Slop}" : text.ToString();
    }

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) => Slots switch
    {
        [{ Terms: [var term] }] => new TermQuery(Field, term).CreateWeight(context, scoring, boost),
        [var slot] => BooleanQuery.Any(slot.Terms.Select(term => new TermQuery(Field, term))).CreateWeight(context, scoring, boost),
        _ => PhraseWeight.Create(context, this, scoring, boost),
    };
}
