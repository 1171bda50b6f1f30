using SearchIndex.Actions.Profiles;
using SearchIndex.Actions.Tests.Sample;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>The sample library, read in all its layouts, against the tables of what was written.</summary>
public class SampleReadingTests
{
    public static TheoryData<string> Files => [.. SampleTables.Cities().Select(c => c.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_profile_is_read_as_it_was_written(string file)
    {
        var city = SampleTables.Cities().Single(c => c.File == file);
        var reading = ReadProfiles.Reader().Read(file, File.ReadAllBytes(Path.Combine(SampleTables.Folder, file)));
        Assert.SkipWhen(reading.Report.Error?.Contains("poppler-utils", StringComparison.Ordinal) == true, "pdftotext (package poppler-utils) is not installed");
        Assert.Null(reading.Report.Error);
        var profile = reading.Profile!;
        Assert.Equal(city.City, profile.City);
        Assert.Equal(city.CityLocal, profile.CityLocal ?? string.Empty);
        Assert.Equal(city.Country, profile.Country ?? string.Empty);
        Assert.Equal(city.Region, profile.Region ?? string.Empty);
        Assert.Equal(city.ActionsStated, profile.StatedActions);
        Assert.Equal(city.ActionsHeld, profile.Actions.Count);
        Assert.Equal(city.Readable, profile.Readability.IsReadable);

        foreach (var meant in SampleTables.Actions().Where(a => a.File == file))
        {
            var action = Assert.Single(profile.Actions, a => a.Title == meant.Heading && a.Occurrence == meant.Occurrence);
            Assert.Equal(meant.Area, action.Area);
            Assert.Equal(meant.Commitment, action.Commitment);
            Assert.Equal(meant.Description, action.Description?.Text ?? string.Empty);
            Assert.Equal(meant.Baseline, action.Baseline?.Text ?? string.Empty);
            Assert.Equal(meant.Target, action.Target?.Text ?? string.Empty);
            Assert.Equal(meant.BaselineUpdated, DateOf(action.Baseline));
            Assert.Equal(meant.TargetUpdated, DateOf(action.Target));
        }
    }

    private static string DateOf(ActionText? text) => text?.Updated?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}
