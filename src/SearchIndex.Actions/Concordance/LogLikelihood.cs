namespace SearchIndex.Actions.Concordance;

/// <summary>
/// Dunning's log-likelihood ratio of a table of two by two: G² = 2 Σ O ln(O / E). T. Dunning, Accurate methods for the statistics of
/// surprise and coincidence, Computational Linguistics 19 (1993).
/// </summary>
internal static class LogLikelihood
{
    /// <summary>How surely something stands near a keyword more often than by chance.</summary>
    /// <param name="near">How often it stands near the keyword.</param>
    /// <param name="windows">How many places near the keyword there are.</param>
    /// <param name="everywhere">How often it stands anywhere, <paramref name="near"/> included.</param>
    /// <param name="all">How many places there are.</param>
    /// <returns>0 where it stands there no more often than by chance.</returns>
    public static double OfExcess(long near, long windows, long everywhere, long all)
    {
        if (all <= 0 || windows <= 0 || (double)near * all <= (double)everywhere * windows)
        {
            return 0;
        }

        var (far, rest) = (everywhere - near, all - windows - everywhere + near);
        return Math.Max(0, 2 * (Cell(near, windows, everywhere, all) + Cell(windows - near, windows, all - everywhere, all)
            + Cell(far, all - windows, everywhere, all) + Cell(rest, all - windows, all - everywhere, all)));
    }

    private static double Cell(long observed, long row, long column, long all) =>
        observed <= 0 ? 0 : observed * Math.Log(observed / ((double)row * column / all));
}
