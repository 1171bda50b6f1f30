using System.Runtime.InteropServices;

namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// What is equal, removed, added and replaced between two texts, in the order of both, for people to read. Words and figures are
/// never cut; what was moved shows as removed here and added there. Immutable.
/// </summary>
/// <remarks>
/// Beginning and end that are equal are taken off. Between them the best chain of runs is taken as <see cref="PassageFinder"/> defines it, with no cost
/// for units inside changes, so that one chain goes through both texts; changes are looked into for short pieces; equal runs shorter than
/// both changes beside them are swallowed; and a pure addition or removal that could stand at
/// several places is moved to where a line, a sentence, a clause or a word begins.
/// Takes memory in proportion to the lengths and the runs found, never to their product.
/// </remarks>
public sealed class TextDifference
{
    private TextDifference(IReadOnlyList<DifferenceRun> runs, bool isBounded)
    {
        Runs = runs;
        IsBounded = isBounded;
    }

    /// <summary>Runs that cover both texts from beginning to end; equal runs and changes in turn.</summary>
    public IReadOnlyList<DifferenceRun> Runs { get; }

    /// <summary>True where the texts were so long or so repetitive that a limit was met: the runs are right, but there may be a shorter way to say the same.</summary>
    public bool IsBounded { get; }

    /// <summary>UTF-16 units in equal runs.</summary>
    public int EqualLength => Runs.Where(run => run.Kind == DifferenceKind.Equal).Sum(run => run.EndA - run.StartA);

    /// <summary>Compares two texts.</summary>
    /// <param name="a">The earlier text, or either.</param>
    /// <param name="b">The other.</param>
    /// <returns>The difference.</returns>
    public static TextDifference Between(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var (piecesA, piecesB) = (TextPieces.Read(a, words), TextPieces.Read(b, words));
        ReadOnlySpan<ulong> codesA = CollectionsMarshal.AsSpan(piecesA.Codes), codesB = CollectionsMarshal.AsSpan(piecesB.Codes);
        var (blocks, bounded) = OrderedBlocks.Of(codesA, CollectionsMarshal.AsSpan(piecesA.Worth), codesB, CollectionsMarshal.AsSpan(piecesB.Worth));
        var runs = ChangeRuns.Of(blocks, 0, codesA.Length, 0, codesB.Length);
        ChangePlacing.Place(
            runs,
            new PlacedUnits(a, codesA, CollectionsMarshal.AsSpan(piecesA.Starts)),
            new PlacedUnits(b, codesB, CollectionsMarshal.AsSpan(piecesB.Starts)),
            keepsEdges: false);
        return new TextDifference([.. runs.Select(run => ToText(run, piecesA.Starts, piecesB.Starts))], bounded);
    }

    private static DifferenceRun ToText(ChangeRun run, List<int> startsA, List<int> startsB)
    {
        var kind = run.IsEqual ? DifferenceKind.Equal
            : run.StartB == run.EndB ? DifferenceKind.Removed
            : run.StartA == run.EndA ? DifferenceKind.Added
            : DifferenceKind.Replaced;
        return new DifferenceRun(kind, startsA[run.StartA], startsA[run.EndA], startsB[run.StartB], startsB[run.EndB]);
    }
}
