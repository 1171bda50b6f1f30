namespace SearchIndex.Service.Mcp;

/// <summary>A call of a tool that cannot be answered as it stands. The message tells the caller what is wrong, where, and what to do.</summary>
internal sealed class McpMistakeException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">For the caller.</param>
    public McpMistakeException(string message)
        : base(message)
    {
    }
}
