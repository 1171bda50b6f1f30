using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>The five real profiles, against what a person reads in them.</summary>
public class SeedProfilesTests
{
    private const string NotLinked = "No uploads or resources have been linked";

    [Theory]
    [InlineData("libo", 31, 31, true)]
    [InlineData("liangping", 20, 20, true)]
    [InlineData("anshun", 26, 27, true)]
    [InlineData("congjiang", 26, null, true)]
    [InlineData("congjiang-ocr", 26, null, false)]
    public void Every_action_is_found_and_held_against_the_stated_number(string seed, int found, int? stated, bool readable)
    {
        var reading = ReadProfiles.Seed(seed);
        Assert.Null(reading.Report.Error);
        Assert.Equal(found, reading.Profile!.Actions.Count);
        Assert.Equal(found, reading.Report.ActionsFound);
        Assert.Equal(stated, reading.Profile.StatedActions);
        Assert.Equal(stated, reading.Report.ActionsStated);
        Assert.Equal(readable, reading.Profile.Readability.IsReadable);
        Assert.All(reading.Profile.Actions, a => Assert.NotNull(a.HeadingKey));
        Assert.Equal(13, reading.Profile.Commitments.Count);
        Assert.Equal(found, reading.Profile.Commitments.Sum(c => c.Actions));
    }

    [Fact]
    public void A_count_that_disagrees_is_said()
    {
        Assert.Contains(ReadProfiles.Seed("anshun").Report.Notes, n => n.Contains("states 27", StringComparison.Ordinal) && n.Contains("holds 26", StringComparison.Ordinal));
        Assert.DoesNotContain(ReadProfiles.Seed("libo").Report.Notes, n => n.Contains("states", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("libo", "Libo County", "荔波县", "China", "Asia & Oceania", 186987L, "Mayor of Libo County", "2026-05-16")]
    [InlineData("liangping", "Liangping District, Chongqing City", "梁平区", "China", "Asia & Oceania", 628900L, "Mengwen Chen, Mayor of Liangping District, Chongqing City", "2025-10-07")]
    [InlineData("anshun", "Anshun City", "安顺市", "China", "Asia & Oceania", 2459200L, "Mayor of Anshun City", "2026-04-04")]
    [InlineData("congjiang", "Congjiang County", "从江县", null, null, null, null, null)]
    [InlineData("congjiang-ocr", "Congjiang County", null, "China", "Asia & Oceania", 395000L, "Mayor of Congjiang County", null)]
    public void The_overview_is_read(string seed, string city, string? local, string? country, string? region, long? population, string? head, string? downloaded)
    {
        var profile = ReadProfiles.Seed(seed).Profile!;
        Assert.Equal(city, profile.City);
        Assert.Equal(local, profile.CityLocal);
        Assert.Equal(country, profile.Country);
        Assert.Equal(region, profile.Region);
        Assert.Equal(population, profile.Population);
        Assert.Equal(head, profile.HeadOfGovernment);
        Assert.Equal(downloaded is null ? null : DateOnly.ParseExact(downloaded, "yyyy-MM-dd"), profile.Downloaded);
    }

    [Theory]
    [InlineData("libo", 0, 100, 0)]
    [InlineData("liangping", 67, 80, 0)]
    [InlineData("anshun", 0, 100, 0)]
    [InlineData("congjiang", 0, 100, 0)]
    [InlineData("congjiang-ocr", 0, 100, 0)]
    public void The_awards_of_the_four_programmes_are_read(string seed, int starter, int frontrunner, int star) =>
        Assert.Equal(
            [
                new ProgrammeAward("Profile awards", starter, frontrunner, star),
                new ProgrammeAward("The Nature Pathway", 0, 0, 0),
                new ProgrammeAward("Tools & resources hub", 0, 0, 0),
                new ProgrammeAward("Action Platform", 100, 100, 50),
            ],
            ReadProfiles.Seed(seed).Profile!.Awards);

    [Theory]
    [InlineData("libo", "Libo County", false)]
    [InlineData("liangping", "Liangping District, Chongqing City", false)]
    [InlineData("anshun", "Anshun City", false)]
    [InlineData("congjiang", "Congjiang County", true)]
    [InlineData("congjiang-ocr", "Congjiang County", true)]
    public void The_closing_chapters_are_read(string seed, string city, bool lastStepSaysSo)
    {
        var profile = ReadProfiles.Seed(seed).Profile!;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], profile.Pathway.Select(s => s.Number));
        Assert.Equal(["Analyze", "Analyze", "Analyze", "Act", "Act", "Act", "Accelerate", "Accelerate", "Accelerate"], profile.Pathway.Select(s => s.Phase));
        Assert.All(profile.Pathway.Take(8), s => Assert.Equal(NotLinked, s.Text));
        Assert.Equal(lastStepSaysSo ? NotLinked : null, profile.Pathway[8].Text);
        Assert.Equal(0, profile.BiodiversityIndex!.Total);
        Assert.Equal(112, profile.BiodiversityIndex.TotalMaximum);
        Assert.Equal([36m, 20m, 56m], profile.BiodiversityIndex.Components.Select(c => c.Maximum!.Value));
        Assert.All(profile.BiodiversityIndex.Components, c => Assert.Equal(0, c.Score));
        Assert.All(profile.BiodiversityIndex.Components, c => Assert.Equal($"{city} has not started on this biodiversity index section", c.Note));
        Assert.Equal($"{city} has not yet posted any tools and resources", profile.Tools!.Text);
    }

    [Fact]
    public void Commitment_headings_that_an_export_lost_come_from_the_catalogue()
    {
        Assert.Equal(["Control Pollution"], Inferred("libo"));
        Assert.Equal(["Control Pollution", "Climate change adaptation and mitigation"], Inferred("liangping"));
        Assert.Empty(Inferred("anshun"));
        Assert.Empty(Inferred("congjiang"));
        Assert.Empty(Inferred("congjiang-ocr"));
    }

    [Fact]
    public void Other_commitments_are_marked()
    {
        Assert.Equal(["Biodiversity in urban agriculture, aquaculture and forestry"], Others("anshun"));
        Assert.Equal(
            ["Equitable benefits through sustainable use of wild species", "Mainstreaming biodiversity values", "Equitable and effective participation of indigenous peoples and local communities in biodiversity-related decision-making"],
            Others("liangping"));
        Assert.Empty(Others("libo"));
    }

    [Fact]
    public void A_heading_that_stands_twice_gives_two_actions()
    {
        var twice = ReadProfiles.Seed("anshun").Profile!.Actions.Where(a => a.HeadingKey == "experiences-of-nature").ToList();
        Assert.Equal([1, 2], twice.Select(a => a.Occurrence));
        Assert.Equal([341, 347], twice.Select(a => a.Line));
    }

    [Fact]
    public void Glued_headings_come_apart()
    {
        var action = ReadProfiles.Seed("anshun").Profile!.Actions[^1];
        Assert.Equal("financial-and-technical-support", action.HeadingKey);
        Assert.Equal("Mobilize resources for biodiversity actions", action.Commitment);
        Assert.StartsWith("安顺市通过各渠道争取生态修复", action.Description!.Text, StringComparison.Ordinal);
        Assert.Null(action.Target!.Updated);
        Assert.Equal(new DateOnly(2025, 12, 23), action.Baseline!.Updated);
    }

    [Fact]
    public void A_page_break_inside_a_sentence_vanishes()
    {
        var congjiang = ReadProfiles.Seed("congjiang").Profile!.Actions.Single(a => a.HeadingKey == "information-for-residents");
        Assert.Contains("对外展示和宣传生物多样保护相关知识；在每年的“湿地保护宣传周”", congjiang.Description!.Text, StringComparison.Ordinal);
        var liangping = ReadProfiles.Seed("liangping").Profile!.Actions.Single(a => a.HeadingKey == "ecosystem-protection-in-plans");
        Assert.Contains("优化生态安全格局，严控生态环境空间，严守生态保护红线", liangping.Description!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Latex_and_bold_read_as_what_they_stand_for()
    {
        var about = ReadProfiles.Seed("liangping").Profile!.About!.Text;
        Assert.Contains("北纬 30°25' - 30°53'，东经 107°24' - 108°05'，隶属", about, StringComparison.Ordinal);
        Assert.Contains("平均气温 18.4°C，降雨量", about, StringComparison.Ordinal);
        var target = ReadProfiles.Seed("libo").Profile!.Actions.Single(a => a.HeadingKey == "protected-areas").Target!;
        Assert.Contains("荔波县划定自然保护地面积586.90平方千米，包括1个自然保护区，3个自然公园", target.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 12, 23), target.Updated);
    }

    [Fact]
    public void Nothing_of_the_readable_seeds_is_left_over()
    {
        foreach (var seed in (string[])["libo", "liangping", "anshun", "congjiang"])
        {
            Assert.Empty(ReadProfiles.Seed(seed).Report.UnplacedLines);
        }

        // Recognition left two lines of debris.
        Assert.Equal([53, 552], ReadProfiles.Seed("congjiang-ocr").Report.UnplacedLines.Select(u => u.Line));
    }

    private static IEnumerable<string> Inferred(string seed) => ReadProfiles.Seed(seed).Profile!.Commitments.Where(c => c.Inferred).Select(c => c.Title);

    private static IEnumerable<string> Others(string seed) => ReadProfiles.Seed(seed).Profile!.Commitments.Where(c => c.ListedAsOther).Select(c => c.Title);
}
