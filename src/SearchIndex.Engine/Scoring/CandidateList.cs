using SearchIndex.Storage.Numbers;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents that may become hits, ascending, with what they scored so far. A term is brought to all of them at once: its blocks are
/// searched for as many as they cover, and its scores are computed in one go.
/// </summary>
/// <remarks>Requires, where scores are added: <see cref="ScoredBlocks.SumsAreExact"/>, as they are not added in query order.</remarks>
internal sealed class CandidateList
{
    private readonly int[] _found = new int[HitBatch.Capacity + 1];
    private readonly int[] _places = new int[HitBatch.Capacity + 1];
    private readonly int[] _matched = new int[HitBatch.Capacity];
    private readonly int[] _indexes = new int[HitBatch.Capacity];
    private readonly int[] _frequencies = new int[HitBatch.Capacity];
    private readonly float[] _scores = new float[HitBatch.Capacity];

    /// <summary>The documents; the first <see cref="Count"/> are valid.</summary>
    public int[] Documents { get; } = new int[HitBatch.Capacity];

    /// <summary>Sums of scores paired with the documents.</summary>
    public double[] Sums { get; } = new double[HitBatch.Capacity];

    /// <summary>How many candidates there are.</summary>
    public int Count { get; set; }

    /// <summary>Adds those candidates behind the last whose scores exceed a limit.</summary>
    /// <param name="documents">Documents.</param>
    /// <param name="scores">Scores paired with them.</param>
    /// <param name="limit">What a score must exceed.</param>
    public void AppendAbove(ReadOnlySpan<int> documents, ReadOnlySpan<float> scores, float limit)
    {
        var found = Selection.Above(scores, limit, _found);
        var count = Count;
        for (var i = 0; i < found; i++)
        {
            var at = _found[i];
            Documents[count] = documents[at];
            Sums[count++] = scores[at];
        }

        Count = count;
    }

    /// <summary>Keeps the candidates that can exceed a minimum with what is still to be added.</summary>
    public void KeepAbove(float minimum, double rest)
    {
        // Written without a branch, as nobody could foretell it.
        var documents = Documents.AsSpan(0, Count);
        var sums = Sums.AsSpan(0, Count);
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var sum = sums[i];
            documents[kept] = documents[i];
            sums[kept] = sum;
            kept += (float)(sum + rest) > minimum ? 1 : 0;
        }

        Count = kept;
    }

    /// <summary>Adds the scores of a term where candidates have it.</summary>
    public void Add(ScoredBlocks term)
    {
        var (documents, frequencies, indexes) = (_matched, _frequencies, _indexes);
        var count = 0;
        for (var (from, to) = (0, 0); from < Count && term.Reach(Documents[from]); from = to)
        {
            to = Covered(from, term.Last);
            var matched = term.Match(Documents.AsSpan(from, to - from), _found, _places);
            if (matched > 0)
            {
                term.ReadFrequencies(_places.AsSpan(0, matched), frequencies.AsSpan(count));
                for (var i = 0; i < matched; i++)
                {
                    var index = from + _found[i];
                    indexes[count] = index;
                    documents[count++] = Documents[index];
                }
            }
        }

        term.Score(documents.AsSpan(0, count), frequencies, _scores);
        for (var i = 0; i < count; i++)
        {
            Sums[indexes[i]] += _scores[i];
        }
    }

    /// <summary>Adds the scores of the present block of a term where candidates have it.</summary>
    /// <param name="term">Stands on a block.</param>
    /// <param name="from">Index of the first candidate that may be in the block.</param>
    /// <returns>Index of the first one after the block.</returns>
    public int AddBlock(ScoredBlocks term, int from)
    {
        var to = Covered(from, term.Last);
        var count = to > from ? term.Match(Documents.AsSpan(from, to - from), _found, _places) : 0;
        if (count > 0)
        {
            term.ReadFrequencies(_places.AsSpan(0, count), _frequencies);
            for (var i = 0; i < count; i++)
            {
                _matched[i] = Documents[from + _found[i]];
            }

            term.Score(_matched.AsSpan(0, count), _frequencies, _scores);
            for (var i = 0; i < count; i++)
            {
                Sums[from + _found[i]] += _scores[i];
            }
        }

        return to;
    }

    /// <summary>Hands over the candidates as hits where their rounded sums exceed a minimum.</summary>
    public void Give(HitBatch batch, float minimum)
    {
        var count = batch.Count;
        for (var i = 0; i < Count; i++)
        {
            var score = (float)Sums[i];
            if (score > minimum)
            {
                batch.Documents[count] = Documents[i];
                batch.Scores[count++] = score;
            }
        }

        batch.Count = count;
        Count = 0;
    }

    private int Covered(int from, int last)
    {
        return last == Scorer.NoMoreDocuments ? Count : SortedBlock.FirstAtLeast(Documents.AsSpan(0, Count), from, last + 1);
    }
}
