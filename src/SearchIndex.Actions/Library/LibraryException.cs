namespace SearchIndex.Actions.Library;

/// <summary>A library cannot be opened or built. The message says what is wrong, where, and what to do.</summary>
public sealed class LibraryException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problem">What kind of trouble it is.</param>
    /// <param name="message">For people.</param>
    /// <param name="inner">The cause, or null.</param>
    public LibraryException(LibraryProblem problem, string message, Exception? inner = null)
        : base(message, inner) => Problem = problem;

    /// <summary>What kind of trouble it is.</summary>
    public LibraryProblem Problem { get; }
}
