namespace SearchIndex.Analysis.Chinese;

/// <summary>A word as the left side of steps.</summary>
/// <param name="Row">Where its small hash table of seen right words begins.</param>
/// <param name="Mask">The size of that table less 1; sizes are powers of two.</param>
/// <param name="Costs">Where its costs begin in the list of costs: that of a step to a word never seen behind it, then those of its pairs.</param>
internal readonly record struct LexiconWord(int Row, int Mask, int Costs);
