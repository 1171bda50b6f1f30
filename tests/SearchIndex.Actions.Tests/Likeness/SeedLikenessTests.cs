using SearchIndex.Actions.Likeness;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Likeness;

/// <summary>What program staff ask of the real profiles, where they are at hand.</summary>
public sealed class SeedLikenessTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void Who_does_what_Congjiang_does_about_the_snail_is_found_with_reasons()
    {
        var action = CongjiangSnail();
        var response = fixture.Library!.Similar(new SimilarRequest { Id = action, Limit = 12, OtherCitiesOnly = true })!;
        Assert.DoesNotContain(response.Hits, hit => hit.City == "Congjiang County");

        // Anshun: the same sentence with other species.
        var anshun = Assert.Single(response.Hits, hit => hit.City == "Anshun City" && hit.SharedText is not null && hit.Title == TitleOf(action));
        Assert.Contains(anshun.Reasons, reason => reason.Kind == "heading" && reason.English.StartsWith("Same heading", StringComparison.Ordinal) && reason.Chinese.StartsWith("同一标题", StringComparison.Ordinal));
        Assert.Equal("sharedText", anshun.Reasons[0].Kind);
        Assert.True(Math.Max(anshun.SharedText!.ContainmentA, anshun.SharedText.ContainmentB) > 0.95, "With the names masked all of the shorter text stands in the other.");

        // Liangping: the same species, another method, no shared text.
        var liangping = response.Hits.First(hit => hit.City.StartsWith("Liangping", StringComparison.Ordinal) && hit.Reasons.Any(reason => reason.Kind == "species"));
        Assert.Null(liangping.SharedText);
        Assert.Contains(liangping.Reasons, reason => reason.Kind == "species" && reason.Chinese.Contains("福寿螺", StringComparison.Ordinal) && reason.English.Contains("golden apple snail", StringComparison.OrdinalIgnoreCase));

        // Libo: the same heading, no species.
        var libo = response.Hits.First(hit => hit.City == "Libo County" && hit.Title == TitleOf(action));
        Assert.Contains(libo.Reasons, reason => reason.Kind == "heading");
        Assert.DoesNotContain(libo.Reasons, reason => reason.Kind == "species");
    }

    [Theory]
    [InlineData("snail control without pesticide")]
    [InlineData("hand picking snails, fish and ducks")]
    [InlineData("捡螺 青鱼")]
    [InlineData("人工捡螺、放养鸭子和青鱼")]
    public void A_free_text_finds_hand_picking_with_fish_and_ducks(string text)
    {
        DemandSeeds();
        var response = fixture.Library!.Similar(new SimilarRequest { Text = text, Limit = 5 })!;
        Assert.Contains(response.Hits.Take(3), hit => hit.City.StartsWith("Liangping", StringComparison.Ordinal) && fixture.Library.Find(hit.Id)!.Description!.Contains('螺'));
    }

    [Fact]
    public void The_unreadable_rendering_is_like_nothing_and_nothing_is_like_it()
    {
        DemandSeeds();
        var response = fixture.Library!.Similar(new SimilarRequest { Id = CongjiangSnail(), Limit = 1_000 })!;
        Assert.DoesNotContain(response.Hits, hit => hit.Id.Contains("--unreadable", StringComparison.Ordinal));
        var unreadable = fixture.Library.Ids.First(id => id.Contains("--unreadable", StringComparison.Ordinal));
        Assert.Empty(fixture.Library.Similar(new SimilarRequest { Id = unreadable })!.Hits);
    }

    private string CongjiangSnail()
    {
        DemandSeeds();
        return fixture.Library!.Export(null).Single(action => action.Readable && action.City == "Congjiang County" && action.Description?.Contains("福寿螺", StringComparison.Ordinal) == true).Id;
    }

    private string TitleOf(string id) => fixture.Library!.Find(id)!.Title;

    private void DemandSeeds() => Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
}
