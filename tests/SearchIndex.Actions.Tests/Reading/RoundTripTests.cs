using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Reading;
using SearchIndex.TestKit.Profiles;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Random profiles, laid out in every way, read back as they were meant.</summary>
public class RoundTripTests
{
    private const int Profiles = 12;

    [Theory]
    [InlineData(ProfileLayout.Plain)]
    [InlineData(ProfileLayout.Wrapped)]
    [InlineData(ProfileLayout.Bold)]
    [InlineData(ProfileLayout.Markdown)]
    [InlineData(ProfileLayout.Glued)]
    [InlineData(ProfileLayout.Dense)]
    [InlineData(ProfileLayout.Html)]
    [InlineData(ProfileLayout.Docx)]
    [InlineData(ProfileLayout.Paged)]
    public void What_was_laid_out_is_read_back(ProfileLayout layout)
    {
        var catalogue = HeadingCatalogue.LoadBuiltIn();
        var generator = new ProfileGenerator(catalogue);
        var reader = new ProfileReader(catalogue);
        for (var seed = 1; seed <= Profiles; seed++)
        {
            var random = new Random(seed);
            var meant = generator.Next(random);
            var bytes = new ProfileRenderer(random).Render(meant, layout);
            var reading = reader.Read("profile.txt", bytes);
            var where = $"layout {layout}, seed {seed}: ";
            Assert.True(reading.Profile is not null, where + reading.Report.Error);
            Compare(meant, reading.Profile!, where);
            Assert.True(reading.Report.UnplacedLines.Count == 0, where + string.Join(" / ", reading.Report.UnplacedLines));
        }
    }

    private static void Compare(SyntheticProfile meant, CityProfile read, string where)
    {
        Same(meant.City, read.City, where + "city");
        Same(meant.Country, read.Country, where + "country");
        Same(meant.Region, read.Region, where + "region");
        Same(meant.Population, read.Population, where + "population");
        Same(meant.Head, read.HeadOfGovernment, where + "head");
        Same(meant.Downloaded, read.Downloaded, where + "downloaded");
        Same(meant.Actions.Count, read.StatedActions, where + "stated");
        Same(meant.About, read.About?.Text, where + "about");
        Same(string.Join('|', meant.Actions.Select(a => a.Title)), string.Join('|', read.Actions.Select(a => a.Title)), where + "headings");
        foreach (var (m, r) in meant.Actions.Zip(read.Actions))
        {
            var what = $"{where}'{m.Title}', line {r.Line}: ";
            Same(m.Area, r.Area, what + "area");
            Same(m.Commitment, r.Commitment, what + "commitment");
            Same(m.Key, r.HeadingKey, what + "key");
            Same(m.Description, r.Description?.Text ?? string.Empty, what + "description");
            Same(m.Baseline, r.Baseline?.Text ?? string.Empty, what + "baseline");
            Same(m.Target, r.Target?.Text ?? string.Empty, what + "target");
            Same(m.BaselineUpdated, r.Baseline?.Updated, what + "date of the baseline");
            Same(m.TargetUpdated, r.Target?.Updated, what + "date of the target");
        }
    }

    private static void Same<T>(T meant, T read, string what) => Assert.True(Equals(meant, read), $"{what}: meant '{meant}', read '{read}'");
}
