namespace SearchIndex.Engine.Queries.Expansion;

/// <summary>Says which terms a query stands for, while a dictionary is walked in byte order. Belongs to one thread.</summary>
internal abstract class TermFilter
{
    /// <summary>No term before this one fits.</summary>
    public abstract ReadOnlySpan<byte> First { get; }

    /// <summary>Where to go on after <see cref="TermVerdict.Skip"/>; valid until the next call.</summary>
    public virtual ReadOnlySpan<byte> SkipTarget => throw new NotSupportedException("This filter never skips.");

    /// <summary>Edits between the term and the last accepted one; 0 where the filter has no such notion.</summary>
    public virtual int Distance => 0;

    /// <summary>Judges a term. The terms may come in any order; walks that use the other members go up.</summary>
    /// <param name="term">UTF-8.</param>
    /// <returns>Whether it fits, and where to go on.</returns>
    public abstract TermVerdict Judge(ReadOnlySpan<byte> term);

    /// <summary>The weight of the last accepted term among all.</summary>
    /// <param name="term">The term, in UTF-8.</param>
    /// <returns>0 to 1.</returns>
    public virtual float Boost(ReadOnlySpan<byte> term) => 1f;
}
