using System.Globalization;
using System.Text;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Export;

/// <summary>Writes a report as one HTML page that needs nothing else: no script, no request to anywhere, and it prints well.</summary>
internal static class SharedTextHtml
{
    private const int MostPairs = 2_000;
    private const int MostCities = 40;

    private const string Style = """
        body{font:16px/1.5 "Noto Sans","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.2rem;border-bottom:1px solid #bbb}h3{font-size:1rem;margin:1.4rem 0 .2rem}
        [lang=zh]{color:#444;font-weight:normal}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:right;vertical-align:top}
        th{text-align:left;font-weight:600}td.t{text-align:left}.m1{background:#e8f1f8}.m2{background:#b9d8ee}.m3{background:#7fb6dd}
        p.passage{margin:.3rem 0 .3rem 1rem;padding-left:.6rem;border-left:3px solid #7fb6dd;overflow-wrap:anywhere}
        del,ins{text-decoration:none;padding:0 .1em;border-radius:2px}del{background:#fbe3d6;border-bottom:2px solid #b3541e}ins{background:#dff0dc;border-bottom:2px solid #2e7031}
        .s{color:#555;font-size:.875rem}code{font-size:.8rem;overflow-wrap:anywhere}section.pair{break-inside:avoid}
        @media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="report">The report, with passages.</param>
    /// <param name="output">Receives the text; not closed.</param>
    public static void Write(SharedTextReport report, TextWriter output)
    {
        output.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        output.Write($"<title>Shared text 共有文本</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n");
        output.Write("<h1>Shared text <span lang=\"zh\">共有文本</span></h1>\n");
        output.Write(Invariant($"<p>{report.Total} pairs of actions share {report.Method.MinContainment:0.##} or more of the shorter text, names masked. A and B are in no order: who wrote first is not said.</p>\n"));
        foreach (var note in report.Notes)
        {
            output.Write($"<p class=\"s\">{Text(note)}</p>\n");
        }

        Matrix(report, output);
        Clusters(report, output);
        Pairs(report, output);
        LeftOver(report, output);
        Method(report.Method, output);
        output.Write("</main>\n</body>\n</html>\n");
    }

    private static void Matrix(SharedTextReport report, TextWriter output)
    {
        var cities = report.Matrix.SelectMany(cell => new[] { cell.A, cell.B }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostCities).ToList();
        if (cities.Count == 0)
        {
            return;
        }

        var cells = report.Matrix.SelectMany(cell => new[] { (Key: (cell.A, cell.B), cell), (Key: (cell.B, cell.A), cell) }).DistinctBy(item => item.Key).ToDictionary(item => item.Key, item => item.cell);
        Heading(output, "City by city", "城市对照");
        output.Write("<table>\n<tr><th></th>");
        output.Write(string.Concat(cities.Select((_, i) => Invariant($"<th scope=\"col\">{i + 1}</th>"))));
        output.Write("</tr>\n");
        for (var row = 0; row < cities.Count; row++)
        {
            output.Write(Invariant($"<tr><th scope=\"row\">{row + 1} {Text(cities[row])}</th>"));
            foreach (var column in cities)
            {
                output.Write(cells.TryGetValue((cities[row], column), out var cell)
                    ? Invariant($"<td class=\"m{(cell.Pairs >= 10 ? 3 : cell.Pairs >= 3 ? 2 : 1)}\" title=\"{cell.Characters} characters\">{cell.Pairs}</td>")
                    : "<td></td>");
            }

            output.Write("</tr>\n");
        }

        output.Write("</table>\n<p class=\"s\">Pairs of actions; about how many characters they share is in the title of each cell.</p>\n");
    }

    private static void Clusters(SharedTextReport report, TextWriter output)
    {
        if (report.Clusters.Count == 0)
        {
            return;
        }

        Heading(output, "Groups", "文本组");
        output.Write("<p class=\"s\">Each two members of a group share at least what its weakest pair does.</p>\n");
        foreach (var cluster in report.Clusters)
        {
            output.Write($"<h3 id=\"{Text(cluster.Id)}\">{Text(cluster.Label)}</h3>\n");
            output.Write(cluster.LabelLocal is null ? "" : $"<p lang=\"zh\">{Text(cluster.LabelLocal)}</p>\n");
            output.Write(Invariant($"<p class=\"s\">{cluster.Members.Count} actions of {Text(string.Join(", ", cluster.Cities))}; weakest pair {cluster.Weakest * 100:0} %; {Text(cluster.Id)}</p>\n"));
            output.Write(cluster.Template is null ? "" : $"<p class=\"passage\">{Text(cluster.Template)}</p>\n");
        }
    }

    private static void Pairs(SharedTextReport report, TextWriter output)
    {
        Heading(output, "Pairs", "文本对");
        var number = report.Offset;
        foreach (var pair in report.Pairs.Take(MostPairs))
        {
            number++;
            output.Write(Invariant($"<section class=\"pair\">\n<h3>{number}. {Text(pair.CityA)} – {Text(pair.CityB)}: {Text(pair.TitleA)}"));
            output.Write(pair.TitleA == pair.TitleB ? "</h3>\n" : $" / {Text(pair.TitleB)}</h3>\n");
            output.Write(Invariant($"<p class=\"s\">{pair.Kind}; {pair.ContainmentA * 100:0} % of A stands in B, {pair.ContainmentB * 100:0} % of B in A; laws and slogans {pair.LawShare * 100:0} %, form {pair.PlatformShare * 100:0} %<br>"));
            output.Write($"<code>A {Text(pair.A)}<br>B {Text(pair.B)}</code></p>\n");
            foreach (var passage in pair.Passages)
            {
                output.Write($"<p class=\"passage\">{Passage(passage)}<br><span class=\"s\">A {passage.FieldA} {Span(passage.StartA, passage.EndA)}, B {passage.FieldB} {Span(passage.StartB, passage.EndB)}</span></p>\n");
            }

            output.Write("</section>\n");
        }

        if (report.Pairs.Count > MostPairs)
        {
            output.Write(Invariant($"<p>The first {MostPairs} of {report.Pairs.Count} pairs are shown; the CSV has all.</p>\n"));
        }
    }

    private static void LeftOver(SharedTextReport report, TextWriter output)
    {
        if (report.LeftOverNames.Count == 0)
        {
            return;
        }

        Heading(output, "Names of other places, perhaps left over", "可能遗留的他地名称");
        output.Write("<table>\n<tr><th>Name</th><th>Stands in</th><th>Sentence</th></tr>\n");
        foreach (var name in report.LeftOverNames)
        {
            output.Write($"<tr><td class=\"t\">{Text(name.Name)}</td><td class=\"t\">{Text(name.City)}<br><code>{Text(name.Id)}</code><br><span class=\"s\">{name.Field} {Span(name.Start, name.End)}</span></td><td class=\"t\">{Text(name.Sentence)}</td></tr>\n");
        }

        output.Write("</table>\n");
    }

    private static void Method(SharedMethod method, TextWriter output)
    {
        Heading(output, "Method", "方法");
        output.Write("<ul>\n" + string.Concat(method.Words.Select(word => $"<li>{Text(word)}</li>\n")) + "</ul>\n");
        output.Write(Invariant($"<p class=\"s\">Threshold {method.MinContainment:0.####}; shingles of {method.ShingleCharacters} characters or {method.ShingleWords} words; at least {method.MinShared} of them shared; {method.Texts} texts; commit {method.Generation}.<br>"));
        output.Write(string.Join("<br>", method.Versions.Select(version => $"{Text(version.Key)}: {Text(version.Value)}")) + "</p>\n");
    }

    private static string Passage(SharedPassage passage)
    {
        var html = new StringBuilder();
        foreach (var run in passage.Runs ?? [])
        {
            html.Append(run.Kind == "equal" ? Text(run.TextA)
                : (run.TextA.Length > 0 ? $"<del title=\"A\">{Text(run.TextA)}</del>" : "") + (run.TextB.Length > 0 ? $"<ins title=\"B\">{Text(run.TextB)}</ins>" : ""));
        }

        return html.ToString();
    }

    private static void Heading(TextWriter output, string english, string chinese) => output.Write($"<h2>{english} <span lang=\"zh\">{chinese}</span></h2>\n");

    private static string Span(int start, int end) => Invariant($"{start}–{end}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Han characters stay as they are; what has a meaning in HTML does not.
    private static string Text(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal).ReplaceLineEndings("<br>");
}
