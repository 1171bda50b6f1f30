using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Suggesting;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Suggesting;

public sealed class SuggestionIndexTests
{
    private static readonly MatchingFold Fold = new(new Dictionary<char, char>());
    private static readonly CharacterLikeness Likeness = CharacterLikeness.Read(["福\tfu", "寿\tshou", "螺\tluo", "罗\tluo", "长\tchang zhang", "行\txing hang"], ["# comment", "未 末"]);

    [Fact]
    public void Characters_with_several_readings_are_found_by_each()
    {
        var index = new SuggestionIndex([new Candidate("term", ["长行"], [], 1, null, null)], Fold, Likeness);
        Assert.All(["changxing", "zhangxing", "changhang", "zhangh", "cx", "zh"], typed => Assert.Single(index.Find(typed, 5)));
        Assert.Empty(index.Find("xing", 5));
        Assert.Equal(["长行"], index.SoundingLike(["zhanghang"]));
    }

    [Fact]
    public void Likeness_goes_both_ways()
    {
        Assert.Equal(["末"], Likeness.LookingLike("未"));
        Assert.Equal(["罗"], Likeness.SoundingLike("螺"));
        Assert.Empty(Likeness.LookingLike("螺"));
        Assert.Empty(Likeness.Spellings("螺x"));
    }

    // The plain twin: every name looked at.
    [Fact]
    public void Halving_finds_what_a_plain_look_at_all_names_finds()
    {
        var seed = RandomSeed.For(0);
        var random = new Random(seed);
        var names = Enumerable.Range(0, 400).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => "福寿螺ab"[random.Next(5)]))).Distinct().ToList();
        var index = new SuggestionIndex([.. names.Select(name => new Candidate("term", [name], [], 1, null, null))], Fold, CharacterLikeness.Empty);
        foreach (var typed in names.Select(name => name[..random.Next(1, name.Length + 1)]))
        {
            Assert.True(
                names.Where(name => name.StartsWith(typed, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SequenceEqual(index.Find(typed, 1_000).Select(found => found.Name).Order(StringComparer.Ordinal)),
                $"seed {seed}, {typed}");
        }
    }
}
