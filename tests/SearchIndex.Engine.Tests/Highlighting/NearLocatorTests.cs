using SearchIndex.Engine.Highlighting;
using SearchIndex.Engine.Queries;
using SearchIndex.TestKit.Engine;

namespace SearchIndex.Engine.Tests.Highlighting;

/// <summary>The word analyzer of the tests: each Han character a token, Latin words lowered, punctuation leaves a gap.</summary>
public class NearLocatorTests
{
    private static NearQuery Near(int within, bool ordered, params string[] pieces) =>
        new("text", [.. pieces.Select(piece => (IReadOnlyList<PhraseSlot>)[.. piece.Select((c, at) => new PhraseSlot(at, c.ToString()))])], within, ordered);

    private static string[] Locate(NearQuery query, string text) =>
        [.. new MatchLocator(query, "text", new WordAnalyzer()).Locate(text).Select(span => $"{span.Start}:{text[span.Start..span.End]}")];

    [Theory]
    [InlineData("湿地的保护", 1, "0:湿地 3:保护")]
    [InlineData("湿地的保护", 0, "")]
    [InlineData("保护湿地", 0, "0:保护 2:湿地")]
    [InlineData("湿保地护", 9, "")]
    [InlineData("保护好区内湿地保护", 2, "5:湿地 7:保护")]
    public void Each_piece_is_whole_and_marked_alone(string text, int within, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Locate(Near(within, ordered: false, "湿地", "保护"), text));

    [Fact]
    public void Order_can_be_demanded() => Assert.Empty(Locate(Near(9, ordered: true, "湿地", "保护"), "保护湿地"));

    [Fact]
    public void Two_pieces_never_take_the_same_token()
    {
        Assert.Empty(Locate(Near(9, ordered: false, "ab", "bc"), "a b c"));
        Assert.Equal(["0:a b", "4:b c"], Locate(Near(9, ordered: false, "ab", "bc"), "a b b c"));
        Assert.Equal(["2:b c", "6:a b"], Locate(Near(9, ordered: false, "ab", "bc"), "a b c a b"));
    }
}
