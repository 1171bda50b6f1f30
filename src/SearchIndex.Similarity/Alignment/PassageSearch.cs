namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Takes one best chain after the other. A score that was computed while more units were free is never too low, and it still holds if
/// every run of its chain is free from end to end; so chains are taken by their old scores as long as that is so, and all is
/// scored anew only when a chain at the top of the list was touched.
/// </summary>
internal sealed class PassageSearch(AlignmentOptions options, int window, int[] sumsA, int[] sumsB)
{
    private readonly bool[] _usedA = new bool[sumsA.Length - 1];
    private readonly bool[] _usedB = new bool[sumsB.Length - 1];
    private readonly List<UnitPassage> _passages = [];
    private readonly ChainScorer _scorer = new(options, sumsA, sumsB);

    public bool IsBounded => _scorer.IsBounded;

    public List<UnitPassage> TakeAll(RunList runs)
    {
        var areSorted = false;
        while (runs.Count > 0)
        {
            _scorer.Score(runs.Items);
            var best = BestEnd(runs);
            if (runs[best].Score < options.MinimumPassage)
            {
                break;
            }

            Take(Blocks(runs, best));
            var free = Free(runs);
            if (free.Count >= options.ManyRuns && !areSorted)
            {
                // Not before the first chain is taken: where much is shared, most runs would hang on to it.
                runs = Hopeful(free);
                areSorted = true;
                continue;
            }

            if (free.Count < runs.Count / 2 || TakeUntilTouched(runs))
            {
                runs = free.Count < runs.Count / 2 ? free : Free(runs);
                continue;
            }

            break;
        }

        _passages.Sort((one, other) => one.StartA.CompareTo(other.StartA));
        return _passages;
    }

    /// <summary>The best chain of all runs, uncut; empty where there is no run.</summary>
    public List<CommonBlock> Best(RunList runs)
    {
        if (runs.Count == 0)
        {
            return [];
        }

        _scorer.Score(runs.Items);
        return Blocks(runs, BestEnd(runs));
    }

    /// <summary>
    /// The runs that lie on some chain that is worth enough. The best chain through a run is the best that ends with it and the best that begins
    /// with it, which is the best that ends with it when both sequences are read backwards; its own points count once. Scores only fall as units are
    /// used, so a run that is on no such chain now never will be; and all runs of such a chain are kept, so their scores stay as they are.
    /// </summary>
    private RunList Hopeful(RunList runs)
    {
        _scorer.Score(runs.Items);
        var (countA, countB) = (sumsA.Length - 1, sumsB.Length - 1);
        var backwards = new CommonRun[runs.Count];
        var numbers = new int[runs.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            ref readonly var run = ref runs[i];
            backwards[i] = new CommonRun { A = countA - run.EndA, B = countB - run.EndB, Length = run.Length };
            numbers[i] = i;
        }

        var keys = Array.ConvertAll(backwards, run => ((long)run.A << 32) | (uint)run.B);
        keys.AsSpan().Sort(numbers.AsSpan());
        backwards = Array.ConvertAll(numbers, number => backwards[number]);
        var scorer = new ChainScorer(options, Backwards(sumsA), Backwards(sumsB));
        scorer.Score(backwards);
        if (_scorer.IsBounded || scorer.IsBounded)
        {
            return runs;
        }

        var worth = new int[runs.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            worth[numbers[i]] = backwards[i].Score;
        }

        var hopeful = new RunList();
        for (var i = 0; i < runs.Count; i++)
        {
            ref readonly var run = ref runs[i];
            if (run.Score + worth[i] - (sumsA[run.EndA] - sumsA[run.A]) >= options.MinimumPassage)
            {
                hopeful.Add(run);
            }
        }

        return hopeful;
    }

    private static int[] Backwards(int[] sums)
    {
        var backwards = new int[sums.Length];
        for (var i = 0; i < sums.Length; i++)
        {
            backwards[i] = sums[^1] - sums[sums.Length - 1 - i];
        }

        return backwards;
    }

    private static int BestEnd(RunList runs)
    {
        var (best, order) = (0, ulong.MaxValue);
        for (var i = 0; i < runs.Count; i++)
        {
            var next = Order(runs[i]);
            if (next < order)
            {
                (best, order) = (i, next);
            }
        }

        return best;
    }

    /// <summary>Takes chains in the order of their scores. True where it stopped at a chain whose score no longer holds.</summary>
    private bool TakeUntilTouched(RunList runs)
    {
        var queue = new PriorityQueue<int, ulong>(Ends(runs));
        while (queue.TryDequeue(out var end, out _))
        {
            if (IsGone(runs[end]))
            {
                continue;
            }

            for (var run = end; run >= 0; run = runs[run].From)
            {
                if (IsTouched(runs[run]))
                {
                    return true;
                }
            }

            Take(Blocks(runs, end));
        }

        return false;
    }

    /// <summary>Runs with which a chain that is worth enough ends.</summary>
    private List<(int Run, ulong Order)> Ends(RunList runs)
    {
        var ends = new List<(int Run, ulong Order)>(runs.Count);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Score >= options.MinimumPassage)
            {
                ends.Add((i, Order(runs[i])));
            }
        }

        return ends;
    }

    /// <summary>Ascends from the greatest score to the least, of equal ones by the end in A, then in B. Places have 20 bits, scores fewer than 24.</summary>
    private static ulong Order(in CommonRun run) => ((ulong)((1 << 24) - run.Score) << 40) | ((ulong)run.EndA << 20) | (uint)run.EndB;

    private bool IsTouched(in CommonRun run) =>
        _usedA.AsSpan(run.A, run.Length).Contains(true) || _usedB.AsSpan(run.B, run.Length).Contains(true);

    /// <summary>Whether nothing of a run that is worth a window is free.</summary>
    private bool IsGone(in CommonRun run)
    {
        for (var (at, length) = NextFree(run, 0); length > 0; (at, length) = NextFree(run, at + length))
        {
            if (sumsA[run.A + at + length] - sumsA[run.A + at] >= window)
            {
                return false;
            }
        }

        return true;
    }

    private static List<CommonBlock> Blocks(RunList runs, int end)
    {
        var blocks = new List<CommonBlock>();
        var leave = runs[end].EndA;
        for (var at = end; at >= 0; at = runs[at].From)
        {
            ref readonly var run = ref runs[at];
            blocks.Add(new CommonBlock(run.A, run.B, leave - run.A));
            leave = ChainScorer.PlaceA(run.Entry);
        }

        blocks.Reverse();
        return blocks;
    }

    private void Take(List<CommonBlock> blocks)
    {
        var first = 0;
        for (var i = 1; i <= blocks.Count; i++)
        {
            if (i < blocks.Count && IsJoined(blocks[i - 1], blocks[i]))
            {
                continue;
            }

            var part = blocks.GetRange(first, i - first);
            _usedA.AsSpan(part[0].StartA, part[^1].EndA - part[0].StartA).Fill(true);
            _usedB.AsSpan(part[0].StartB, part[^1].EndB - part[0].StartB).Fill(true);
            var worth = part.Sum(block => sumsA[block.EndA] - sumsA[block.StartA]);
            if (worth >= options.MinimumPassage)
            {
                _passages.Add(new UnitPassage(part, worth));
            }

            first = i;
        }
    }

    private bool IsJoined(CommonBlock before, CommonBlock after)
    {
        var (changeA, changeB) = (after.StartA - before.EndA, after.StartB - before.EndB);
        return changeA <= options.LongestChange && changeB <= options.LongestChange
            && !_usedA.AsSpan(before.EndA, changeA).Contains(true) && !_usedB.AsSpan(before.EndB, changeB).Contains(true);
    }

    /// <summary>What is left of the runs, ascending by A, then B.</summary>
    private RunList Free(RunList runs)
    {
        var (countsA, countsB) = (Counts(_usedA), Counts(_usedB));
        var (free, isSorted) = (new RunList(), true);
        foreach (ref readonly var run in runs.Items)
        {
            var (goneA, goneB) = (countsA[run.EndA] - countsA[run.A], countsB[run.EndB] - countsB[run.B]);
            if (goneA == run.Length || goneB == run.Length)
            {
                continue;
            }

            if (goneA + goneB == 0)
            {
                free.Add(run);
            }
            else
            {
                AddFree(run, free);
                isSorted = false;
            }
        }

        if (!isSorted)
        {
            free.Items.Sort((one, other) => one.A != other.A ? one.A.CompareTo(other.A) : one.B.CompareTo(other.B));
        }

        return free;
    }

    private static int[] Counts(bool[] used)
    {
        var counts = new int[used.Length + 1];
        for (var i = 0; i < used.Length; i++)
        {
            counts[i + 1] = counts[i] + (used[i] ? 1 : 0);
        }

        return counts;
    }

    private void AddFree(in CommonRun run, RunList into)
    {
        for (var (at, length) = NextFree(run, 0); length > 0; (at, length) = NextFree(run, at + length))
        {
            if (sumsA[run.A + at + length] - sumsA[run.A + at] >= window)
            {
                into.Add(new CommonRun { A = run.A + at, B = run.B + at, Length = length });
            }
        }
    }

    /// <summary>The first cells of a run from a place on that are free on both sides: where they begin in the run, and how many; 0 if there are none.</summary>
    private (int At, int Length) NextFree(in CommonRun run, int at)
    {
        while (at < run.Length)
        {
            var rest = run.Length - at;
            var (freeA, freeB) = (_usedA.AsSpan(run.A + at, rest).IndexOf(false), _usedB.AsSpan(run.B + at, rest).IndexOf(false));
            if (freeA < 0 || freeB < 0)
            {
                break;
            }

            if (freeA + freeB == 0)
            {
                return (at, Math.Min(Until(_usedA, run.A + at, rest), Until(_usedB, run.B + at, rest)));
            }

            at += Math.Max(freeA, freeB);
        }

        return (at, 0);
    }

    private static int Until(bool[] used, int from, int most)
    {
        var at = used.AsSpan(from, most).IndexOf(true);
        return at < 0 ? most : at;
    }
}
