using SearchIndex.Actions.Sharing.Finding;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>The pairs of a library at one threshold, sorted by kind; the same for every question at that threshold.</summary>
internal sealed class PairListing
{
    private readonly Lazy<IReadOnlyList<ActionPair>> _form;

    /// <summary>Sorts the pairs.</summary>
    /// <param name="results">What was found.</param>
    /// <param name="minContainment">The threshold.</param>
    /// <param name="records">Makes the reader of texts that tells how much of two whole fields is shared.</param>
    public PairListing(SharedTextResults results, double minContainment, Func<PairRecords> records)
    {
        Results = results;
        MinContainment = minContainment;
        Pairs = new ActionPairs(results, minContainment);
        _form = new Lazy<IReadOnlyList<ActionPair>>(() =>
        {
            var reader = records();
            return [.. Pairs.Form.Where(pair => reader.WholeOverlap(pair).Containment >= minContainment)];
        });
    }

    /// <summary>What was found.</summary>
    public SharedTextResults Results { get; }

    /// <summary>The threshold.</summary>
    public double MinContainment { get; }

    /// <summary>All pairs.</summary>
    public ActionPairs Pairs { get; }

    /// <summary>Pairs by a sentence of the form alone, where at least that share of the whole field is in the other.</summary>
    public IReadOnlyList<ActionPair> Form => _form.Value;
}
