namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Makes runs of blocks, and swallows what would be hard to read: an equal run that is shorter (in units) than the change on each
/// side of it becomes part of one change with both, until no such run is left. Growing changes never saves a run, so the order does not matter.
/// </summary>
internal static class ChangeRuns
{
    /// <summary>Makes runs that cover the given stretch of both sequences.</summary>
    /// <param name="blocks">Ascending; blocks that touch on both sides are joined.</param>
    /// <param name="startA">Where the stretch begins in A.</param>
    /// <param name="endA">Where it ends in A.</param>
    /// <param name="startB">Where it begins in B.</param>
    /// <param name="endB">Where it ends in B.</param>
    /// <returns>Equal runs and changes in turn.</returns>
    public static List<ChangeRun> Of(IEnumerable<CommonBlock> blocks, int startA, int endA, int startB, int endB)
    {
        var runs = new List<ChangeRun>();
        var (atA, atB) = (startA, startB);
        foreach (var block in blocks)
        {
            if (block.StartA > atA || block.StartB > atB)
            {
                AddChange(runs, new ChangeRun(false, atA, block.StartA, atB, block.StartB));
            }

            AddEqual(runs, new ChangeRun(true, block.StartA, block.EndA, block.StartB, block.EndB));
            (atA, atB) = (block.EndA, block.EndB);
        }

        if (endA > atA || endB > atB)
        {
            AddChange(runs, new ChangeRun(false, atA, endA, atB, endB));
        }

        return runs;
    }

    private static void AddEqual(List<ChangeRun> runs, ChangeRun run)
    {
        if (runs.Count > 0 && runs[^1].IsEqual)
        {
            runs[^1] = runs[^1] with { EndA = run.EndA, EndB = run.EndB };
        }
        else
        {
            runs.Add(run);
        }
    }

    private static void AddChange(List<ChangeRun> runs, ChangeRun run)
    {
        runs.Add(run);
        while (runs.Count >= 3 && runs[^2].Size < Math.Min(runs[^3].Size, runs[^1].Size))
        {
            var joined = runs[^3] with { EndA = runs[^1].EndA, EndB = runs[^1].EndB };
            runs.RemoveRange(runs.Count - 3, 3);
            runs.Add(joined);
        }
    }
}
