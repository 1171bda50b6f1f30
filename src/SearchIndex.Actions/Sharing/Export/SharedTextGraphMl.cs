using System.Globalization;
using System.Xml;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Actions.Sharing.Export;

/// <summary>Writes pairs as a GraphML graph: a node an action, an undirected edge a pair, for nobody knows who wrote first.</summary>
internal static class SharedTextGraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("city", "node", "string"), ("title", "node", "string"), ("cluster", "node", "string"),
        ("kind", "edge", "string"), ("containmentA", "edge", "double"), ("containmentB", "edge", "double"), ("jaccard", "edge", "double"),
        ("characters", "edge", "int"), ("swaps", "edge", "string"), ("method", "graph", "string"),
    ];

    /// <summary>Writes the graph.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Receives the text; not closed.</param>
    public static void Write(SharedTextReport report, TextWriter output)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, CheckCharacters = false });
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, what, type) in Keys)
        {
            xml.WriteStartElement("key");
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", what);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph");
        xml.WriteAttributeString("edgedefault", "undirected");
        Data(xml, "method", string.Join(' ', report.Method.Words) + string.Create(CultureInfo.InvariantCulture,
            $" Threshold {report.Method.MinContainment}; commit {report.Method.Generation}; ") + string.Join("; ", report.Method.Versions.Select(version => $"{version.Key}={version.Value}")));
        Nodes(xml, report);
        foreach (var pair in report.Pairs)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", pair.A);
            xml.WriteAttributeString("target", pair.B);
            Data(xml, "kind", pair.Kind);
            Data(xml, "containmentA", Number(pair.ContainmentA));
            Data(xml, "containmentB", Number(pair.ContainmentB));
            Data(xml, "jaccard", Number(pair.Jaccard));
            Data(xml, "characters", pair.Characters.ToString(CultureInfo.InvariantCulture));
            Data(xml, "swaps", string.Join("; ", pair.Swaps.Select(swap => $"{swap.A} => {swap.B}")));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        output.Write('\n');
    }

    private static void Nodes(XmlWriter xml, SharedTextReport report)
    {
        var clusters = report.Clusters.SelectMany(cluster => cluster.Members.Select(member => (member, cluster.Id))).ToDictionary(pair => pair.member, pair => pair.Id, StringComparer.Ordinal);
        var nodes = report.Pairs.SelectMany(pair => new[] { (Id: pair.A, City: pair.CityA, Title: pair.TitleA), (Id: pair.B, City: pair.CityB, Title: pair.TitleB) })
            .DistinctBy(node => node.Id).OrderBy(node => node.Id, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", node.Id);
            Data(xml, "city", node.City);
            Data(xml, "title", node.Title);
            if (clusters.TryGetValue(node.Id, out var cluster))
            {
                Data(xml, "cluster", cluster);
            }

            xml.WriteEndElement();
        }
    }

    private static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(string.Concat(value.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));
        xml.WriteEndElement();
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
