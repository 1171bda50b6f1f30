using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Scoring;

/// <summary>
/// Documents of one block of a term that have all of several terms, thinned out by one term after the other, and then scored: no
/// frequency is read of a document that is out before its turn.
/// </summary>
/// <remarks>Requires, where scores are added: <see cref="ScoredBlocks.SumsAreExact"/>, as they are not added in query order.</remarks>
internal sealed class CommonDocuments
{
    private const int BlockSize = PostingsCursor.BlockSize;

    private readonly int[] _documents = new int[BlockSize];
    private readonly int[] _places = new int[BlockSize];
    private readonly double[] _sums = new double[BlockSize];
    private readonly int[] _found = new int[BlockSize + 1];
    private readonly int[] _frequencies = new int[BlockSize];
    private readonly float[] _scores = new float[BlockSize];

    /// <summary>How many documents are left.</summary>
    public int Count { get; private set; }

    /// <summary>The last document that is left.</summary>
    public int Last => _documents[Count - 1];

    /// <summary>Begins with what is left of a term's block.</summary>
    public void Begin(ScoredBlocks lead)
    {
        lead.Documents[lead.At..lead.Count].CopyTo(_documents);
        Count = lead.Count - lead.At;
        for (var i = 0; i < Count; i++)
        {
            _places[i] = lead.At + i;
        }

        _sums.AsSpan(0, Count).Clear();
    }

    /// <summary>Begins with candidates of a term's block, and their scores by it.</summary>
    public void Begin(CandidateList scored)
    {
        Count = scored.Count;
        scored.Documents.AsSpan(0, Count).CopyTo(_documents);
        scored.Sums.AsSpan(0, Count).CopyTo(_sums);
        scored.Count = 0;
    }

    /// <summary>Keeps the documents that have one more term.</summary>
    /// <param name="terms">All terms.</param>
    /// <param name="next">Which one; the documents were found in those before it.</param>
    public void Intersect(ReadOnlySpan<ScoredBlocks> terms, int next)
    {
        var found = _found.AsSpan(0, terms[next].Intersect(_documents.AsSpan(0, Count), _found));
        if (found.Length < Count)
        {
            Keep(found, terms[1..Math.Max(next, 1)]);
        }
    }

    /// <summary>Adds the scores of the term that the documents began with.</summary>
    public void AddLead(ScoredBlocks lead)
    {
        lead.ReadFrequencies(_places.AsSpan(0, Count), _frequencies);
        AddScores(lead);
    }

    /// <summary>Adds the scores of another term in which they were found.</summary>
    public void Add(ScoredBlocks term)
    {
        term.ReadFoundFrequencies(Count, _frequencies);
        AddScores(term);
    }

    /// <summary>Keeps the documents that can exceed a minimum with what is still to be added.</summary>
    /// <param name="minimum">The minimum.</param>
    /// <param name="rest">No more than this is added.</param>
    /// <param name="later">Terms in which they were found and whose scores are still to be added.</param>
    public void KeepAbove(float minimum, double rest, ReadOnlySpan<ScoredBlocks> later)
    {
        // Written without a branch, as nobody could foretell it.
        var found = _found;
        var kept = 0;
        var sums = _sums.AsSpan(0, Count);
        for (var i = 0; i < sums.Length; i++)
        {
            found[kept] = i;
            kept += (float)(sums[i] + rest) > minimum ? 1 : 0;
        }

        if (kept < Count)
        {
            Keep(found.AsSpan(0, kept), later);
        }
    }

    /// <summary>Hands over the documents as hits, with their sums rounded.</summary>
    public void Give(HitBatch batch)
    {
        for (var i = 0; i < Count; i++)
        {
            batch.Documents[i] = _documents[i];
            batch.Scores[i] = (float)_sums[i];
        }

        batch.Count = Count;
        Count = 0;
    }

    private void Keep(ReadOnlySpan<int> kept, ReadOnlySpan<ScoredBlocks> terms)
    {
        Count = kept.Length;
        for (var i = 0; i < kept.Length; i++)
        {
            var from = kept[i];
            _documents[i] = _documents[from];
            _places[i] = _places[from];
            _sums[i] = _sums[from];
        }

        foreach (var term in terms)
        {
            term.Found.Keep(kept);
        }
    }

    private void AddScores(ScoredBlocks term)
    {
        term.Score(_documents.AsSpan(0, Count), _frequencies, _scores);
        var sums = _sums.AsSpan(0, Count);
        var scores = _scores.AsSpan(0, sums.Length);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += scores[i];
        }
    }
}
