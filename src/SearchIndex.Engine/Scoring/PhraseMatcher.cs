namespace SearchIndex.Engine.Scoring;

/// <summary>Finds a phrase among the positions of its terms in one document. Belongs to one thread.</summary>
internal abstract class PhraseMatcher
{
    /// <summary>How often the phrase stands in the document on which all its terms stand.</summary>
    /// <returns>0 where it does not; less than 1 is possible with a slop.</returns>
    public abstract float Frequency();

    /// <summary>Whether the phrase stands in that document at all.</summary>
    public virtual bool Stands() => Frequency() > 0f;
}
