using SearchIndex.Actions.Library;
using SearchIndex.Service.Pages;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed class PiecesTests
{
    [Fact]
    public void Marked_pieces_are_the_text_whatever_the_marks()
    {
        const string text = "abcdefghij";
        var random = new Random(20261121);
        for (var round = 0; round < 2_000; round++)
        {
            IReadOnlyList<IReadOnlyList<int>> marks =
                [.. Enumerable.Range(0, random.Next(5)).Select(IReadOnlyList<int> (_) => [random.Next(-3, 14), random.Next(-3, 14)])];

            Assert.Equal(text, string.Concat(MarkedPieces.Of(text, marks).Select(piece => piece.Piece)));
        }
    }

    [Fact]
    public void Words_are_marked_whole_in_Latin_and_anywhere_in_Han()
    {
        IReadOnlyList<string> words = ["外来入侵物种", "plan", "入侵"];

        Assert.Equal([[0, 4], [11, 15]], WordMarks.In("Plan plans plan explant", ["plan"]).Select(mark => mark.ToArray()));
        Assert.Equal([[2, 8], [9, 11]], WordMarks.In("防治外来入侵物种和入侵", words).Select(mark => mark.ToArray()));
        Assert.Equal([[2, 6]], WordMarks.In("的，plan加拿大", words).Select(mark => mark.ToArray()));
    }

    [Fact]
    public void Marks_that_overlap_are_one_and_marks_that_touch_are_two()
    {
        Assert.Equal([("ab", false), ("cdefg", true), ("h", false)], MarkedPieces.Of("abcdefgh", [[4, 7], [2, 5], [3, 4]]));
        Assert.Equal([("ab", true), ("cd", true)], MarkedPieces.Of("abcd", [[0, 2], [2, 4]]));
    }

    [Fact]
    public void Words_that_overlap_in_a_snippet_are_marked_whole_in_the_text_and_their_ends_nowhere_else()
    {
        // 外来入侵 and 入侵物种 share two characters: what is left of the second must not become a word of its own.
        var hit = new FakeLibrary(FakeRecords.Three).Search(new SearchRequest { Query = "福寿螺", Limit = 1 }).Hits[0]
            with
        { Snippets = [new Snippet("description", "防治外来入侵物种", [[2, 6], [4, 8]], 0)] };

        var words = WordMarks.WordsOf(hit);

        Assert.Equal(["入侵物种", "外来入侵"], words.Order(StringComparer.Ordinal));
        Assert.Equal([[2, 8], [14, 18]], WordMarks.In("防治外来入侵物种，本地物种。外来入侵", words).Select(mark => mark.ToArray()));
    }

    [Theory]
    [InlineData("Raise awareness", "en")]
    [InlineData("targeting加拿大", "zh-Hans")]
    [InlineData("䴙", "zh-Hans")]
    [InlineData("𠮷", "zh-Hans")]
    [InlineData("環境を守る", "ja")]
    [InlineData("환경", "ko")]
    [InlineData("6·5 and 8・9", "en")]
    [InlineData("", "en")]
    public void The_script_decides_the_language_tag(string text, string tag) => Assert.Equal(tag, TextLanguage.Of(text));
}
