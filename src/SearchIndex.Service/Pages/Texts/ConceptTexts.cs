namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of the pages of concepts, species, laws and plans in one language. A language is complete when it compiles.</summary>
internal sealed record ConceptTexts
{
    private static readonly ConceptTexts English = new()
    {
        Concepts = "Concepts",
        Lead = "What the actions name: concepts, species, laws, plans and places, each under all of its names.",
        FindName = "A name in any language",
        Open = "Open",
        NotKnown = name => $"Nothing is known by the name “{name}”. The search still finds it as text.",
        SearchText = name => $"Search for “{name}”",
        AllOfKind = (kind, count) => $"All {count} under {kind}",
        Letters = "By letter",
        OtherLetters = "Other",
        OneKind = "Kinds",
        KindNames = new Dictionary<string, string>
        {
            ["species"] = "Species",
            ["taxon"] = "Groups of species",
            ["ecosystem"] = "Ecosystems",
            ["practice"] = "Practices",
            ["instrument"] = "Instruments of government",
            ["campaign"] = "Campaigns and titles",
            ["institution"] = "Institutions",
            ["plan"] = "Plans",
            ["law"] = "Laws and regulations",
            ["place"] = "Places",
            ["observance"] = "Days and weeks",
            ["indicator"] = "Indicators",
            ["target"] = "International targets",
            ["heading"] = "Headings",
            ["topic"] = "Topics",
            ["document"] = "Other documents",
        },
        Names = "Names",
        Chinese = "Chinese",
        Traditional = "Traditional",
        EnglishName = "English",
        Latin = "Scientific",
        Pinyin = "Pinyin",
        Variants = "Also written",
        Includes = "Takes in",
        Status = "On official lists",
        Broader = "Wider",
        Narrower = "Narrower",
        NarrowerCount = count => count == 1 ? "1 more action names only something narrower." : $"{count} more actions name only something narrower.",
        Cities = "Cities",
        NamedIn = (actions, cities) => actions == 0 ? "No action names it." : $"Named in {actions} {(actions == 1 ? "action" : "actions")} of {cities} {(cities == 1 ? "city" : "cities")}",
        SearchAll = "Search for them",
        InActions = "In actions",
        Written = "written",
        Together = "In the same sentence",
        TogetherLead = "What cities name together with it, and in how many actions.",
        NothingTogether = "No sentence names anything else with it.",
        NamesFrom = "Names from",
        Ambiguous = "The name stands for more than one thing",
        CutAt = count => $"The first {count} are shown; the search gives all.",
    };

    private static readonly ConceptTexts ChineseWords = new()
    {
        Concepts = "概念",
        Lead = "行动中提到的概念、物种、法规、规划和地点，各种名称归为一处。",
        FindName = "任何语言的名称",
        Open = "打开",
        NotKnown = name => $"没有名为“{name}”的条目；仍可作为文字检索。",
        SearchText = name => $"检索“{name}”",
        AllOfKind = (kind, count) => $"{kind}：全部 {count} 个",
        Letters = "按拼音首字母",
        OtherLetters = "其他",
        OneKind = "类别",
        KindNames = new Dictionary<string, string>
        {
            ["species"] = "物种",
            ["taxon"] = "生物类群",
            ["ecosystem"] = "生态系统",
            ["practice"] = "做法",
            ["instrument"] = "制度与工具",
            ["campaign"] = "行动与称号",
            ["institution"] = "机构",
            ["plan"] = "规划",
            ["law"] = "法规",
            ["place"] = "地点",
            ["observance"] = "纪念日",
            ["indicator"] = "指标",
            ["target"] = "国际目标",
            ["heading"] = "平台标题",
            ["topic"] = "主题",
            ["document"] = "其他文件",
        },
        Names = "名称",
        Chinese = "中文",
        Traditional = "繁体",
        EnglishName = "英文",
        Latin = "学名",
        Pinyin = "拼音",
        Variants = "又写作",
        Includes = "包括",
        Status = "官方名录",
        Broader = "上位",
        Narrower = "下位",
        NarrowerCount = count => $"另有 {count} 项行动只提到其下位概念。",
        Cities = "城市",
        NamedIn = (actions, cities) => actions == 0 ? "没有行动提到。" : $"{cities} 个城市的 {actions} 项行动提到",
        SearchAll = "检索这些行动",
        InActions = "见于行动",
        Written = "写作",
        Together = "同句出现",
        TogetherLead = "各城市在同一句中与它一起提到的，及其行动数。",
        NothingTogether = "没有与它同句出现的其他条目。",
        NamesFrom = "名称来源",
        Ambiguous = "该名称有多种含义",
        CutAt = count => $"此处列出前 {count} 项，检索可得全部。",
    };

    public required string Concepts { get; init; }

    public required string Lead { get; init; }

    public required string FindName { get; init; }

    public required string Open { get; init; }

    public required Func<string, string> NotKnown { get; init; }

    public required Func<string, string> SearchText { get; init; }

    public required Func<string, int, string> AllOfKind { get; init; }

    public required string Letters { get; init; }

    public required string OtherLetters { get; init; }

    public required string OneKind { get; init; }

    /// <summary>Names of the kinds, in the order in which they are listed.</summary>
    public required IReadOnlyDictionary<string, string> KindNames { get; init; }

    public required string Names { get; init; }

    public required string Chinese { get; init; }

    public required string Traditional { get; init; }

    public required string EnglishName { get; init; }

    public required string Latin { get; init; }

    public required string Pinyin { get; init; }

    public required string Variants { get; init; }

    public required string Includes { get; init; }

    public required string Status { get; init; }

    public required string Broader { get; init; }

    public required string Narrower { get; init; }

    public required Func<int, string> NarrowerCount { get; init; }

    public required string Cities { get; init; }

    public required Func<int, int, string> NamedIn { get; init; }

    public required string SearchAll { get; init; }

    public required string InActions { get; init; }

    public required string Written { get; init; }

    public required string Together { get; init; }

    public required string TogetherLead { get; init; }

    public required string NothingTogether { get; init; }

    public required string NamesFrom { get; init; }

    public required string Ambiguous { get; init; }

    public required Func<int, string> CutAt { get; init; }

    /// <summary>The words in the language of a page.</summary>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The words about concepts.</returns>
    public static ConceptTexts Of(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Code == "zh" ? ChineseWords : English;
    }

    /// <summary>Name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Its name, or the kind itself where it has none.</returns>
    public string Kind(string kind) => KindNames.TryGetValue(kind, out var name) ? name : kind;
}
