namespace SearchIndex.Engine.Indexing;

/// <summary>A writer met a failure of the disk before and accepts nothing more.</summary>
public sealed class IndexWriterFailedException : InvalidOperationException
{
    /// <summary>Names the index and the failure.</summary>
    /// <param name="location">Where the index lies.</param>
    /// <param name="cause">The failure.</param>
    public IndexWriterFailedException(string location, Exception cause)
        : base($"The writer of the index in {location} failed before ({cause?.Message}) and accepts nothing more: what the disk holds of its last steps is unknown. The last commit is whole. Mend the cause, dispose this writer and open a new one.", cause)
    {
    }
}
