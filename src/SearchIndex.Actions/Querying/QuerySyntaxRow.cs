namespace SearchIndex.Actions.Querying;

/// <summary>One thing that can be written in a query.</summary>
/// <param name="Write">An example, or several parted by two blanks.</param>
/// <param name="English">What it means, in English.</param>
/// <param name="Chinese">What it means, in Chinese.</param>
public sealed record QuerySyntaxRow(string Write, string English, string Chinese)
{
    /// <summary>The examples one by one.</summary>
    public IReadOnlyList<string> Examples => Write.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
