using System.Text.Json;
using CsvHelper;
using SearchIndex.Actions.Export;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Export;

public sealed class ActionExportTests
{
    private static readonly ActionRecord Action = new()
    {
        Id = "tianma-city/increase-protected-areas",
        City = "Tianma City",
        CityLocal = "天马市",
        Country = "China",
        Region = null,
        Area = 1,
        AreaTitle = "Protect & restore",
        Commitment = "Protect, connect and restore ecosystems",
        Title = "Increase \"protected\" areas",
        Description = "=SUM(A1)\n天马市保护湿地50%_{x}",
        DescriptionUpdated = null,
        Baseline = "b",
        BaselineUpdated = new DateOnly(2026, 4, 7),
        Target = null,
        TargetUpdated = null,
        Readable = true,
        Readability = 0.99,
        Flags = ["baseline-undated", "x"],
        Concepts = ["wetland"],
        Species = [],
        Laws = ["森林法"],
        Quantities = [],
        Source = new ActionSource("a.txt", 12, 34, new DateOnly(2026, 5, 16)),
    };

    [Fact]
    public void Json_lines_are_the_documents_of_the_contract()
    {
        var lines = Write(ExportFormat.JsonLines, Action, Action).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        using var document = JsonDocument.Parse(lines[0]);
        var root = document.RootElement;
        Assert.Equal("2026-04-07", root.GetProperty("baselineUpdated").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("target").ValueKind);
        Assert.Equal(12, root.GetProperty("source").GetProperty("line").GetInt32());
        Assert.Contains("天马市", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_is_read_back_and_is_no_formula()
    {
        var text = Write(ExportFormat.Csv, Action);
        Assert.StartsWith("id,city,cityLocal", text, StringComparison.Ordinal);
        Assert.Contains("\r\n", text, StringComparison.Ordinal);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions());
        reader.ReadHeader();
        Assert.True(reader.Read());
        Assert.Equal("'=SUM(A1)\n天马市保护湿地50%_{x}", reader.GetString("description"));
        Assert.Equal("Increase \"protected\" areas", reader.GetString("title"));
        Assert.Equal("baseline-undated; x", reader.GetString("flags"));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Csv_begins_with_a_mark_only_where_asked()
    {
        Assert.NotEqual('\uFEFF', Write(ExportFormat.Csv, Action)[0]);
        using var writer = new StringWriter();
        ActionExport.Write(ExportFormat.Csv, [Action], writer, byteOrderMark: true);
        Assert.Equal('\uFEFF', writer.ToString()[0]);
    }

    [Fact]
    public void BibTex_names_city_dates_and_source_and_escapes_what_it_must()
    {
        var text = Write(ExportFormat.BibTex, Action);
        Assert.StartsWith("@misc{tianma-city/increase-protected-areas,\n", text, StringComparison.Ordinal);
        Assert.Contains("author = {{Tianma City (天马市)}}", text, StringComparison.Ordinal);
        Assert.Contains("date = {2026-04-07}", text, StringComparison.Ordinal);
        Assert.Contains("50\\%\\_\\textbraceleft{}x\\textbraceright{}", text, StringComparison.Ordinal);
        Assert.Contains("description without a date; baseline last updated 2026-04-07; profile downloaded 2026-05-16; a.txt, lines 12 to 34", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ris_is_tagged_lines()
    {
        var lines = Write(ExportFormat.Ris, Action).Split("\r\n");
        Assert.Equal("TY  - ELEC", lines[0]);
        Assert.Contains("PY  - 2026", lines);
        Assert.Contains("AB  - =SUM(A1) 天马市保护湿地50%_{x}", lines);
        Assert.Contains("ER  - ", lines);
    }

    [Fact]
    public void A_record_without_any_date_is_not_given_one()
    {
        var undated = Action with { BaselineUpdated = null, Source = Action.Source with { Downloaded = null } };
        Assert.Contains("year = {n.d.}", Write(ExportFormat.BibTex, undated), StringComparison.Ordinal);
        Assert.DoesNotContain("PY  -", Write(ExportFormat.Ris, undated), StringComparison.Ordinal);
    }

    // OWASP ASVS 5.0, 1.2.10, and the full-width twins that a Chinese spreadsheet takes too.
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\0=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void No_cell_begins_like_a_formula(string text)
    {
        using var reader = CsvReader.FromText(Write(ExportFormat.Csv, Action with { Description = text, Title = text, Laws = [text] }), new CsvReaderOptions());
        reader.ReadHeader();
        Assert.True(reader.Read());
        Assert.All(["description", "title", "laws"], column => Assert.Equal("'" + text, reader.GetString(column)));
    }

    [Fact]
    public void References_after_the_national_standard_are_numbered()
    {
        var lines = Write(ExportFormat.Gbt7714, Action, Action).Split('\n');
        Assert.StartsWith("[1] 天马市. Increase \"protected\" areas[EB/OL]//CitiesWithNature城市档案: a.txt. (2026-04-07)[2026-05-16]. ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("[2] 天马市. ", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    private static string Write(ExportFormat format, params ActionRecord[] actions)
    {
        using var writer = new StringWriter();
        Assert.Equal(actions.Length, ActionExport.Write(format, actions, writer));
        return writer.ToString();
    }
}
