using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Service.Pages;

namespace SearchIndex.Service.Tests.Pages;

public sealed class ComparisonPiecesTests
{
    [Fact]
    public void A_text_is_cut_without_gaps_into_what_is_shared_exchanged_and_its_own()
    {
        const string Left = "前言。从江县清理福寿螺。";
        const string Right = "安顺市清理福寿螺。后记。";
        var passage = new SharedPassage("description", 3, 12, "description", 0, 9, 9,
        [
            new SharedRun("swapped", 3, 6, 0, 3, "从江县", "安顺市", "city"),
            new SharedRun("equal", 6, 12, 3, 9, "清理福寿螺。", "清理福寿螺。", null),
        ]);

        Assert.Equal([("own", "前言。", -1), ("swapped", "从江县", 0), ("equal", "清理福寿螺。", 0)], ComparisonPieces.Of(Left, [passage], isRight: false));
        Assert.Equal([("swapped", "安顺市", 0), ("equal", "清理福寿螺。", 0), ("own", "后记。", -1)], ComparisonPieces.Of(Right, [passage], isRight: true));
    }

    [Fact]
    public void Passages_that_overlap_show_every_character_once()
    {
        var passages = new[] { Whole(0, 6), Whole(4, 9), Whole(2, 3) };

        Assert.Equal([("equal", "abcdef", 0), ("equal", "ghi", 1), ("own", "j", -1)], ComparisonPieces.Of("abcdefghij", passages, isRight: false));
    }

    private static SharedPassage Whole(int start, int end) => new("description", start, end, "description", start, end, end - start, null);
}
