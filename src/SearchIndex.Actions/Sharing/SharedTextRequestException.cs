namespace SearchIndex.Actions.Sharing;

/// <summary>A question about shared text that cannot be answered as it stands. The message says why, and what to ask instead.</summary>
public sealed class SharedTextRequestException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="parameter">Which part of the question it is about.</param>
    /// <param name="message">For people.</param>
    /// <param name="allowed">What can be asked, where it can be listed; else empty.</param>
    public SharedTextRequestException(string parameter, string message, IReadOnlyList<string> allowed)
        : base(message) => (Parameter, Allowed) = (parameter, allowed);

    /// <summary>Which part of the question it is about.</summary>
    public string Parameter { get; }

    /// <summary>What can be asked, where it can be listed; else empty.</summary>
    public IReadOnlyList<string> Allowed { get; }
}
