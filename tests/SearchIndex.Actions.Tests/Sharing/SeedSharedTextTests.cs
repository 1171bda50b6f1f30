using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>What is known of the shared text of the real profiles, counted by hand and by a plain script over runs of four characters.</summary>
public sealed class SeedSharedTextTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    private const string Anshun = "Anshun City";
    private const string Congjiang = "Congjiang County";

    [Fact]
    public void Twenty_one_pairs_are_copied_and_all_are_of_Congjiang_and_Anshun()
    {
        var report = Library().Shared(new SharedTextRequest());
        Assert.Equal(21, report.Total);
        Assert.All(report.Pairs, pair => Assert.Equal((Anshun, Congjiang, "copied"), (pair.CityA, pair.CityB, pair.Kind)));
        var cell = Assert.Single(report.Matrix);
        Assert.Equal((Anshun, Congjiang, 21), (cell.A, cell.B, cell.Pairs));
    }

    [Fact]
    public void The_snail_sentence_is_found_and_tells_the_species_that_were_exchanged()
    {
        var pair = Assert.Single(Library().Shared(new SharedTextRequest()).Pairs,
            pair => pair.TitleA.StartsWith("Control or eradicate invasive", StringComparison.Ordinal) && pair.TitleB == pair.TitleA);
        Assert.True(Math.Max(pair.ContainmentA, pair.ContainmentB) >= 0.9);
        Assert.Contains(pair.Passages.SelectMany(passage => passage.Runs!), run => run.TextB.Contains("红火蚁", StringComparison.Ordinal) && run.Kind != "equal");
    }

    [Fact]
    public void A_short_text_inside_a_long_one_is_found_with_both_directions()
    {
        var pair = Assert.Single(Library().Shared(new SharedTextRequest()).Pairs, pair => pair.TitleA.StartsWith("Promote integration of nature-based", StringComparison.Ordinal));
        Assert.InRange(pair.ContainmentA, 0.95, 1);
        Assert.InRange(pair.ContainmentB, 0.2, 0.35);
        Assert.InRange(pair.Jaccard, 0.2, 0.35);
    }

    [Fact]
    public void Cities_that_repeat_themselves_are_told()
    {
        var self = Library().Shared(new SharedTextRequest { Self = true }).Pairs.Where(pair => pair.SameCity).ToList();

        // 26 targets repeat the description, and Libo's 27th differs by two characters.
        Assert.Equal(27, self.Count(pair => pair.A == pair.B));
        Assert.Contains(self, pair => pair.CityA == "Libo County" && pair.A != pair.B && pair.Jaccard == 1);
        Assert.Contains(self, pair => pair.CityA.StartsWith("Liangping", StringComparison.Ordinal) && pair.A != pair.B && Math.Max(pair.ContainmentA, pair.ContainmentB) > 0.9);
    }

    [Fact]
    public void The_unreadable_rendering_changes_no_figure()
    {
        var report = Library().Shared(new SharedTextRequest { Self = true, Platform = true, Law = true });
        Assert.DoesNotContain(report.Pairs, pair => pair.A.Contains("--unreadable", StringComparison.Ordinal) || pair.B.Contains("--unreadable", StringComparison.Ordinal));
    }

    [Fact]
    public void The_sentences_of_the_form_are_of_another_kind()
    {
        var with = Library().Shared(new SharedTextRequest { Platform = true });
        var form = with.Pairs.Where(pair => pair.Kind == "platform").ToList();
        Assert.Contains(form, pair => (pair.CityA, pair.CityB) == (Anshun, "Libo County") && pair.TitleA.StartsWith("Promote integration of nature-based", StringComparison.Ordinal));
        Assert.All(form, pair => Assert.Equal(("baseline", "baseline"), (pair.FieldA, pair.FieldB)));
        Assert.Equal(21 + form.Count, with.Total);
    }

    private ActionLibrary Library()
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        return fixture.Library!;
    }
}
