namespace SearchIndex.Benchmarks.Serving;

/// <summary>Search pages as people open them: words, phrases, questions, choices, fields and filters in both languages, over laws and profiles of cities.</summary>
internal static class PageAddresses
{
    // Of each pair the first is for making the service ready, the second is measured: what was asked in between does not help.
    private static readonly string[][] Words =
    [
        ["草原", "耕地", "河道", "渔业", "矿产", "公园", "绿化", "树木", "固体废物", "噪声", "大气", "土壤", "种子", "畜牧", "海岛", "防洪", "水资源", "许可证", "罚款", "监督检查", "soil", "grassland", "fishery", "noise pollution", "river basin", "urban park"],
        ["湿地", "森林", "野生动物", "水污染", "自然保护区", "生态保护红线", "外来入侵物种", "福寿螺", "生物多样性", "国家公园", "环境影响评价", "行政处罚", "管理", "规划", "责任", "人民政府", "鸟类", "植物园", "红树林", "碳排放", "wetland", "invasive alien species", "biodiversity", "climate change", "protected area", "golden apple snail"],
    ];

    private static readonly Func<string, string, string, string>[] Forms =
    [
        (a, _, _) => a,
        (a, _, _) => a,
        (a, b, _) => $"{a} {b}",
        (a, b, _) => $"{a} {b}",
        (a, b, c) => $"{a} {b} {c}",
        (a, _, _) => $"\"{a}\"",
        (a, b, _) => $"{a} -{b}",
        (a, b, _) => $"{a} OR {b}",
        (a, _, _) => $"{a}有哪些规定？",
        (a, b, _) => $"{a} plans mentioning {b}",
        (a, _, _) => $"city:安顺 {a}",
        (a, b, _) => $"{a} NEAR/20 {b}",
    ];

    private static readonly string[] Ways = ["", "", "", "", "&filter=kind=record", "&filter=lang=zh", "&sort=updated", "&offset=10", "&match=best"];

    /// <summary>Addresses in an order that a seed decides.</summary>
    /// <param name="random">The generator.</param>
    /// <param name="count">How many, each once.</param>
    /// <param name="measured">Whether they are those to measure, or others of the same kinds.</param>
    /// <returns>Addresses without a host.</returns>
    public static IReadOnlyList<string> Of(Random random, int count, bool measured)
    {
        var words = Words[measured ? 1 : 0];
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; addresses.Count < count && tries < count * 100; tries++)
        {
            var query = Forms[random.Next(Forms.Length)](words[random.Next(words.Length)], words[random.Next(words.Length)], words[random.Next(words.Length)]);
            addresses.Add($"/?q={Uri.EscapeDataString(query)}{Ways[random.Next(Ways.Length)]}");
        }

        return [.. addresses];
    }
}
