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
        while (runs.Count > 0 && TakeUntilTouched(runs))
        {
            runs = Free(runs);
        }

        _passages.Sort((one, other) => one.StartA.CompareTo(other.StartA));
        return _passages;
    }

    /// <summary>The best chain of all runs, uncut; empty where there is no run.</summary>
    public List<CommonBlock> Best(RunList runs)
    {
        _scorer.Score(runs.Items);
        var best = -1;
        for (var i = 0; i < runs.Count; i++)
        {
            if (best < 0 || Order(runs[i]).CompareTo(Order(runs[best])) < 0)
            {
                best = i;
            }
        }

        return best < 0 ? [] : Blocks(runs, best);
    }

    /// <summary>Scores, then takes chains in their order. True where it stopped at a chain whose score no longer holds.</summary>
    private bool TakeUntilTouched(RunList runs)
    {
        _scorer.Score(runs.Items);
        var ends = new List<(int Run, (int, int, int) Order)>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Score >= options.MinimumPassage)
            {
                ends.Add((i, Order(runs[i])));
            }
        }

        var queue = new PriorityQueue<int, (int, int, int)>(ends.Select(end => (end.Run, end.Order)));
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

    private static (int Score, int EndA, int EndB) Order(in CommonRun run) => (-run.Score, run.EndA, run.EndB);

    private bool IsTouched(in CommonRun run) =>
        _usedA.AsSpan(run.A, run.Length).Contains(true) || _usedB.AsSpan(run.B, run.Length).Contains(true);

    private bool IsGone(in CommonRun run)
    {
        if (!IsTouched(run))
        {
            return false;
        }

        var left = new RunList();
        AddFree(run, left);
        return left.Count == 0;
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
        var free = new RunList();
        foreach (ref readonly var run in runs.Items)
        {
            AddFree(run, free);
        }

        free.Items.Sort((one, other) => one.A != other.A ? one.A.CompareTo(other.A) : one.B.CompareTo(other.B));
        return free;
    }

    private void AddFree(in CommonRun run, RunList into)
    {
        for (var at = 0; at < run.Length;)
        {
            var rest = run.Length - at;
            var (freeA, freeB) = (_usedA.AsSpan(run.A + at, rest).IndexOf(false), _usedB.AsSpan(run.B + at, rest).IndexOf(false));
            if (freeA < 0 || freeB < 0)
            {
                return;
            }

            if (freeA + freeB > 0)
            {
                at += Math.Max(freeA, freeB);
                continue;
            }

            var length = Math.Min(Until(_usedA, run.A + at, rest), Until(_usedB, run.B + at, rest));
            if (sumsA[run.A + at + length] - sumsA[run.A + at] >= window)
            {
                into.Add(new CommonRun { A = run.A + at, B = run.B + at, Length = length });
            }

            at += length;
        }
    }

    private static int Until(bool[] used, int from, int most)
    {
        var at = used.AsSpan(from, most).IndexOf(true);
        return at < 0 ? most : at;
    }
}
