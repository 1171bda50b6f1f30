namespace SearchIndex.Analysis.Chinese.Compilation;

/// <summary>The cost of a step from one word to the next: the negative logarithm of a smoothed bigram probability.</summary>
internal static class BigramCost
{
    /// <summary>The size of the corpus that the model assumes; a delimiter counts as if it were all of it.</summary>
    internal const int CorpusSize = 2079997 + 80000;
    private const double Smoothing = 0.1;
    private const double Tiny = 1.0 / CorpusSize;

    /// <summary>
    /// Cost for the frequencies of the left word and of the pair. The order of operations is part of the result: equal costs of two
    /// paths decide by the order of words, so the last bit counts.
    /// </summary>
    internal static double Of(int leftFrequency, int pairFrequency)
    {
        double left = leftFrequency;
        return -Math.Log((Smoothing * (1.0 + left) / (CorpusSize + 0.0)) + ((1.0 - Smoothing) * (((1.0 - Tiny) * pairFrequency / (1.0 + left)) + Tiny)));
    }
}
