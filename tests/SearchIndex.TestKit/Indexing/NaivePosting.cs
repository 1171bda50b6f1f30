namespace SearchIndex.TestKit.Indexing;

/// <summary>One document of one term in the naive index.</summary>
/// <param name="Document">Place among the living documents, from 0.</param>
/// <param name="Positions">Positions of the term; empty in fields without an analyzer.</param>
/// <param name="Frequency">How often the term stands there; 1 in fields without an analyzer.</param>
public sealed record NaivePosting(int Document, IReadOnlyList<int> Positions, int Frequency);
