using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Service.Pages;

/// <summary>Cuts the text of one side of a comparison into pieces: what stands in the other, what was exchanged, what stands here alone.</summary>
internal static class ComparisonPieces
{
    /// <summary>The pieces of a text, in order and without gaps.</summary>
    /// <param name="text">The whole text of the field.</param>
    /// <param name="passages">What it shares with the other side.</param>
    /// <param name="isRight">Whether it is the text of B.</param>
    /// <returns>Pieces with their kind, "own" outside of passages, else the kind of the run, and the number of their passage, -1 outside.</returns>
    public static IReadOnlyList<(string Kind, string Text, int Passage)> Of(string text, IReadOnlyList<SharedPassage> passages, bool isRight)
    {
        var pieces = new List<(string Kind, string Text, int Passage)>();
        var at = 0;
        foreach (var (start, end, kind, passage) in Spans(passages, isRight).OrderBy(span => span.Start))
        {
            // Passages may overlap on one side: what is taken stays taken.
            var from = Math.Max(start, at);
            if (end <= from || end > text.Length)
            {
                continue;
            }

            Add(pieces, "own", text[at..from], -1);
            Add(pieces, kind, text[from..end], passage);
            at = end;
        }

        Add(pieces, "own", text[at..], -1);
        return pieces;
    }

    private static IEnumerable<(int Start, int End, string Kind, int Passage)> Spans(IReadOnlyList<SharedPassage> passages, bool isRight)
    {
        foreach (var (passage, number) in passages.Select((passage, number) => (passage, number)))
        {
            if (passage.Runs is not { } runs)
            {
                yield return isRight ? (passage.StartB, passage.EndB, "equal", number) : (passage.StartA, passage.EndA, "equal", number);
                continue;
            }

            foreach (var run in runs)
            {
                yield return isRight ? (run.StartB, run.EndB, Kind(run), number) : (run.StartA, run.EndA, Kind(run), number);
            }
        }
    }

    // Names whose class is the same but which do not differ are the same.
    private static string Kind(SharedRun run) => run.Kind switch
    {
        "equal" or "swapped" or "variant" => run.Kind,
        _ => "replaced",
    };

    private static void Add(List<(string Kind, string Text, int Passage)> pieces, string kind, string text, int passage)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[^1].Kind == kind && pieces[^1].Passage == passage)
        {
            pieces[^1] = (kind, pieces[^1].Text + text, passage);
        }
        else
        {
            pieces.Add((kind, text, passage));
        }
    }
}
