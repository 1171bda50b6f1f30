namespace SearchIndex.Engine.Queries;

/// <summary>One place of a phrase.</summary>
public sealed class PhraseSlot
{
    /// <summary>Names the terms that may stand at a place.</summary>
    /// <param name="position">Counted as an analyzer counts positions: only differences matter.</param>
    /// <param name="terms">1 or more alternatives; equal ones count once.</param>
    /// <exception cref="ArgumentException">There is no term, or one is too long.</exception>
    public PhraseSlot(int position, params IReadOnlyList<string> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        if (terms.Count == 0)
        {
            throw new ArgumentException("A place of a phrase needs at least one term.", nameof(terms));
        }

        Position = position;
        Terms = [.. terms.Select(term => QueryLimits.Term(term, nameof(terms))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Place in the phrase.</summary>
    public int Position { get; }

    /// <summary>The distinct alternatives.</summary>
    public IReadOnlyList<string> Terms { get; }
}
