namespace SearchIndex.Actions.Knowledge;

/// <summary>A row of a table of entries.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Entry">What it says.</param>
public sealed record KnowledgeRow(string File, int Line, KnowledgeEntry Entry)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}, line {Line} ({Entry.Key})");
}
