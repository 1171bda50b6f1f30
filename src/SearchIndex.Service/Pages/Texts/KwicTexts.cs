using System.Globalization;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of the page of concordances in one language. A language is complete when it compiles.</summary>
internal sealed record KwicTexts
{
    private static readonly KwicTexts English = new()
    {
        Title = "Keyword in context",
        Lead = "Every place where a word stands in descriptions, baselines and targets, with what stands around it. Several words parted by | are any of them.",
        Keyword = "Keyword",
        Width = "Characters on each side",
        Left = "Before",
        Right = "After",
        Place = "City and text",
        Repeats = " (as the description)",
        Next = "More lines",
        Near = "What stands near it",
        Method = "Within five words and one sentence, those that stand there more often than elsewhere: log-likelihood G² (Dunning); below 3.84 it may well be chance. Targets that only say the description again are left out.",
        Word = "Word or concept",
        Kind = "Kind",
        WordKind = "Words",
        NearAsCsv = "These words as CSV",
        Actions = "Actions",
        Everywhere = "Everywhere",
        Found = (total, actions) => string.Create(CultureInfo.InvariantCulture, $"{total:#,0} {(total == 1 ? "place" : "places")} in {actions:#,0} {(actions == 1 ? "action" : "actions")}"),
    };

    private static readonly KwicTexts Chinese = new()
    {
        Title = "上下文索引",
        Lead = "列出一个词在行动描述、基线和目标中的每一处及其前后文。用 | 分隔的几个词任取其一。",
        Keyword = "关键词",
        Width = "两侧字符数",
        Left = "前文",
        Right = "后文",
        Place = "城市与文本",
        Repeats = "（与描述相同）",
        Next = "更多",
        Near = "附近的词",
        Method = "同一句内前后五个词以内，比别处更常出现的词：对数似然 G²（Dunning），低于 3.84 可能只是偶然。仅重复描述的目标不计。",
        Word = "词或概念",
        Kind = "类别",
        WordKind = "词语",
        NearAsCsv = "附近的词（CSV）",
        Actions = "行动数",
        Everywhere = "全库",
        Found = (total, actions) => string.Create(CultureInfo.InvariantCulture, $"{actions:#,0} 项行动中共 {total:#,0} 处"),
    };

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Keyword { get; init; }

    public required string Width { get; init; }

    public required string Left { get; init; }

    public required string Right { get; init; }

    public required string Place { get; init; }

    public required string Repeats { get; init; }

    public required string Next { get; init; }

    public required string Near { get; init; }

    public required string Method { get; init; }

    public required string Word { get; init; }

    public required string Kind { get; init; }

    public required string WordKind { get; init; }

    public required string NearAsCsv { get; init; }

    public required string Actions { get; init; }

    public required string Everywhere { get; init; }

    public required Func<int, int, string> Found { get; init; }

    /// <summary>The words in the language of a page.</summary>
    /// <param name="texts">The language.</param>
    /// <returns>The words.</returns>
    public static KwicTexts Of(PageTexts texts) => texts.Code == "zh" ? Chinese : English;
}
