using SearchIndex.Service.Pages;

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
