using SearchIndex.Similarity.Alignment;

namespace SearchIndex.TestKit.Similarity;

/// <summary>
/// Passages by the plain dynamic program over all cells, from the definition at <see cref="PassageFinder"/> and scored anew for each
/// chain. Takes time and memory in proportion to the product of the lengths.
/// </summary>
public sealed class NaivePassages(ulong[] a, byte[] worthA, ulong[] b, AlignmentOptions options)
{
    private readonly bool[] _usedA = new bool[a.Length];
    private readonly bool[] _usedB = new bool[b.Length];

    // All of these are indexed by the place after a cell: (i + 1) * (b.Length + 1) + j + 1.
    private readonly bool[] _inRun = new bool[(a.Length + 1) * (b.Length + 1)];
    private readonly int[] _scores = new int[(a.Length + 1) * (b.Length + 1)];
    private readonly (int Points, int A, int B)[] _places = new (int, int, int)[(a.Length + 1) * (b.Length + 1)];

    private int Width => b.Length + 1;

    /// <summary>Finds all passages.</summary>
    /// <returns>By their place in A.</returns>
    public List<UnitPassage> TakeAll()
    {
        var passages = new List<UnitPassage>();
        while (TakeOne(passages))
        {
        }

        return [.. passages.OrderBy(passage => passage.StartA)];
    }

    /// <summary>Fills the tables once: what a plain program spends on one pair.</summary>
    /// <returns>The best score.</returns>
    public int Score()
    {
        MarkRuns();
        FillScores();
        return _scores.Max();
    }

    private bool TakeOne(List<UnitPassage> passages)
    {
        MarkRuns();
        FillScores();
        var (bestA, bestB) = (0, 0);
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                if (_scores[(i * Width) + j] > _scores[(bestA * Width) + bestB])
                {
                    (bestA, bestB) = (i, j);
                }
            }
        }

        if (_scores[(bestA * Width) + bestB] < options.MinimumPassage)
        {
            return false;
        }

        Take(Trace(bestA, bestB), passages);
        return true;
    }

    private void MarkRuns()
    {
        Array.Clear(_inRun);
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                if (!IsFree(i, j) || (i > 0 && j > 0 && IsFree(i - 1, j - 1)))
                {
                    continue;
                }

                var (length, worth) = (0, 0);
                while (i + length < a.Length && j + length < b.Length && IsFree(i + length, j + length))
                {
                    worth += worthA[i + length++];
                }

                for (var k = 1; k <= length && worth >= options.MinimumBlock; k++)
                {
                    _inRun[((i + k) * Width) + j + k] = true;
                }
            }
        }
    }

    private bool IsFree(int i, int j) => a[i] == b[j] && !_usedA[i] && !_usedB[j];

    private void FillScores()
    {
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                var at = (i * Width) + j;
                _scores[at] = _inRun[at] ? worthA[i - 1] + Math.Max(0, Math.Max(_inRun[at - Width - 1] ? _scores[at - Width - 1] : 0, Entered(i - 1, j - 1))) : 0;
                var place = _inRun[at] ? (_scores[at] + (options.UnitCost * (i + j)), i, j) : (0, 0, 0);
                place = i > 0 && _places[at - Width].CompareTo(place) > 0 ? _places[at - Width] : place;
                _places[at] = j > 0 && _places[at - 1].CompareTo(place) > 0 ? _places[at - 1] : place;
            }
        }
    }

    private int Entered(int i, int j) => _places[(i * Width) + j].Points - options.ChangeCost - (options.UnitCost * (i + j));

    private List<CommonBlock> Trace(int i, int j)
    {
        var blocks = new List<CommonBlock>();
        while (true)
        {
            var end = i;
            while (true)
            {
                i--;
                j--;
                var goesOn = _inRun[(i * Width) + j] ? _scores[(i * Width) + j] : 0;
                if (goesOn <= 0 || goesOn < Entered(i, j))
                {
                    break;
                }
            }

            blocks.Insert(0, new CommonBlock(i, j, end - i));
            if (Entered(i, j) <= 0)
            {
                return blocks;
            }

            (_, i, j) = _places[(i * Width) + j];
        }
    }

    private void Take(List<CommonBlock> blocks, List<UnitPassage> passages)
    {
        var first = 0;
        for (var i = 1; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && !IsCut(blocks[i - 1], blocks[i]))
            {
                continue;
            }

            var part = blocks[first..i];
            first = i;
            for (var unit = part[0].StartA; unit < part[^1].EndA; unit++)
            {
                _usedA[unit] = true;
            }

            for (var unit = part[0].StartB; unit < part[^1].EndB; unit++)
            {
                _usedB[unit] = true;
            }

            var worth = part.Sum(block => Enumerable.Range(block.StartA, block.Length).Sum(unit => worthA[unit]));
            if (worth >= options.MinimumPassage)
            {
                passages.Add(new UnitPassage(part, worth));
            }
        }
    }

    private bool IsCut(CommonBlock before, CommonBlock after) =>
        after.StartA - before.EndA > options.LongestChange || after.StartB - before.EndB > options.LongestChange
        || Enumerable.Range(before.EndA, after.StartA - before.EndA).Any(unit => _usedA[unit])
        || Enumerable.Range(before.EndB, after.StartB - before.EndB).Any(unit => _usedB[unit]);
}
