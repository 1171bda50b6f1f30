using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Tests.Sample;

/// <summary>The sample library is what its README and its tables say, found without the program's own reader.</summary>
public sealed class SampleTableTests
{
    private const string DescriptionLabel = "Description of how city is taking action";

    [Fact]
    public void The_table_of_cities_lists_each_profile_and_no_other()
    {
        string[] companions = ["README.md", "SHA256SUMS", "cities.tsv", "shared-text.tsv"];
        var files = Directory.GetFiles(SampleTables.Folder).Select(path => Path.GetFileName(path)).Except(companions);
        Assert.Equal(files.Order(StringComparer.Ordinal), SampleTables.Cities().Select(city => city.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_library_is_as_large_and_as_mixed_as_promised()
    {
        var cities = SampleTables.Cities();
        var current = cities.Where(city => city is { Readable: true, IsSuperseded: false }).ToList();
        Assert.True(current.Select(city => city.City).Distinct().Count() >= 12);
        Assert.True(current.Sum(city => city.ActionsHeld) >= 250);
        Assert.Equal(current.Sum(city => city.ActionsHeld), SampleTables.CurrentActions().Count);
        Assert.Equal(["Africa", "Asia & Oceania", "Europe", "Latin America & Caribbean", "North America"], current.Select(city => city.Region).Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["bold-text", "docx", "glued-text", "html", "markdown", "pdf", "wrapped-text"], cities.Select(city => city.Layout).Distinct().Order(StringComparer.Ordinal));
        Assert.Single(cities, city => !city.Readable);
    }

    [Fact]
    public void Each_file_holds_the_label_of_the_description_as_often_as_it_holds_actions()
    {
        foreach (var city in SampleTables.Cities().Where(city => city.Layout != "pdf"))
        {
            var text = Text(city);
            var labels = text.Split(DescriptionLabel).Length - 1;
            Assert.True(labels == city.ActionsHeld, $"{city.File}: {labels} labels, {city.ActionsHeld} actions in the table");
        }
    }

    [Fact]
    public void The_number_of_actions_that_a_file_states_stands_in_it()
    {
        foreach (var city in SampleTables.Cities().Where(city => city.Layout is "bold-text" or "glued-text" or "wrapped-text" && city.ActionsStated is not null))
        {
            Assert.Matches($@"(?m)^{city.ActionsStated}\r?\n\s*^Actions made on the Action Platform\r?$", Text(city));
        }

        Assert.Equal(["heting-district-hengze-city.pdf"], SampleTables.Cities().Where(city => city.ActionsStated is not null && city.ActionsStated != city.ActionsHeld).Select(city => city.File));
    }

    [Theory]
    [InlineData("lanmen-city-2026-04.txt", "EF BB BF", true)]
    [InlineData("san-jacinto-del-quiro.txt", "EF BB BF", false)]
    [InlineData("lujiao-county.txt", "FF FE", true)]
    [InlineData("mwalende.txt", "0D 0A", true)]
    [InlineData("tiling-city.txt", "0A", false)]
    public void Encodings_and_line_ends_are_those_of_the_table(string file, string start, bool carriageReturns)
    {
        var bytes = File.ReadAllBytes(Path.Combine(SampleTables.Folder, file));
        Assert.Equal(Convert.FromHexString(start.Replace(" ", "", StringComparison.Ordinal)), bytes[..((start.Length + 1) / 3)]);
        Assert.Equal(carriageReturns, bytes.Contains((byte)'\r'));
    }

    [Fact]
    public void One_file_is_gb18030_and_not_utf8()
    {
        var bytes = File.ReadAllBytes(Path.Combine(SampleTables.Folder, "tuoquan-county.md"));
        Assert.Throws<DecoderFallbackException>(() => new UTF8Encoding(false, true).GetString(bytes));
    }

    [Fact]
    public void The_unreadable_file_keeps_the_form_and_loses_every_chinese_character()
    {
        var text = Text(Assert.Single(SampleTables.Cities(), city => !city.Readable));
        Assert.DoesNotContain(text, character => character is >= '\u3400' and <= '\u9fff');
        Assert.Contains("Last update: 14 March 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Between_the_two_downloads_of_one_city_one_action_is_new_one_changed_one_only_dated_anew()
    {
        var actions = SampleTables.Actions();
        var older = actions.Where(action => action.File == "lanmen-city-2026-02.docx").ToDictionary(action => action.Heading);
        var newer = actions.Where(action => action.File == "lanmen-city-2026-04.txt").ToDictionary(action => action.Heading);
        Assert.Empty(older.Keys.Except(newer.Keys));
        Assert.Single(newer.Keys.Except(older.Keys));
        var both = older.Keys.Select(heading => (Old: older[heading], New: newer[heading])).ToList();
        var changed = Assert.Single(both, pair => pair.Old.Description != pair.New.Description);
        Assert.NotEqual(changed.Old.BaselineUpdated, changed.New.BaselineUpdated);
        Assert.Single(both, pair => pair.Old with { File = pair.New.File, BaselineUpdated = pair.New.BaselineUpdated } == pair.New && pair.Old.BaselineUpdated != pair.New.BaselineUpdated);
    }

    [Fact]
    public void The_counts_in_the_readme_are_those_of_a_plain_scan()
    {
        var readMe = File.ReadAllText(Path.Combine(SampleTables.Folder, "README.md"));
        var claims = Regex.Matches(readMe, @"(?m)^\| `([^`]+)` \| (\d+) \| (\d+) \|$", RegexOptions.None, TimeSpan.FromSeconds(10));
        Assert.True(claims.Count >= 12);
        foreach (Match claim in claims)
        {
            var hits = SampleTables.CurrentActions()
                .Where(entry => $"{entry.Action.Description}\n{entry.Action.Baseline}\n{entry.Action.Target}".Contains(claim.Groups[1].Value, StringComparison.OrdinalIgnoreCase)).ToList();
            Assert.Equal(
                (claim.Groups[1].Value, claim.Groups[2].Value, claim.Groups[3].Value),
                (claim.Groups[1].Value, $"{hits.Count}", $"{hits.Select(hit => hit.City).Distinct().Count()}"));
        }
    }

    private static string Text(SampleCity city)
    {
        var path = Path.Combine(SampleTables.Folder, city.File);
        if (city.Layout == "docx")
        {
            using var archive = ZipFile.OpenRead(path);
            using var document = new StreamReader(archive.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
            return document.ReadToEnd();
        }

        // Latin-1 keeps the ASCII of the form in GB18030 as it stands, which is all that is looked for there.
        return city.Encoding == "GB18030" ? File.ReadAllText(path, Encoding.Latin1) : File.ReadAllText(path);
    }
}
