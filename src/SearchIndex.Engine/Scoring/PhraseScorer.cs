using SearchIndex.Engine.Terms;

namespace SearchIndex.Engine.Scoring;

/// <summary>Documents that have all terms of a phrase are candidates; their positions decide.</summary>
internal sealed class PhraseScorer : Scorer
{
    private readonly PhraseTerms[] _byCost;
    private readonly PhraseMatcher _matcher;
    private readonly FieldTerms _terms;
    private readonly float _weight;
    private readonly float[]? _cache;
    private readonly bool _exact;
    private int _checked = -1;
    private float _frequency;

    /// <param name="slots">What stands at each place; the same object may stand for several.</param>
    /// <param name="matcher">Looks for the phrase where the slots agree.</param>
    /// <param name="terms">The field.</param>
    /// <param name="weight">The product of boost and idf.</param>
    /// <param name="cache">Length factors; null where no scores are wanted.</param>
    public PhraseScorer(IEnumerable<PhraseTerms> slots, PhraseMatcher matcher, FieldTerms terms, float weight, float[]? cache)
    {
        _byCost = [.. slots.Distinct().OrderBy(slot => slot.Cost)];
        _matcher = matcher;
        _exact = matcher is ExactPhraseMatcher;
        _terms = terms;
        _weight = weight;
        _cache = cache;
    }

    public override int Document => _byCost[0].Document;

    public override long Cost => _byCost[0].Cost;

    /// <summary>The frequency of the phrase in the current document.</summary>
    /// <remarks>Requires: <see cref="Matches"/> said true, and scores are wanted.</remarks>
    public float Frequency => _frequency;

    public override int Next() => Align(_byCost[0].Next());

    public override int Advance(int target) => target <= Document ? Document : Align(_byCost[0].Advance(target));

    public override bool Matches()
    {
        if (_checked != Document)
        {
            _checked = Document;
            _frequency = _cache is null ? _matcher.Stands() ? 1f : 0f : _matcher.Frequency();
        }

        return _frequency > 0f;
    }

    public override float Score() => _cache is null ? 0f : Bm25.Score(_weight, _frequency, LengthFactor());

    /// <summary>A score that the current candidate cannot exceed, known before its positions are.</summary>
    /// <remarks>Requires: the weight was made for scoring.</remarks>
    public float Bound()
    {
        // An exact phrase needs one token of each term. With a slop one token can be in several occurrences, but each
        // occurrence counts at most 1 and at least one term moves on after it.
        var (least, sum) = (long.MaxValue, 0L);
        foreach (var slot in _byCost)
        {
            least = Math.Min(least, slot.Frequency);
            sum += slot.Frequency;
        }

        var frequency = _exact ? least : sum * _byCost.Length;

        return Bm25.Score(_weight, frequency, LengthFactor());
    }

    private float LengthFactor()
    {
        var norms = _terms.Norms;
        return _cache![norms.IsEmpty ? Bm25.NoNorm : norms[Document]];
    }

    private int Align(int document)
    {
        var agreed = 1;
        while (agreed < _byCost.Length && document != NoMoreDocuments)
        {
            var other = _byCost[agreed].Advance(document);
            if (other == document)
            {
                agreed++;
            }
            else
            {
                document = _byCost[0].Advance(other);
                agreed = 1;
            }
        }

        return document;
    }
}
