using System.Text.RegularExpressions;

namespace SearchIndex.Actions.Sharing.Masks;

/// <summary>Names told by their form: what stands before "river", "nature reserve" or 国家湿地公园, and how a city speaks of itself.</summary>
internal static partial class NamePatterns
{
    private const int LongestReserve = 14;

    // Kinds of protected places; a name stands before them, with or without a level such as 国家级.
    private static readonly string[] Kinds =
    [
        "自然保护区", "湿地公园", "森林公园", "地质公园", "海洋公园", "沙漠公园", "草原公园", "国家公园", "风景名胜区", "水产种质资源保护区", "水利风景区", "植物园", "水库",
    ];

    private static readonly string[] Levels = ["国家级", "国家", "省级", "州级", "市级", "县级", "区级", "地方级"];

    // What a sentence has before a name; a name holds none of them.
    private static readonly string[] Before =
    [
        "加强", "更新", "调整", "开展", "推进", "建立", "利用", "保护", "依托", "完成", "包括", "建设", "划定", "编制", "强化", "共建", "支撑", "禁止", "严禁", "实施", "管理", "创建",
        "打造", "位于", "围绕", "以及", "新建", "建成", "设立", "申报", "通过", "针对", "做好", "落实", "重点", "各类", "全部", "完善", "积极", "优化", "晋升", "纳入", "全市", "全县", "全区",
        "对", "在", "以", "和", "与", "及", "将", "把", "于", "为", "到", "的", "由", "向", "至", "个", "处", "座", "等", "各", "内", "是", "有", "有效", "后", "沿",
    ];

    /// <summary>Adds the names that a text has.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="names">Receives them, in no order.</param>
    public static void AddTo(string text, List<MaskedName> names)
    {
        AddReserves(text, names);
        foreach (Match match in River().Matches(text))
        {
            names.Add(new MaskedName(match.Index, match.Index + match.Length, NameClass.Water));
        }

        foreach (Match match in Own().Matches(text))
        {
            names.Add(new MaskedName(match.Index, match.Index + match.Length, NameClass.Level));
        }

        if (text.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            foreach (Match match in EnglishWater().Matches(text))
            {
                names.Add(new MaskedName(match.Index, match.Index + match.Length, NameClass.Water));
            }

            foreach (Match match in EnglishReserve().Matches(text))
            {
                names.Add(new MaskedName(match.Index, match.Index + match.Length, NameClass.Reserve));
            }
        }
    }

    private static void AddReserves(string text, List<MaskedName> names)
    {
        foreach (var kind in Kinds)
        {
            for (var at = text.IndexOf(kind, StringComparison.Ordinal); at >= 0; at = text.IndexOf(kind, at + kind.Length, StringComparison.Ordinal))
            {
                var nameEnd = at;
                foreach (var level in Levels)
                {
                    if (text.AsSpan(0, at).EndsWith(level, StringComparison.Ordinal))
                    {
                        nameEnd = at - level.Length;
                        break;
                    }
                }

                var start = NameStart(text, nameEnd);
                if (nameEnd - start >= 2)
                {
                    names.Add(new MaskedName(start, at + kind.Length, NameClass.Reserve));
                }
            }
        }
    }

    // The name begins behind the last word that stands before names, or at the border of the run of Han characters where that is near.
    private static int NameStart(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestReserve && IsHan(text[start - 1]))
        {
            start--;
        }

        var run = text.AsSpan(start, end - start);
        var cut = -1;
        foreach (var word in Before)
        {
            cut = Math.Max(cut, run.LastIndexOf(word, StringComparison.Ordinal) is var found and >= 0 ? found + word.Length : -1);
        }

        var isBounded = start == 0 || !IsHan(text[start - 1]);
        return cut >= 0 ? start + cut : isBounded ? start : end;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF';

    // Two characters or three before 河 or 江 that are no words of hydrology: 都柳江, 龙溪河; not 沿江两岸, 入河排污口.
    [GeneratedRegex(@"(?<=[^\u3400-\u9fff]|进|强|理|展|护|对|和|与|及|在|沿)(?:(?![入沿两各条江河湖水污清流跨大小主黑臭等的个重要全域长黄珠])[\u4e00-\u9fff]){2,3}[江河湖溪](?![湖岸道流长段口水沿床湿])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex River();

    [GeneratedRegex(@"[我本][县市区州](?![民政域内级长])|(?<![安完健保])全[县市区州](?![域])|(?<=[\u3400-\u9fff，。；、])[县市](?=委|政府|级|直|生态环境局|林业局|农业农村局)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(?:[A-Z][\p{L}'\u2019-]+\s+){1,3}(?:River|Creek|Lake|Lagoon|Bay|Estuary|Stream|stream|torrent|river|lagoon|creek)\b|\b(?:River|Lake)\s+[A-Z][\p{L}'\u2019-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishWater();

    [GeneratedRegex(@"\b(?:[A-Z][\p{L}'\u2019-]+\s+){1,4}(?:(?:National|Nature|Forest|Wetland|Marine|Game|State|Provincial|Municipal)\s+)?(?:Park|Reserve|Sanctuary|Conservancy)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishReserve();
}
