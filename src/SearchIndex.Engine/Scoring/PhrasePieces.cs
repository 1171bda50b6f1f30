using SearchIndex.Engine.Postings;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Engine.Scoring;

/// <summary>Pieces near each other, told by where each of them begins in a document. Belongs to one thread.</summary>
/// <param name="near">The pieces, two or more.</param>
internal sealed class PhrasePieces(NearQuery near)
{
    private readonly int[] _lengths = PhraseShape.Lengths(near);
    private readonly int[][] _starts = new int[near.Phrases.Count][];
    private readonly NearMatcher _matcher = new(new ExactPhraseMatcher[near.Phrases.Count], PhraseShape.Lengths(near), near.Within, near.Ordered);

    /// <summary>The piece of each place of the phrases one after the other.</summary>
    public int[] PieceOfSlot { get; } = [.. near.Phrases.SelectMany((phrase, piece) => phrase.Slots.Select(_ => piece))];

    /// <summary>Where each place stands in its piece.</summary>
    public int[] Offsets { get; } = [.. near.Phrases.SelectMany(PhraseShape.Offsets)];

    /// <summary>How many pieces there are.</summary>
    public int Count => _lengths.Length;

    /// <summary>Whether the pieces stand near each other in a document.</summary>
    /// <param name="starts">For each piece, where it begins in each document; more may follow.</param>
    /// <param name="document">Index of a document in which each piece stands.</param>
    public bool Stand(List<PositionRuns> starts, int document)
    {
        if (Count == 2)
        {
            return Follows(starts[0][document], _lengths[0], starts[1][document])
                || (!near.Ordered && Follows(starts[1][document], _lengths[1], starts[0][document]));
        }

        for (var piece = 0; piece < Count; piece++)
        {
            _starts[piece] = starts[piece][document].ToArray();
        }

        return _matcher.Stands(_starts);
    }

    // Whether a place of one of two pieces has the other behind it, not over it, within reach: the next one there is tells.
    private bool Follows(ReadOnlySpan<int> places, int length, ReadOnlySpan<int> others)
    {
        var at = 0;
        foreach (var place in places)
        {
            while (at < others.Length && others[at] - place < length)
            {
                at++;
            }

            if (at == others.Length)
            {
                return false;
            }

            if (others[at] - place - length <= near.Within)
            {
                return true;
            }
        }

        return false;
    }
}
