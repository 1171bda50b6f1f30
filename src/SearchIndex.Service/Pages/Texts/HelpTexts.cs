using System.Globalization;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words of what helps with a query, in one language: its syntax, what may have been meant, and where paging ends. A language is complete when it compiles.</summary>
internal sealed record HelpTexts
{
    private static readonly HelpTexts English = new()
    {
        Title = "How to write a query",
        Lead = "No query is an error: what cannot be understood is searched as it stands, and a note says so. Each example is a link.",
        Write = "Write",
        Finds = "Finds",
        Link = "Query help",
        DidYouMean = "Did you mean",
        Count = count => count == 1 ? "1 action" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} actions"),
        Reason = reason => reason switch { "look-alike" => "characters that look alike", "same-sound" => "sounds the same", "pinyin" => "Pinyin", _ => "spelling" },
        FacetCut = (shown, all) => string.Create(CultureInfo.InvariantCulture, $"The {shown:#,0} most frequent of {all:#,0}"),
        PagingEnds = (reach, all) => string.Create(CultureInfo.InvariantCulture, $"Pages end at hit {reach:#,0} of {all:#,0}. Every hit in one file:"),
    };

    private static readonly HelpTexts Chinese = new()
    {
        Title = "检索式写法",
        Lead = "任何检索式都不算错：无法理解的部分按原样检索，并加以说明。每个示例都可点击。",
        Write = "写法",
        Finds = "找到",
        Link = "检索帮助",
        DidYouMean = "您要找的是不是",
        Count = count => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} 项行动"),
        Reason = reason => reason switch { "look-alike" => "形近字", "same-sound" => "同音", "pinyin" => "拼音", _ => "拼写" },
        FacetCut = (shown, all) => string.Create(CultureInfo.InvariantCulture, $"共 {all:#,0} 个，列出最多的 {shown:#,0} 个"),
        PagingEnds = (reach, all) => string.Create(CultureInfo.InvariantCulture, $"翻页到第 {reach:#,0} 条为止（共 {all:#,0} 条）。全部结果在一个文件中："),
    };

    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Write { get; init; }

    public required string Finds { get; init; }

    public required string Link { get; init; }

    public required string DidYouMean { get; init; }

    public required Func<int, string> Count { get; init; }

    public required Func<string, string> Reason { get; init; }

    public required Func<int, int, string> FacetCut { get; init; }

    public required Func<int, int, string> PagingEnds { get; init; }

    /// <summary>The words in the language of a page.</summary>
    public static HelpTexts Of(PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Code == "zh" ? Chinese : English;
    }
}
