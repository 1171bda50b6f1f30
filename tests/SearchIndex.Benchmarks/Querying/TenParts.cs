namespace SearchIndex.Benchmarks.Querying;

/// <summary>
/// Queries of ten parts, put together by chance from words of environmental law: words, a quotation, a choice, what must not be there, a
/// beginning, words near each other, and a state. No two of them need to have anything in common, so each is new to a library.
/// </summary>
/// <param name="seed">The same seed gives the same queries.</param>
internal sealed class TenParts(int seed)
{
    private static readonly string[] Words =
    [
        "湿地", "保护", "森林", "资源", "土地", "利用", "环境", "污染", "防治", "野生动物", "外来物种", "草原", "河流", "水源", "海洋", "矿产", "农业", "林业", "渔业", "城市", "农村", "规划",
        "监测", "监督", "管理", "许可", "审批", "处罚", "责任", "评估", "风险", "生态", "补偿", "植物", "动物", "气象", "水土", "土壤", "大气", "噪声", "废物", "公园", "景观", "耕地", "林地",
        "种子", "苗木", "检疫", "运输", "收购", "捕捞", "采伐", "开发", "建设", "地方", "部门", "国务院", "规定", "企业", "单位", "个人", "设施", "标准", "排放", "节约", "能源", "灾害", "应急",
    ];

    private static readonly string[] Quotations =
    [
        "自然保护区", "人民政府", "主管部门", "法律责任", "生物多样性", "国家重点", "总体规划", "环境影响评价", "水土保持", "建设项目", "有关部门", "县级以上", "行政处罚", "饮用水水源", "野生植物",
        "国有土地", "林木采伐许可证", "污染物排放", "突发事件", "可持续发展",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next query.</summary>
    /// <returns>Ten parts.</returns>
    public string Next()
    {
        var words = _random.GetItems(Words, 10);
        var quotation = Quotations[_random.Next(Quotations.Length)];
        var distance = 10 * _random.Next(1, 6);
        return $"{words[0]} {words[1]} \"{quotation}\" ({words[2]} OR {words[3]}) -{words[4]} {words[5]}* {words[6]} NEAR/{distance} {words[7]} {words[8]} {words[9]} kind:record";
    }
}
