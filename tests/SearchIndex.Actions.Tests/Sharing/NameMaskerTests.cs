using SearchIndex.Actions.Sharing.Masks;
using SearchIndex.Actions.Sharing.Places;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Sharing;

public sealed class NameMaskerTests
{
    private static readonly NameMasker Masker = new(
        [("Reading", null), ("Congjiang County", "从江县"), ("Jiayi County", "甲乙县"), ("Yixian City", "乙县丙丁市")], PlaceTable.LoadBuiltIn(), TestLexicons.All.Knowledge);

    [Theory]
    [InlineData("从江县保护森林", "从江县")] // not its short name alone
    [InlineData("甲乙县丙丁市", "乙县丙丁市")] // of names that overlap the longest, not the first
    [InlineData("鱼从江河中来，从江有鱼", "从江")] // "from rivers" is no city
    [InlineData("reading about Reading", "Reading")] // nor is a word in small letters
    public void Names_are_masked_and_words_that_look_like_them_are_not(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Masker.Find(text).Select(name => text[name.Start..name.End])));
}
