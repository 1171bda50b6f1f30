namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>How often a word was seen directly before another.</summary>
/// <param name="Left">The first word.</param>
/// <param name="Right">The second word.</param>
/// <param name="Frequency">0 or more.</param>
public readonly record struct BigramFrequency(string Left, string Right, int Frequency);
