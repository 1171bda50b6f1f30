using SearchIndex.Actions.Sharing.Finding;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Two actions with the pair of fields that shares most.</summary>
/// <param name="A">Number of one action.</param>
/// <param name="B">Number of the other, not smaller.</param>
/// <param name="Kind">Why they are alike.</param>
/// <param name="FieldA">Field of A in the strongest pair.</param>
/// <param name="FieldB">Field of B in it.</param>
/// <param name="Shared">Shingles in both.</param>
/// <param name="CountA">Shingles of A's field.</param>
/// <param name="CountB">Shingles of B's field.</param>
/// <param name="SharedOwn">Shared shingles outside of laws and slogans.</param>
internal readonly record struct ActionPair(int A, int B, SharedKind Kind, TextField FieldA, TextField FieldB, int Shared, int CountA, int CountB, int SharedOwn)
{
    /// <summary>The share of the smaller text.</summary>
    public double Containment => Shared / (double)Math.Max(1, Math.Min(CountA, CountB));

    /// <summary>What both have as a share of what either has.</summary>
    public double Jaccard => Shared / (double)Math.Max(1, CountA + CountB - Shared);

    /// <summary>The pair of a pair of fields.</summary>
    /// <param name="results">Where the fields are numbered.</param>
    /// <param name="pair">The pair of fields.</param>
    /// <returns>The pair of actions, the one with the smaller number first.</returns>
    public static ActionPair Of(SharedTextResults results, FieldPair pair)
    {
        var (a, b) = (results.Fields[pair.A], results.Fields[pair.B]);
        return new ActionPair(a.Action, b.Action, pair.Kind, a.Field, b.Field, pair.Shared, a.Shingles, b.Shingles, pair.SharedOwn);
    }

    /// <summary>Whether this pair of fields tells more than another one of the same actions.</summary>
    /// <param name="other">The other.</param>
    /// <returns>False where both are the same.</returns>
    public bool IsStrongerThan(ActionPair other) =>
        Kind != other.Kind ? Kind < other.Kind
        : Containment != other.Containment ? Containment > other.Containment
        : Shared != other.Shared ? Shared > other.Shared
        : (FieldA, FieldB).CompareTo((other.FieldA, other.FieldB)) < 0;
}
