namespace SearchIndex.Analysis.Chinese;

/// <summary>A word as the left side of steps; 16 bytes.</summary>
/// <param name="CostToUnseen">The cost of a step to a word that was never seen behind it.</param>
/// <param name="Row">Where its small hash table of seen right words begins.</param>
/// <param name="Mask">The size of that table less 1; sizes are powers of two.</param>
internal readonly record struct LexiconWord(double CostToUnseen, int Row, int Mask);
