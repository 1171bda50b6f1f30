using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>What the profiles of the sample hold beside their actions.</summary>
public sealed class SampleProfileTests
{
    [Fact]
    public void The_overview_is_read()
    {
        var profile = Profile("lujiao-county.txt");
        Assert.Equal(96840, profile.Population);
        Assert.Equal(new DateOnly(2026, 4, 2), profile.Downloaded);
        Assert.Contains("Haiyan Zhou", profile.HeadOfGovernment, StringComparison.Ordinal);
        Assert.StartsWith("鹭礁县是东部海区的一个海岛县，由大鹭岛、小鹭岛、鲎尾屿等137座岛礁组成", profile.About!.Text, StringComparison.Ordinal);
        Assert.EndsWith("岛民把“惜水、避风、留种”当作过日子的根本。", profile.About.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Degrees_written_in_latex_read_as_degrees()
    {
        var about = Profile("tuoquan-county.md").About!.Text;
        Assert.Contains("40°12'", about, StringComparison.Ordinal);
        Assert.Contains("85°10'", about, StringComparison.Ordinal);
        Assert.Contains("10.9°C", about, StringComparison.Ordinal);
        Assert.DoesNotContain('$', about);
    }

    [Fact]
    public void Index_scores_are_read()
    {
        var scores = Profile("heting-district-hengze-city.pdf").BiodiversityIndex!;
        Assert.Equal(61, scores.Total);
        Assert.Equal([24m, 13m, 24m], scores.Components.Select(component => component.Score));
        Assert.Equal([36m, 20m, 56m], scores.Components.Select(component => component.Maximum));
    }

    [Fact]
    public void The_pathway_has_nine_steps_everywhere_and_the_linked_plan_stands_under_the_fourth()
    {
        foreach (var city in SampleTables.Cities().Where(city => city.Readable))
        {
            var steps = SampleReader.Read(city).Profile!.Pathway;
            Assert.True(Enumerable.Range(1, 9).SequenceEqual(steps.Select(step => step.Number)), $"{city.File}: steps {string.Join(' ', steps.Select(step => step.Number))}");
        }

        Assert.Contains("strategy and action plan 2024-2030", Profile("heting-district-hengze-city.pdf").Pathway[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tools_are_read()
    {
        Assert.Contains("A field guide to the 120 commonest roadside plants of Heting", Profile("heting-district-hengze-city.pdf").Tools!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("heting-district-hengze-city.pdf", "Profile awards", 100, 100, 40)]
    [InlineData("lanmen-city-2026-04.txt", "Profile awards", 67, 100, 0)]
    [InlineData("lanmen-city-2026-02.docx", "Action Platform", 100, 100, 50)]
    [InlineData("tuoquan-county.md", "Profile awards", 33, 80, 0)]
    [InlineData("fort-sorrel.pdf", "Profile awards", 100, 67, 20)]
    [InlineData("liepsala.docx", "Profile awards", 100, 100, 60)]
    public void Awards_are_read(string file, string programme, int starter, int frontrunner, int star)
    {
        var awards = Profile(file).Awards;
        Assert.Equal(4, awards.Count);
        var award = Assert.Single(awards, award => award.Programme == programme);
        Assert.Equal((starter, frontrunner, star), (award.Starter, award.Frontrunner, award.Star));
    }

    [Theory]
    [InlineData("tuoquan-county.md", "Control Pollution")]
    [InlineData("valdorena.md", "Equitable and effective participation of indigenous peoples and local communities in biodiversity-related decision-making")]
    public void A_lost_commitment_heading_is_supplied_and_said(string file, string title)
    {
        var commitment = Assert.Single(Profile(file).Commitments, commitment => commitment.Inferred);
        Assert.Equal(title, commitment.Title);
        Assert.NotEqual(0, commitment.Actions);
    }

    [Theory]
    [InlineData("tuoquan-county.md", "Promote people's access to green and blue spaces")]
    [InlineData("agbovia.html", "Sustainable production and consumption")]
    [InlineData("heting-district-hengze-city.pdf", "Biodiversity in urban agriculture, aquaculture and forestry")]
    [InlineData("liepsala.docx", "Equitable benefits through sustainable use of wild species")]
    [InlineData("san-jacinto-del-quiro.txt", "Biodiversity in urban agriculture, aquaculture and forestry")]
    public void A_commitment_without_actions_is_kept_and_known_to_be_listed_as_other(string file, string title)
    {
        var commitment = Assert.Single(Profile(file).Commitments, commitment => commitment.Title == title);
        Assert.Equal(0, commitment.Actions);
        Assert.True(commitment.ListedAsOther);
    }

    [Theory]
    [InlineData("lujiao-county.txt", "Safeguard seabird colonies from disturbance by vessels and drones", "Conserve and restore fauna and flora")]
    [InlineData("fort-sorrel.pdf", "Protect dark skies and reduce light along migration routes", "Control Pollution")]
    public void A_heading_outside_the_catalogue_becomes_an_action_of_its_commitment(string file, string heading, string commitment)
    {
        var action = Assert.Single(Profile(file).Actions, action => action.HeadingKey is null);
        Assert.Equal(heading, action.Title);
        Assert.Equal(commitment, action.Commitment);
    }

    [Fact]
    public void An_empty_description_is_none_and_a_blank_date_is_none()
    {
        var empty = Profile("lujiao-county.txt").Actions.Where(action => action.Description is null).Select(action => action.Title);
        Assert.Equal(["Restore habitat for threatened and locally valued species", "Increase the use of nature-based solutions and ecosystem-based adaptation"], empty);
        var blank = Assert.Single(Profile("tuoquan-county.md").Actions, action => action.Target is { Updated: null });
        Assert.StartsWith("Integrate ecosystem and biodiversity values", blank.Title, StringComparison.Ordinal);
    }

    private static CityProfile Profile(string file) => Assert.IsType<CityProfile>(SampleReader.Read(file).Profile);
}
