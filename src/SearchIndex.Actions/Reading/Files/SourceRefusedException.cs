namespace SearchIndex.Actions.Reading.Files;

/// <summary>A file cannot be read; the message tells people why and what to do.</summary>
internal sealed class SourceRefusedException : Exception
{
    /// <summary>Initialises the exception.</summary>
    public SourceRefusedException()
        : this("The file cannot be read.")
    {
    }

    /// <summary>Initialises the exception.</summary>
    /// <param name="message">Why, and what to do.</param>
    public SourceRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Initialises the exception.</summary>
    /// <param name="message">Why, and what to do.</param>
    /// <param name="innerException">What lies behind it.</param>
    public SourceRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
