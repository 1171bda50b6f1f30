namespace SearchIndex.Engine.Scoring;

/// <summary>Documents and positions of what may stand at one place of a phrase. Moves like a <see cref="Scorer"/>.</summary>
internal abstract class PhraseTerms
{
    public abstract int Document { get; }

    public abstract long Cost { get; }

    /// <summary>How many positions there are in the current document; an upper bound where terms share positions.</summary>
    public abstract int Frequency { get; }

    public abstract int Next();

    public abstract int Advance(int target);

    /// <summary>The positions in the current document, ascending and distinct.</summary>
    /// <returns>Valid until this moves or is asked again.</returns>
    public abstract ReadOnlySpan<int> Positions();
}
