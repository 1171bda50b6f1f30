namespace SearchIndex.Engine.Scoring;

/// <summary>
/// The hits of a phrase of single terms that are about equally frequent: the two rarest are matched block by block, and only
/// where both stand do the others move and positions get read.
/// </summary>
internal sealed class ExactPhraseHitSource : HitSource
{
    private const int BlockSize = Postings.PostingsCursor.BlockSize;
    private const int DenseRatio = 24;

    private readonly PhraseScorer _scorer;
    private readonly TermPostings[] _terms;
    private readonly bool _scores;
    private readonly CandidateWindow _window = new();
    private readonly int[] _matches = new int[BlockSize];
    private readonly int[] _matchPlaces = new int[BlockSize];
    private readonly int[] _documents = new int[BlockSize];
    private int _from;

    private ExactPhraseHitSource(PhraseScorer scorer, TermPostings[] terms, bool scores)
    {
        _scorer = scorer;
        _terms = terms;
        _scores = scores;
    }

    /// <summary>Takes a phrase for which this is the way.</summary>
    /// <param name="scorer">The phrase, not yet moved.</param>
    /// <param name="terms">Its distinct terms, the rarest first.</param>
    /// <param name="scores">Whether scores are wanted.</param>
    /// <returns>Null where going from candidate to candidate is better.</returns>
    public static ExactPhraseHitSource? Create(PhraseScorer scorer, TermPostings[] terms, bool scores) =>
        terms.Length >= 2 && terms[0].DocumentFrequency >= BlockSize / 4 && terms[1].DocumentFrequency <= DenseRatio * (long)terms[0].DocumentFrequency
            ? new ExactPhraseHitSource(scorer, terms, scores)
            : null;

    public override void Dispose()
    {
        _window.Dispose();
        base.Dispose();
    }

    public override bool Read(HitBatch batch)
    {
        batch.Clear();
        var (lead, other) = (_terms[0], _terms[1]);
        if (_from == Scorer.NoMoreDocuments || lead.Advance(Math.Max(_from, other.Document)) == Scorer.NoMoreDocuments)
        {
            return false;
        }

        var documents = lead.Remaining;
        batch.Steps += documents.Length;
        _from = documents[^1] + 1;
        if (_window.TryFill(documents))
        {
            ReadWindow(documents[0], documents[^1], batch);
            _window.Clear();
        }
        else
        {
            // Candidates that lie far apart; copied, as looking at one moves the lead.
            var count = documents.Length;
            documents.CopyTo(_documents);
            for (var i = 0; i < count; i++)
            {
                Look(_documents[i], batch);
            }
        }

        return true;
    }

    private void ReadWindow(int first, int last, HitBatch batch)
    {
        var other = _terms[1];
        other.Advance(first);
        while (other.Document <= last)
        {
            var documents = other.Remaining;
            var end = documents[^1];
            if (end > last)
            {
                var count = documents.BinarySearch(last + 1);
                documents = documents[..(count < 0 ? ~count : count)];
            }

            var found = _window.Match(documents, _matches, _matchPlaces);
            for (var i = 0; i < found; i++)
            {
                _documents[i] = documents[_matches[i]];
            }

            for (var i = 0; i < found; i++)
            {
                Look(_documents[i], batch);
            }

            if (end > last)
            {
                return;
            }

            other.Advance(end + 1);
        }
    }

    private void Look(int document, HitBatch batch)
    {
        foreach (var term in _terms)
        {
            if (term.Advance(document) != document)
            {
                return;
            }
        }

        if ((_scores && MinimumScore > 0f && _scorer.Bound() <= MinimumScore) || !_scorer.Matches())
        {
            return;
        }

        var score = _scores ? _scorer.Score() : 0f;
        if (!_scores || score > MinimumScore)
        {
            batch.Documents[batch.Count] = document;
            batch.Scores[batch.Count++] = score;
        }
    }
}
