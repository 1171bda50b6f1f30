using System.Globalization;
using System.Xml.Linq;
using SearchIndex.Actions.Sharing;
using SearchIndex.Actions.Sharing.Export;
using SearchIndex.Actions.Sharing.Reports;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>Files of shared text hold every pair, say how they came about, and are safe to open.</summary>
public sealed class SharedTextExportTests(SampleLibraryFixture sample) : IClassFixture<SampleLibraryFixture>
{
    [Fact]
    public void The_page_needs_nothing_else_and_holds_every_pair()
    {
        var report = sample.Library.Shared(new SharedTextRequest { Self = true });
        var html = Write("html", report);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(report.Pairs.Count, html.Split("<section").Length - 1);
        Assert.Contains("方法", html, StringComparison.Ordinal);
        Assert.All(report.Method.Versions.Values, version => Assert.Contains(version, html, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_shown_and_never_become_markup()
    {
        var html = Write("html", Hostile());
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=&quot;y&quot;&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_has_a_row_a_passage_with_its_offsets_and_no_formula()
    {
        var report = sample.Library.Shared(new SharedTextRequest());
        var lines = Write("csv", report).Split("\r\n");
        Assert.Equal(report.Pairs.Sum(pair => Math.Max(1, pair.Passages.Count)) + 2, lines.Length);
        var passage = report.Pairs[0].Passages[0];
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $",{passage.FieldA},{passage.StartA},{passage.EndA},{passage.FieldB},{passage.StartB},{passage.EndB},"), lines[1], StringComparison.Ordinal);
        Assert.Contains("'=1+1", Write("csv", Hostile()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_graph_is_sound_xml_with_an_edge_a_pair_in_no_direction()
    {
        var report = sample.Library.Shared(new SharedTextRequest());
        var graph = XDocument.Parse(Write("graphml", report));
        XNamespace names = "http://graphml.graphdrawing.org/xmlns";
        Assert.Equal("undirected", graph.Descendants(names + "graph").Single().Attribute("edgedefault")!.Value);
        Assert.Equal(report.Pairs.Count, graph.Descendants(names + "edge").Count());
        var nodes = graph.Descendants(names + "node").Select(node => node.Attribute("id")!.Value).ToHashSet();
        Assert.All(report.Pairs, pair => Assert.True(nodes.Contains(pair.A) && nodes.Contains(pair.B)));
        Assert.NotNull(XDocument.Parse(Write("graphml", Hostile())));
    }

    private static string Write(string format, SharedTextReport report)
    {
        using var output = new StringWriter();
        SharedTextExport.Write(format, report, output);
        return output.ToString();
    }

    private SharedTextReport Hostile()
    {
        var report = sample.Library.Shared(new SharedTextRequest { Limit = 1 });
        var pair = report.Pairs[0] with { TitleA = "<img src=x onerror=\"y\">\u0001", CityA = "=1+1" };
        return report with { Pairs = [pair] };
    }
}
