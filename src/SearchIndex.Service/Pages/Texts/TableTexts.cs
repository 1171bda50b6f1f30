namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of the pages of figures, gaps and versions in one language. A language is complete when it compiles.</summary>
internal sealed record TableTexts
{
    private static readonly TableTexts English = new()
    {
        Indicators = "Figures",
        Coverage = "Gaps",
        IndicatorsLead = "What cities state in figures, in one unit. The figure as written stands beside it and leads to its action.",
        Doubts = "Figures that want a second look",
        NoDoubts = "No figure contradicts another or lies far out.",
        Value = "Value",
        AsWritten = "As written",
        Date = "Date",
        OwnWords = "own words",
        InAbout = "About",
        CoverageLead = "Who has a description (D), a baseline (B) and a target (T) under which heading. Each cell leads to its actions; a blank one means no action.",
        Legend =
        [
            ("D", "description"), ("B", "baseline"), ("b", "baseline in sentences of the platform's form only"), ("T", "target"), ("=", "target repeats the description"),
            ("-", "empty or missing"), ("!", "stale"),
        ],
        Heading = "Heading",
        FilledIn = "Filled in and missing",
        BaselinesPlatform = "Baselines of the platform's form",
        CountedFrom = "counted from",
        Show = "Show",
        Empty = "Empty descriptions",
        Repeats = "Targets that repeat",
        Stale = "Stale",
        Undated = "Undated",
        Baselines = "Baselines",
        Targets = "Targets",
        Absent = "Headings without an action",
        Total = "All",
        AgeNames = ["6 months", "1 year", "2 years"],
        StaleAfter = "Stale after",
        NoAction = "no action",
        DescriptionThere = "description",
        DescriptionEmpty = "description empty",
        BaselineThere = "baseline in its own words",
        BaselinePlatform = "baseline of the platform's form",
        BaselineMissing = "no baseline",
        TargetThere = "target",
        TargetRepeats = "target repeats the description",
        TargetMissing = "no target",
        IsStale = "stale",
        Changes = "What changed",
        ProfileItself = "The profile itself",
        ChangesLink = "What changed between the downloads",
        From = "from",
        To = "to",
        KindNames = new Dictionary<string, string>
        {
            ["new"] = "new",
            ["gone"] = "gone",
            ["changed"] = "changed",
            ["moved"] = "under another heading",
            ["redated"] = "only re-dated",
            ["unchanged"] = "unchanged",
            ["contradiction"] = "contradiction",
            ["outlier"] = "outlier",
            ["same-figure"] = "same figure",
            ["note"] = "note",
        },
        SameTextNewDate = "Same text, other date",
        OnlyLayout = "Only blanks, marks or punctuation differ",
        OneDownload = "The library holds one download of this city only.",
        Removed = "removed",
        Added = "added",
    };

    private static readonly TableTexts Chinese = new()
    {
        Indicators = "指标",
        Coverage = "覆盖与空缺",
        IndicatorsLead = "各城市所写的数字，换算为同一单位；旁边是原文，点击可到所在行动。",
        Doubts = "值得再看一眼的数字",
        NoDoubts = "没有互相矛盾或明显离群的数字。",
        Value = "数值",
        AsWritten = "原文",
        Date = "日期",
        OwnWords = "城市自述",
        InAbout = "城市简介",
        CoverageLead = "各城市在每个标题下是否有说明（D）、基线（B）和目标（T）；点击单元格查看相应行动，空白表示无此行动。",
        Legend = [("D", "描述"), ("B", "基线"), ("b", "仅为平台固定句式的基线"), ("T", "目标"), ("=", "目标与描述相同"), ("-", "为空或缺失"), ("!", "久未更新")],
        Heading = "标题",
        FilledIn = "已填与缺失",
        BaselinesPlatform = "基线仅为平台句式",
        CountedFrom = "起算日",
        Show = "查看",
        Empty = "描述为空",
        Repeats = "目标与描述相同",
        Stale = "久未更新",
        Undated = "无日期",
        Baselines = "基线",
        Targets = "目标",
        Absent = "没有行动的标题",
        Total = "合计",
        AgeNames = ["6个月", "1年", "2年"],
        StaleAfter = "久未更新的界限",
        NoAction = "无此行动",
        DescriptionThere = "有描述",
        DescriptionEmpty = "描述为空",
        BaselineThere = "有自述基线",
        BaselinePlatform = "基线仅为平台句式",
        BaselineMissing = "无基线",
        TargetThere = "有目标",
        TargetRepeats = "目标与描述相同",
        TargetMissing = "无目标",
        IsStale = "久未更新",
        Changes = "有何变化",
        ProfileItself = "档案本身",
        ChangesLink = "两次下载之间有何变化",
        From = "从",
        To = "到",
        KindNames = new Dictionary<string, string>
        {
            ["new"] = "新增",
            ["gone"] = "消失",
            ["changed"] = "已改动",
            ["moved"] = "换了标题",
            ["redated"] = "仅日期不同",
            ["unchanged"] = "未变",
            ["contradiction"] = "矛盾",
            ["outlier"] = "离群",
            ["same-figure"] = "数字相同",
            ["note"] = "提示",
        },
        SameTextNewDate = "文字相同，日期不同",
        OnlyLayout = "仅空格、标记或标点不同",
        OneDownload = "资料库中该城市只有一次下载。",
        Removed = "删去",
        Added = "加入",
    };

    public required string Indicators { get; init; }

    public required string Coverage { get; init; }

    public required string IndicatorsLead { get; init; }

    public required string Doubts { get; init; }

    public required string NoDoubts { get; init; }

    public required string Value { get; init; }

    public required string AsWritten { get; init; }

    public required string Date { get; init; }

    public required string OwnWords { get; init; }

    public required string InAbout { get; init; }

    public required string CoverageLead { get; init; }

    /// <summary>The marks of a cell with their meanings.</summary>
    public required IReadOnlyList<(string Mark, string Meaning)> Legend { get; init; }

    public required string Heading { get; init; }

    public required string FilledIn { get; init; }

    public required string BaselinesPlatform { get; init; }

    public required string CountedFrom { get; init; }

    public required string Show { get; init; }

    public required string Empty { get; init; }

    public required string Repeats { get; init; }

    public required string Stale { get; init; }

    public required string Undated { get; init; }

    public required string Baselines { get; init; }

    public required string Targets { get; init; }

    public required string Absent { get; init; }

    public required string Total { get; init; }

    /// <summary>Names of six months, one year and two years.</summary>
    public required IReadOnlyList<string> AgeNames { get; init; }

    public required string StaleAfter { get; init; }

    public required string NoAction { get; init; }

    public required string DescriptionThere { get; init; }

    public required string DescriptionEmpty { get; init; }

    public required string BaselineThere { get; init; }

    public required string BaselinePlatform { get; init; }

    public required string BaselineMissing { get; init; }

    public required string TargetThere { get; init; }

    public required string TargetRepeats { get; init; }

    public required string TargetMissing { get; init; }

    public required string IsStale { get; init; }

    public required string Changes { get; init; }

    public required string ProfileItself { get; init; }

    public required string ChangesLink { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>Names of what became of an action, and of why a figure is flagged.</summary>
    public required IReadOnlyDictionary<string, string> KindNames { get; init; }

    public required string SameTextNewDate { get; init; }

    public required string OnlyLayout { get; init; }

    public required string OneDownload { get; init; }

    public required string Removed { get; init; }

    public required string Added { get; init; }

    /// <summary>The words in the language of a page.</summary>
    /// <param name="texts">The words of the page.</param>
    /// <returns>The words of its tables.</returns>
    public static TableTexts Of(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Code == "zh" ? Chinese : English;
    }

    /// <summary>Name of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Its name, or the kind itself where it has none.</returns>
    public string Kind(string kind) => KindNames.TryGetValue(kind, out var name) ? name : kind;
}
