using SearchIndex.Similarity.Alignment;

namespace SearchIndex.TestKit.Similarity;

/// <summary>
/// The best score of a chain by the plain dynamic program, written as one would who wants it quick but looks at every cell: two rows of
/// whole numbers, places packed into one of 64 bits. What <see cref="NaivePassages"/> does with whole tables before it takes the first chain.
/// </summary>
public static class PlainChainScore
{
    /// <summary>Computes the score.</summary>
    /// <param name="a">Units of A.</param>
    /// <param name="worthA">Their points.</param>
    /// <param name="b">Units of B.</param>
    /// <param name="options">The rules.</param>
    /// <returns>0 where there is no run.</returns>
    public static int Of(ulong[] a, byte[] worthA, ulong[] b, AlignmentOptions options)
    {
        var width = b.Length + 1;
        var (runs, scores, places) = (new int[width], new int[width], new long[width]);
        var best = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var (unit, worth) = (a[i], worthA[i]);
            var (diagonalRun, diagonalScore, diagonalPlace) = (0, 0, 0L);
            for (var j = 0; j < b.Length; j++)
            {
                // runs: whether a cell is in a run that counts, which is found out where the run begins.
                var (run, score) = (0, 0);
                if (unit == b[j])
                {
                    run = diagonalRun > 0 ? diagonalRun : i > 0 && j > 0 && a[i - 1] == b[j - 1] ? 0 : Measure(a, worthA, b, i, j, options.MinimumBlock);
                    if (run > 0)
                    {
                        var entered = (int)(diagonalPlace >> 40) - options.ChangeCost - (options.UnitCost * (i + j));
                        score = worth + Math.Max(0, Math.Max(diagonalScore, entered));
                        best = Math.Max(best, score);
                    }
                }

                var place = score > 0 ? ((long)(score + (options.UnitCost * (i + j + 2))) << 40) | ((long)(i + 1) << 20) | (uint)(j + 1) : 0;
                (diagonalRun, diagonalScore, diagonalPlace) = (runs[j + 1], scores[j + 1], places[j + 1]);
                runs[j + 1] = run;
                scores[j + 1] = score;
                places[j + 1] = Math.Max(Math.Max(places[j + 1], places[j]), place);
            }
        }

        return best;
    }

    /// <summary>1 if the run that begins at a cell is worth enough, else 0.</summary>
    private static int Measure(ulong[] a, byte[] worthA, ulong[] b, int i, int j, int wanted)
    {
        var worth = 0;
        while (worth < wanted && i < a.Length && j < b.Length && a[i] == b[j])
        {
            worth += worthA[i++];
            j++;
        }

        return worth >= wanted ? 1 : 0;
    }
}
