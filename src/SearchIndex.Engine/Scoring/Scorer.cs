using SearchIndex.Engine.Postings;

namespace SearchIndex.Engine.Scoring;

/// <summary>Candidates of a bound query in one segment, in ascending order, and their scores. Belongs to one thread.</summary>
/// <remarks>
/// Moving is cheap and gives candidates; <see cref="Matches"/> says whether one really matches, which may cost more
/// (positions, columns), so that a conjunction asks it only where everything else agrees. Deleted documents are among them.
/// </remarks>
internal abstract class Scorer
{
    public const int NoMoreDocuments = PostingsCursor.NoMoreDocuments;

    /// <summary>The candidate; -1 before the first move, <see cref="NoMoreDocuments"/> after the last.</summary>
    public abstract int Document { get; }

    /// <summary>About how many candidates there are: what moves first in a conjunction.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the next candidate.</summary>
    public abstract int Next();

    /// <summary>Moves to the first candidate at or after a target; a target at or before the current one moves nothing.</summary>
    public abstract int Advance(int target);

    /// <summary>Whether the candidate matches. Asked again, it gives the same answer.</summary>
    /// <remarks>Requires: the scorer stands on a candidate.</remarks>
    public virtual bool Matches() => true;

    /// <summary>The score.</summary>
    /// <remarks>Requires: <see cref="Matches"/> was asked and said true; the weight was made for scoring.</remarks>
    public abstract float Score();
}
