using SearchIndex.Actions.Library;
using SearchIndex.Storage.Framing;

namespace SearchIndex.Cli;

/// <summary>Failures that a person can do something about, in words.</summary>
internal static class Trouble
{
    /// <summary>Describes a failure.</summary>
    /// <param name="error">What was thrown.</param>
    /// <returns>A sentence, or null for a fault of the program, which is better seen whole.</returns>
    public static string? Describe(Exception error) => error switch
    {
        LibraryException => error.Message,
        OperationCanceledException => "Stopped. The index is as it was.",
        IndexCorruptException => $"The index is damaged: {error.Message} Build it anew with 'searchindex index PATH... --rebuild'.",
        IOException or UnauthorizedAccessException => error.Message,
        InvalidDataException => error.Message,
        _ => null,
    };
}
