using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

public sealed class RecordFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Lines_of_json_and_csv_become_records()
    {
        _folder.Write("in/laws.jsonl", """
            {"id":"law-1","title":"森林法","section":"法律","text":"为了保护森林资源。","date":"2020-07-01"}

            {"id":"law-2","title":"湿地保护法","section":"法律","text":"为了加强湿地保护。"}
            """);
        _folder.Write("in/reports.csv", "id,title,section,text\r\nr-1,\"Report, one\",Reports,\"He said \"\"wetlands\"\".\nSecond line.\"\r\n");
        var report = TestLexicons.Build(_folder.At("index"), rebuild: false, _folder.At("in"));
        Assert.False(report.HasErrors);
        Assert.Equal(3, report.Actions);
        using var library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        var law = library.Find("law-1");
        Assert.Equal(("法律", "森林法", "为了保护森林资源。", new DateOnly(2020, 7, 1), 1), (law!.City, law.Title, law.Description, law.DescriptionUpdated, law.Source.Line));
        Assert.Equal(3, library.Find("law-2")!.Source.Line);
        var row = library.Find("r-1");
        Assert.Equal(("Report, one", "He said \"wetlands\".\nSecond line.", 2), (row!.Title, row.Description, row.Source.Line));
        Assert.Equal(1, library.Search(new SearchRequest { Query = "\"加强湿地保护\"" }).Total);
        Assert.Equal(2, library.Search(new SearchRequest { Query = "wetland" }).Total);
        Assert.False(TestLexicons.Build(_folder.At("index"), rebuild: false, _folder.At("in")).Changed);
    }

    [Fact]
    public void Words_of_any_length_are_taken_and_kept()
    {
        var long1 = "湿地 " + new string('z', 40_000) + " 末尾";
        var long2 = string.Concat(Enumerable.Repeat("\U0001D400", 20_000));
        var lines = new[]
        {
            new { id = "a", title = "t", section = "s", text = long1 },
            new { id = "b", title = new string('y', 40_000), section = new string('x', 40_000), text = "湿地" },
            new { id = "c", title = "t", section = "s", text = long2 },
        };
        _folder.Write("in/long.jsonl", string.Join('\n', lines.Select(line => System.Text.Json.JsonSerializer.Serialize(line))));
        Assert.False(TestLexicons.Build(_folder.At("index"), rebuild: false, _folder.At("in")).HasErrors);
        using var library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        Assert.Equal((long1, long2), (library.Find("a")!.Description, library.Find("c")!.Description));
        Assert.Equal(2, library.Search(new SearchRequest { Query = "湿地" }).Total);
        Assert.Equal(1, library.Search(new SearchRequest { Query = "\"末尾\"" }).Total);
    }

    [Theory]
    [InlineData("bad.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\nnot json\n", "line 2", "not JSON")]
    [InlineData("bad.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}\n", "line 2", "stands on line 1")]
    [InlineData("bad.jsonl", "{\"title\":\"a\"}\n", "line 1", "no id")]
    [InlineData("bad.jsonl", "[1]\n", "line 1", "object is wanted")]
    [InlineData("bad.jsonl", "{\"id\":\"a\"}\n", "line 1", "neither title nor text")]
    [InlineData("bad.csv", "id,title,text\na,b\n", "line 2", "cells")]
    [InlineData("bad.csv", "id,name,text\na,b,c\n", "line 1", "'title'")]
    [InlineData("bad.csv", "id,title,text\na,b,c\nd,\"e,f\n", "line 3", "not closed")]
    public void A_wrong_line_is_named_and_nothing_of_its_file_is_taken(string name, string text, string line, string reason)
    {
        _folder.Write("in/good.jsonl", "{\"id\":\"good\",\"title\":\"t\",\"text\":\"x\"}\n");
        _folder.Write("in/" + name, text);
        var report = TestLexicons.Build(_folder.At("index"), rebuild: false, _folder.At("in"));
        Assert.True(report.HasErrors);
        var file = Assert.Single(report.Files, file => file.Report.Error is not null);
        Assert.Contains(line, file.Report.Error!, StringComparison.Ordinal);
        Assert.Contains(reason, file.Report.Error!, StringComparison.Ordinal);
        Assert.Equal(1, report.Actions);
    }

    [Fact]
    public void A_file_that_went_bad_keeps_its_old_records()
    {
        var path = _folder.Write("in/a.jsonl", "{\"id\":\"a\",\"title\":\"old\",\"text\":\"x\"}\n");
        TestLexicons.Build(_folder.At("index"), rebuild: false, path);
        File.WriteAllText(path, "{");
        Assert.True(TestLexicons.Build(_folder.At("index"), rebuild: false, path).HasErrors);
        using var library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        Assert.Equal("old", library.Find("a")?.Title);
    }

    [Fact]
    public void Ids_that_stand_in_two_files_are_told_apart_and_said()
    {
        var first = _folder.Write("in/a.jsonl", "{\"id\":\"x\",\"title\":\"one\",\"text\":\"1\"}\n");
        var second = _folder.Write("in/b.jsonl", "{\"id\":\"x\",\"title\":\"two\",\"text\":\"2\"}\n");
        TestLexicons.Build(_folder.At("index"), rebuild: false, first);
        var report = TestLexicons.Build(_folder.At("index"), rebuild: false, second);
        Assert.Contains(report.Notes, note => note.Contains("'x'", StringComparison.Ordinal) && note.Contains("b.jsonl, line 1", StringComparison.Ordinal));
        using var library = ActionLibrary.Open(_folder.At("index"), TestLexicons.All);
        Assert.Equal("one", library.Find("x")?.Title);
        Assert.Equal("two", library.Find("x--2")?.Title);
    }
}
