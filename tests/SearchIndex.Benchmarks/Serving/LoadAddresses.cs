namespace SearchIndex.Benchmarks.Serving;

/// <summary>What people ask of a library, as addresses: mostly searches, by page and by program, with single actions, cities and lists between them.</summary>
internal static class LoadAddresses
{
    private static readonly string[] Queries =
    [
        "湿地", "福寿螺", "wetland", "外来入侵物种", "生态保护红线", "国家 保护", "\"自然保护区\"", "invasive species plans mentioning 福寿螺", "city:安顺 湿地", "森林 -草原", "保护*", "conservation~1", "水 OR 湿地", "updated:>=2026-01-01",
        "行政处罚", "环境影响评价", "biodiversity", "规划", "\"应当依法\"", "公民 权利",
    ];

    private static readonly string[] Others = ["/api/cities", "/cities", "/api/concepts?kind=species", "/healthz", "/assets/site.css", "/api/library?format=csv", "/"];

    /// <summary>Addresses in an order that a seed decides.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="ids">Ids of actions of the library.</param>
    /// <returns>Kind and address, without end: of ten, six searches by API, two by page, one action, one other.</returns>
    public static IEnumerable<(string Kind, string Address)> Mixed(Random random, IReadOnlyList<string> ids)
    {
        while (true)
        {
            var query = Uri.EscapeDataString(Queries[random.Next(Queries.Length)]);
            yield return random.Next(10) switch
            {
                < 6 => ("search", $"/api/search?q={query}&offset={random.Next(3) * 10}"),
                < 8 => ("page", $"/?q={query}"),
                8 when ids.Count > 0 => ("action", "/api/actions/" + ids[random.Next(ids.Count)]),
                _ => ("other", Others[random.Next(Others.Length)]),
            };
        }
    }
}
