using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Masks;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Similarity.Alignment;

namespace SearchIndex.Actions.Sharing.Answers;

/// <summary>Reads out where two texts are the same and what was exchanged. Safe for use by many threads.</summary>
internal static class PassageReader
{
    private static readonly TextAligner Aligner = new();

    /// <summary>The passages of two texts.</summary>
    /// <param name="a">One text.</param>
    /// <param name="fieldA">Its field.</param>
    /// <param name="b">The other.</param>
    /// <param name="fieldB">Its field.</param>
    /// <returns>Passages piece by piece, in the order of A.</returns>
    public static IReadOnlyList<SharedPassage> Read(PreparedText a, TextField fieldA, PreparedText b, TextField fieldB) =>
        [.. Aligner.Align(a.Text, a.Units, b.Text, b.Units).Passages.Select(passage => new SharedPassage(
            Fields.Name(fieldA), passage.StartA, passage.EndA, Fields.Name(fieldB), passage.StartB, passage.EndB, passage.Matched,
            [.. passage.Runs.Select(run => Run(a.Text, b.Text, run))]))];

    private static SharedRun Run(string a, string b, AlignedRun run) =>
        new(Kind(run), run.StartA, run.EndA, run.StartB, run.EndB, a[run.StartA..run.EndA], b[run.StartB..run.EndB],
            run.Kind == AlignedRunKind.Swapped && run.MaskClass != (int)NameClass.Form ? ((NameClass)run.MaskClass).ToString().ToLowerInvariant() : null);

    // The form's sentence is the form's sentence, whatever apostrophe a layout gave it.
    private static string Kind(AlignedRun run) => run.Kind switch
    {
        AlignedRunKind.Equal => "equal",
        AlignedRunKind.Swapped => run.MaskClass == (int)NameClass.Form ? "equal" : "swapped",
        AlignedRunKind.Replaced => "replaced",
        AlignedRunKind.OnlyA => "onlyA",
        AlignedRunKind.OnlyB => "onlyB",
        _ => "variant",
    };
}
