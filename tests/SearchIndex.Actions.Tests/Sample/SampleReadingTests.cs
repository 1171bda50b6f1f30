using System.Globalization;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>The reader gives back what was written, whatever layout and encoding the file has.</summary>
public sealed class SampleReadingTests
{
    public static TheoryData<string> Files => [.. SampleTables.Cities().Select(city => city.File)];

    public static TheoryData<string> ReadableFiles => [.. SampleTables.Cities().Where(city => city.Readable).Select(city => city.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_the_city_of_the_table_with_its_counts(string file)
    {
        var city = SampleTables.Cities().Single(city => city.File == file);
        var reading = SampleReader.Read(city);
        Assert.Null(reading.Report.Error);
        var profile = Assert.IsType<CityProfile>(reading.Profile);
        Assert.Equal(city.City, profile.City);
        Assert.Equal(city.CityLocal, profile.CityLocal ?? "");
        Assert.Equal(city.Country, profile.Country ?? "");
        Assert.Equal(city.Region, profile.Region ?? "");
        Assert.Equal(city.ActionsStated, profile.StatedActions);
        Assert.Equal(city.ActionsHeld, profile.Actions.Count);
        Assert.Equal(city.Readable, profile.Readability.IsReadable);
    }

    [Theory]
    [MemberData(nameof(ReadableFiles))]
    public void Every_action_is_read_as_it_was_written(string file)
    {
        var city = SampleTables.Cities().Single(city => city.File == file);
        var expected = SampleTables.Actions().Where(action => action.File == file).ToList();
        var actual = SampleReader.Read(city).Profile!.Actions;
        Assert.Equal(expected.Select(action => action.Heading), actual.Select(action => action.Title));
        foreach (var (written, read) in expected.Zip(actual))
        {
            Assert.Equal(written.Area, read.Area);
            Assert.Equal(written.Commitment, read.Commitment);
            Assert.Equal(written.Occurrence, read.Occurrence);
            Equal(written.Description, read.Description?.Text, written);
            Equal(written.Baseline, read.Baseline?.Text, written);
            Equal(written.Target, read.Target?.Text, written);
            Assert.Equal(written.BaselineUpdated, Iso(read.Baseline?.Updated));
            Assert.Equal(written.TargetUpdated, Iso(read.Target?.Updated));
        }
    }

    [Theory]
    [MemberData(nameof(ReadableFiles))]
    public void No_line_of_a_readable_file_is_left_over_and_the_navigation_of_a_web_page_is_counted(string file)
    {
        var report = SampleReader.Read(file).Report;
        Assert.Empty(report.UnplacedLines);
        Assert.Equal(file == "agbovia.html", report.Notes.Any(note => note.Contains("left out", StringComparison.Ordinal)));
    }

    /// <summary>A blank at the edge of a wrapped line between scripts is lost in the layout itself, so blanks beside Han are not compared.</summary>
    private static void Equal(string written, string? read, SampleAction action) =>
        Assert.True(WithoutEdgeBlanks(written) == WithoutEdgeBlanks(read ?? ""), $"{action.File}, {action.Heading}\nwritten: {written}\nread:    {read}");

    private static string WithoutEdgeBlanks(string text) =>
        string.Concat(text.Where((character, at) => character != ' ' || !((at > 0 && IsWide(text[at - 1])) || (at + 1 < text.Length && IsWide(text[at + 1])))));

    private static bool IsWide(char character) => character is >= '\u2e80' and <= '\uffef' or '“' or '”';

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
