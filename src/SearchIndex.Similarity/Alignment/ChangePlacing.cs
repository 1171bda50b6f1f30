namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Moves pure additions and removals to where they read best. "ab|ab|c" may have lost its first or its second "ab", or "ba": the same
/// texts follow from each. Of all such places the best is the one whose both ends stand best: at a line's beginning, after a sentence, after a clause, after a blank or between words.
/// Of equal ones the last.
/// </summary>
internal static class ChangePlacing
{
    /// <summary>Moves changes inside a list of runs.</summary>
    /// <param name="runs">Equal runs and changes in turn; changed in place.</param>
    /// <param name="a">Text A with its units.</param>
    /// <param name="b">Text B with its units.</param>
    /// <param name="keepsEdges">Whether the first and the last run must stay; else a change may move to the very beginning or end.</param>
    public static void Place(List<ChangeRun> runs, PlacedUnits a, PlacedUnits b, bool keepsEdges)
    {
        for (var i = 1; i < runs.Count - 1; i++)
        {
            var run = runs[i];
            if (run.IsEqual || (run.StartA != run.EndA && run.StartB != run.EndB))
            {
                continue;
            }

            // Between two changes there is an equal run, so a neighbour inside the list keeps a unit.
            var (back, ahead) = (runs[i - 1].Size - (i > 1 || keepsEdges ? 1 : 0), runs[i + 1].Size - (i < runs.Count - 2 || keepsEdges ? 1 : 0));
            var move = run.StartA == run.EndA ? BestMove(b, run.StartB, run.EndB, back, ahead) : BestMove(a, run.StartA, run.EndA, back, ahead);
            runs[i - 1] = runs[i - 1] with { EndA = runs[i - 1].EndA + move, EndB = runs[i - 1].EndB + move };
            runs[i] = new ChangeRun(false, run.StartA + move, run.EndA + move, run.StartB + move, run.EndB + move);
            runs[i + 1] = runs[i + 1] with { StartA = runs[i + 1].StartA + move, StartB = runs[i + 1].StartB + move };
        }

        runs.RemoveAll(run => run.Size == 0);
    }

    /// <summary>By how many units to move, so many back or ahead at most.</summary>
    private static int BestMove(PlacedUnits units, int start, int end, int back, int ahead)
    {
        var (least, most) = (0, 0);
        while (-least < back && units.Codes[start + least - 1] == units.Codes[end + least - 1])
        {
            least--;
        }

        while (most < ahead && units.Codes[start + most] == units.Codes[end + most])
        {
            most++;
        }

        var (best, bestMove) = (-1, 0);
        for (var move = least; move <= most; move++)
        {
            var value = Standing(units.Text, units.Starts[start + move]) + Standing(units.Text, units.Starts[end + move]);
            if (value >= best)
            {
                (best, bestMove) = (value, move);
            }
        }

        return bestMove;
    }

    /// <summary>How well a change may begin or end at a place.</summary>
    private static int Standing(string text, int at)
    {
        var before = at;
        while (before > 0 && text[before - 1] is ' ' or '\t')
        {
            before--;
        }

        return before == 0 || at == text.Length ? 6 : text[before - 1] switch
        {
            '\n' => 6,
            '。' or '！' or '？' or '；' or '!' or '?' or ';' => 5,
            '.' when before < at => 5,
            '，' or '、' or '：' or ',' or ':' => 4,
            _ when before < at => 3,
            _ when char.IsWhiteSpace(text[at]) => 2,
            _ when char.IsPunctuation(text[at]) => 1,
            _ => 0,
        };
    }
}
