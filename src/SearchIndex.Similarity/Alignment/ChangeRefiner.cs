namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Looks into a change for equal pieces too short to hold a passage up. A piece parts one change into two, so it must be worth more
/// than <see cref="PieceCost"/>: two characters or a word, never one stray character. The pieces are those worth the most together, less that cost for each,
/// by the plain dynamic program; changes of more than <see cref="CellLimit"/> cells stay as they are.
/// </summary>
internal sealed class ChangeRefiner
{
    /// <summary>Points that each piece costs.</summary>
    public const int PieceCost = 6;

    /// <summary>The most cells (units of A times units of B) of a change that is looked into.</summary>
    public const int CellLimit = 1 << 14;

    private const int None = int.MinValue;

    private int[] _ends = [];
    private int[] _best = [];

    /// <summary>Adds the pieces inside a change to a list.</summary>
    /// <param name="a">Units of A inside the change.</param>
    /// <param name="worthA">Their points.</param>
    /// <param name="b">Units of B inside the change.</param>
    /// <param name="offsetA">What to add to places in A.</param>
    /// <param name="offsetB">What to add to places in B.</param>
    /// <param name="into">Receives the pieces, ascending.</param>
    public void Refine(ReadOnlySpan<ulong> a, ReadOnlySpan<byte> worthA, ReadOnlySpan<ulong> b, int offsetA, int offsetB, List<CommonBlock> into)
    {
        if (a.Length == 0 || b.Length == 0 || a.Length + b.Length < 3 || (long)a.Length * b.Length > CellLimit)
        {
            return;
        }

        if (_ends.Length < a.Length * b.Length)
        {
            _ends = new int[Math.Min(CellLimit, 4 * a.Length * b.Length)];
            _best = new int[_ends.Length];
        }

        // ends[i, j]: most points of pieces of which the last ends with cell (i, j); best[i, j]: the greatest of ends up to there.
        var width = b.Length;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < width; j++)
            {
                var at = (i * width) + j;
                var (up, left) = (i > 0 ? _best[at - width] : 0, j > 0 ? _best[at - 1] : 0);
                var ends = None;
                if (a[i] == b[j])
                {
                    var (goesOn, opens) = i > 0 && j > 0 ? (_ends[at - width - 1], _best[at - width - 1] - PieceCost) : (None, -PieceCost);
                    ends = worthA[i] + Math.Max(goesOn, opens);
                }

                _ends[at] = ends;
                _best[at] = Math.Max(Math.Max(up, left), ends);
            }
        }

        Trace(a, b, offsetA, offsetB, into);
    }

    private void Trace(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, int offsetA, int offsetB, List<CommonBlock> into)
    {
        var width = b.Length;
        var (i, j) = (a.Length - 1, width - 1);
        var first = into.Count;
        while (i >= 0 && j >= 0 && _best[(i * width) + j] > 0)
        {
            var at = (i * width) + j;
            if (i > 0 && _best[at - width] == _best[at])
            {
                i--;
                continue;
            }

            if (j > 0 && _best[at - 1] == _best[at])
            {
                j--;
                continue;
            }

            var end = i + 1;
            while (i > 0 && j > 0 && GoesOn((i * width) + j, width))
            {
                i--;
                j--;
            }

            into.Add(new CommonBlock(offsetA + i, offsetB + j, end - i));
            i--;
            j--;
        }

        into.Reverse(first, into.Count - first);
    }

    private bool GoesOn(int at, int width) => _ends[at - width - 1] != None && _ends[at - width - 1] >= _best[at - width - 1] - PieceCost;
}
