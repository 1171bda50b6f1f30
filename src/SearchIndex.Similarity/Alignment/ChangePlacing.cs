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
    /// <param name="a">Text A.</param>
    /// <param name="startsA">Where its pieces begin, and its length.</param>
    /// <param name="b">Text B.</param>
    /// <param name="startsB">Where its pieces begin, and its length.</param>
    public static void Place(List<ChangeRun> runs, string a, List<int> startsA, string b, List<int> startsB)
    {
        for (var i = 1; i < runs.Count - 1; i++)
        {
            var run = runs[i];
            if (run.IsEqual || (run.StartA != run.EndA && run.StartB != run.EndB))
            {
                continue;
            }

            // A neighbour inside the list keeps a piece, for between two changes there is an equal run; the first and the last may go.
            var (back, ahead) = (runs[i - 1].Size - (i > 1 ? 1 : 0), runs[i + 1].Size - (i < runs.Count - 2 ? 1 : 0));
            var move = run.StartA == run.EndA
                ? BestMove(b, startsB, run.StartB, run.EndB, back, ahead)
                : BestMove(a, startsA, run.StartA, run.EndA, back, ahead);
            runs[i - 1] = runs[i - 1] with { EndA = runs[i - 1].EndA + move, EndB = runs[i - 1].EndB + move };
            runs[i] = new ChangeRun(false, run.StartA + move, run.EndA + move, run.StartB + move, run.EndB + move);
            runs[i + 1] = runs[i + 1] with { StartA = runs[i + 1].StartA + move, StartB = runs[i + 1].StartB + move };
        }

        runs.RemoveAll(run => run.Size == 0);
    }

    /// <summary>By how many pieces to move, so many back or ahead at most.</summary>
    private static int BestMove(string text, List<int> starts, int start, int end, int back, int ahead)
    {
        var (least, most) = (0, 0);
        while (-least < back && Same(text, starts, start + least - 1, end + least - 1))
        {
            least--;
        }

        while (most < ahead && Same(text, starts, start + most, end + most))
        {
            most++;
        }

        var (best, bestMove) = (-1, 0);
        for (var move = least; move <= most; move++)
        {
            var value = Standing(text, starts[start + move]) + Standing(text, starts[end + move]);
            if (value >= best)
            {
                (best, bestMove) = (value, move);
            }
        }

        return bestMove;
    }

    private static bool Same(string text, List<int> starts, int one, int other) =>
        text.AsSpan(starts[one], starts[one + 1] - starts[one]).SequenceEqual(text.AsSpan(starts[other], starts[other + 1] - starts[other]));

    /// <summary>How well a change may begin or end at a place.</summary>
    private static int Standing(string text, int at) => at == 0 || at == text.Length
        ? 6
        : text[at - 1] switch
        {
            '\n' => 6,
            '。' or '！' or '？' or '；' or '!' or '?' or ';' => 5,
            '.' when char.IsWhiteSpace(text[at]) => 5,
            '，' or '、' or '：' or ',' or ':' => 4,
            var unit when char.IsWhiteSpace(unit) => 3,
            _ when char.IsWhiteSpace(text[at]) => 2,
            _ when char.IsPunctuation(text[at]) => 1,
            _ => 0,
        };
}
