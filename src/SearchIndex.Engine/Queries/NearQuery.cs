using SearchIndex.Engine.Scoring;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Engine.Queries;

/// <summary>Phrases that stand close together in one field, each of them whole.</summary>
/// <remarks>
/// An occurrence takes one place of every piece, no two of them over each other. Its gap is the number of positions between its first
/// and its last token that no piece takes; it matches where that is at most <see cref="Within"/>. Each position at which an
/// occurrence begins counts 1 / (1 + smallest gap) towards the frequency; the score is BM25 with the sum of all terms' idf. Unlike the
/// slop of a <see cref="PhraseQuery"/>, another order of the pieces costs nothing, or is not allowed at all.
/// </remarks>
public sealed class NearQuery : Query
{
    /// <summary>Asks for pieces near each other.</summary>
    /// <param name="field">Name of a field with positions.</param>
    /// <param name="pieces">1 or more exact phrases, each of 1 or more places in ascending order of position.</param>
    /// <param name="within">How many positions may lie between them in all, 0 or more.</param>
    /// <param name="ordered">Whether they stand in the order given.</param>
    /// <exception cref="ArgumentException">There is no piece, one is empty, positions go back, or there are too many terms.</exception>
    public NearQuery(string field, IReadOnlyList<IReadOnlyList<PhraseSlot>> pieces, int within, bool ordered = false)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        ArgumentOutOfRangeException.ThrowIfNegative(within);
        if (pieces.Count == 0)
        {
            throw new ArgumentException("Something near something needs at least one piece.", nameof(pieces));
        }

        Phrases = [.. pieces.Select(piece => new PhraseQuery(field, piece))];
        Within = within;
        Ordered = ordered;
        var all = new List<PhraseSlot>();
        foreach (var piece in Phrases)
        {
            var from = all.Count == 0 ? 0 : all[^1].Position + 1;
            all.AddRange(piece.Slots.Select(slot => new PhraseSlot(from + slot.Position - piece.Slots[0].Position, slot.Terms)));
        }

        Flat = new PhraseQuery(field, all);
    }

    /// <summary>Name of the field.</summary>
    public string Field => Flat.Field;

    /// <summary>The pieces, each an exact phrase.</summary>
    public IReadOnlyList<PhraseQuery> Phrases { get; }

    /// <summary>How many positions may lie between the pieces in all.</summary>
    public int Within { get; }

    /// <summary>Whether they stand in the order given.</summary>
    public bool Ordered { get; }

    /// <summary>The pieces one after the other.</summary>
    internal PhraseQuery Flat { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{(Ordered ? "ordered" : "near")}({string.Join(", ", Phrases)})~{Within}";

    internal override Weight CreateWeight(SearchContext context, bool scoring, float boost) =>
        Phrases.Count == 1 ? Phrases[0].CreateWeight(context, scoring, boost) : PhraseWeight.Create(context, Flat, scoring, boost, this);
}
