namespace SearchIndex.TestKit.Engine;

/// <summary>A document of a term.</summary>
/// <param name="Document">Number local to the segment.</param>
/// <param name="Frequency">How often the term stands in it.</param>
/// <param name="Norm">Encoded length of the field in it.</param>
/// <param name="Positions">Ascending; empty where the field keeps none.</param>
public sealed record MemoryPosting(int Document, int Frequency, byte Norm, int[] Positions);
