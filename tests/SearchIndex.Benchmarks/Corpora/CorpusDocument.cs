namespace SearchIndex.Benchmarks.Corpora;

/// <summary>One document of a corpus.</summary>
/// <param name="Id">Its id; its number where the line has none.</param>
/// <param name="Title">Its title, or empty.</param>
/// <param name="Section">Its section, or empty.</param>
/// <param name="Text">Its text, or empty.</param>
public sealed record CorpusDocument(string Id, string Title, string Section, string Text)
{
    /// <summary>Whether the line has an id.</summary>
    public bool HasId { get; init; }
}
