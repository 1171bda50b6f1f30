using System.Globalization;
using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The pages in Chinese, in simplified characters.</summary>
public sealed class ChineseTexts : PageTexts
{
    /// <inheritdoc/>
    public override SharingTexts Sharing { get; } = new ChineseSharingTexts();

    /// <inheritdoc/>
    public override string Code => "zh";

    /// <inheritdoc/>
    public override string Tag => "zh-Hans";

    /// <inheritdoc/>
    public override string OwnName => "中文";

    /// <inheritdoc/>
    public override string Tagline => "逐项检索各城市的自然保护行动";

    /// <inheritdoc/>
    public override string SkipToContent => "跳到正文";

    /// <inheritdoc/>
    public override string Navigation => "页面";

    /// <inheritdoc/>
    public override string Search => "检索";

    /// <inheritdoc/>
    public override string Cities => "城市";

    /// <inheritdoc/>
    public override string SearchLabel => "检索所有城市的行动";

    /// <inheritdoc/>
    public override string SearchHint => "中文或英文、“完整短语”、city:安顺、-排除";

    /// <inheritdoc/>
    public override string Examples => "例如";

    /// <inheritdoc/>
    public override string Browse => "或按以下浏览";

    /// <inheritdoc/>
    public override string Holdings(int actions, int cities, int countries) => Text($"{countries} 个国家 {cities} 个城市的 {actions} 项行动");

    /// <inheritdoc/>
    public override string ResultCount(int total, bool exact) => Text($"{(exact ? "" : "至少 ")}{total} 项行动");

    /// <inheritdoc/>
    public override string Showing(int from, int to) => Text($"显示第 {from} 至 {to} 项");

    /// <inheritdoc/>
    public override string ActionCount(int count) => Text($"{count} 项");

    /// <inheritdoc/>
    public override string SortBy => "排序";

    /// <inheritdoc/>
    public override string SortName(SearchSort sort) => sort switch { SearchSort.Updated => "最近更新", SearchSort.City => "城市", _ => "相关度" };

    /// <inheritdoc/>
    public override string UnderstoodAs => "理解为";

    /// <inheritdoc/>
    public override string KindName(string kind) => kind switch
    {
        "text" => "文字",
        "phrase" => "短语",
        "concept" => "概念",
        "species" => "物种",
        "city" => "城市",
        "field" => "字段",
        "kind" => "类别词",
        "connective" => "连接词",
        "date" => "日期",
        "law" => "法规",
        "place" => "地点",
        "narrower" => "下位词",
        "literal" => "按原文",
        "country" => "国家",
        "filter" => "筛选",
        "excluded" => "排除",
        "pattern" => "模式",
        "fuzzy" => "模糊",
        "near" => "邻近",
        "has" => "包含",
        _ => kind,
    };

    /// <inheritdoc/>
    public override string Optional => "仅影响排序";

    /// <inheritdoc/>
    public override string RemovePart(string text) => $"从查询中去掉“{text}”";

    /// <inheritdoc/>
    public override string NarrowDown => "缩小范围";

    /// <inheritdoc/>
    public override string RemoveFilter(string value) => $"取消筛选“{value}”";

    /// <inheritdoc/>
    public override string RemoveAllFilters => "取消全部筛选";

    /// <inheritdoc/>
    public override string MoreValues(int count) => Text($"另有 {count} 项");

    /// <inheritdoc/>
    public override string FieldName(string field) => field switch
    {
        "city" => "城市",
        "country" => "国家",
        "region" => "地区",
        "area" => "行动领域",
        "commitment" => "承诺",
        "title" or "heading" => "行动标题",
        "kind" => "类型",
        "file" => "文件",
        "downloaded" => "下载日期",
        "updated" => "更新日期",
        "missing" => "缺少",
        "is" => "状态",
        "year" => "更新年份",
        "concept" => "概念",
        "species" => "物种",
        "law" => "法规与规划",
        "place" => "地点",
        "campaign" => "行动与称号",
        "observance" => "纪念日",
        "kmgbf" => "昆蒙框架目标",
        "flag" => "备注",
        "description" => "行动描述",
        "baseline" => "基线",
        "target" => "目标",
        "concepts" => "概念",
        "species found" => "物种",
        "laws" => "法规与规划",
        "quantities" => "数据",
        "has" => "包含",
        "date" => "日期",
        "quantity" => "数据",
        "readable" => "可读",
        "language" or "lang" => "语言",
        "field" => "所在文本",
        _ => field,
    };

    /// <inheritdoc/>
    public override string FlagName(string flag) => flag switch
    {
        "target-repeats-description" => "目标与描述相同",
        "description-empty" => "无描述",
        "unreadable" => "不可读",
        "older-version" => "旧版本",
        "baseline-undated" => "基线无日期",
        "target-undated" => "目标无日期",
        "baseline-platform-wording" => "基线仅为平台句式",
        "heading-unknown" => "标题不在目录中",
        _ => flag.Replace('-', ' '),
    };

    /// <inheritdoc/>
    public override string Notes => "说明";

    /// <inheritdoc/>
    public override string NearMisses => "差一点匹配";

    /// <inheritdoc/>
    public override string NothingFound => "没有行动符合全部条件";

    /// <inheritdoc/>
    public override string NothingFoundParts => "各部分单独检索的结果：";

    /// <inheritdoc/>
    public override string NothingFoundFilters => "筛选之后没有结果。可取消其中一项：";

    /// <inheritdoc/>
    public override string InNoAction => "没有行动包含";

    /// <inheritdoc/>
    public override string SearchWithout(string text) => $"去掉“{text}”再检索";

    /// <inheritdoc/>
    public override string RankAnyPart => "列出含有其中任一部分的行动，最相符的在前";

    /// <inheritdoc/>
    public override string NothingFoundTips => "可减少或更换词语，改用中文名、英文名或拉丁学名，或去掉引号。";

    /// <inheritdoc/>
    public override string Paging => "结果分页";

    /// <inheritdoc/>
    public override string Previous => "上一页";

    /// <inheritdoc/>
    public override string Next => "下一页";

    /// <inheritdoc/>
    public override string PageOf(int page, int pages) => Text($"第 {page} 页，共 {pages} 页");

    /// <inheritdoc/>
    public override string Updated => "更新于";

    /// <inheritdoc/>
    public override string NoDate => "无日期";

    /// <inheritdoc/>
    public override string Via => "匹配";

    /// <inheritdoc/>
    public override string EmptyText => "该城市未填写。";

    /// <inheritdoc/>
    public override string FoundInText => "文中提及";

    /// <inheritdoc/>
    public override string Source => "出处";

    /// <inheritdoc/>
    public override string Lines(string file, int line, int endLine) => endLine > line ? Text($"{file}，第 {line} 至 {endLine} 行") : Text($"{file}，第 {line} 行");

    /// <inheritdoc/>
    public override string Downloaded => "下载于";

    /// <inheritdoc/>
    public override string Cite => "引用格式";

    /// <inheritdoc/>
    public override string ThisPageAs => "本页数据：";

    /// <inheritdoc/>
    public override string AllHitsAs => "导出全部结果：";

    /// <inheritdoc/>
    public override string AllActionsAs => "全部行动：";

    /// <inheritdoc/>
    public override string BackToResults => "返回检索结果";

    /// <inheritdoc/>
    public override string TargetRepeats => "目标与描述相同。";

    /// <inheritdoc/>
    public override string Unreadable => "该文本无法识读。已保留，但不参与检索和统计。";

    /// <inheritdoc/>
    public override string Country => "国家";

    /// <inheritdoc/>
    public override string Population => "人口";

    /// <inheritdoc/>
    public override string Actions => "行动";

    /// <inheritdoc/>
    public override string Stated(int count) => Text($"档案所述为 {count} 项");

    /// <inheritdoc/>
    public override string HeadOfGovernment => "政府首长";

    /// <inheritdoc/>
    public override string Facts => "概览";

    /// <inheritdoc/>
    public override string About => "简介";

    /// <inheritdoc/>
    public override string Awards => "参与项目";

    /// <inheritdoc/>
    public override string Files => "文件";

    /// <inheritdoc/>
    public override string FileStatus(string status) => status switch
    {
        "current" => "现行版本",
        "older version" => "旧版本",
        "second rendering" => "另一文本",
        "unreadable rendering" => "不可读文本",
        "records" => "记录",
        "not read" => "未读取",
        _ => status,
    };

    /// <inheritdoc/>
    public override string UnplacedLines(int count) => Text($"{count} 行未归入任何字段");

    /// <inheritdoc/>
    public override string SampleBanner => "示例库：这些城市及其行动均为虚构。索引自己的档案：searchindex index PATH";

    /// <inheritdoc/>
    public override string BuildingTitle => "正在建立示例库";

    /// <inheritdoc/>
    public override string BuildingText => "尚无索引，服务正在用虚构城市建立一个小型示例库。";

    /// <inheritdoc/>
    public override string BuildingProgress(int done, int total) => Text($"已完成 {done} / {total} 个文件");

    /// <inheritdoc/>
    public override string OpeningTitle => "正在打开资料库";

    /// <inheritdoc/>
    public override string FailedTitle => "没有可检索的资料库";

    /// <inheritdoc/>
    public override string ReloadsItself => "本页每两秒自动刷新。";

    /// <inheritdoc/>
    public override string ProblemTitle(int status) => status switch
    {
        400 => "地址有误",
        404 => "未找到",
        405 => "不支持此操作",
        414 => "地址过长",
        429 => "请求过于频繁",
        503 => "尚未就绪",
        504 => "处理超时",
        _ => "出现错误",
    };

    /// <inheritdoc/>
    public override string ProblemText(int status) => status switch
    {
        404 => "链接可能已失效或有误。可通过检索找到资料库中的任何行动。",
        429 => "请稍候再刷新页面。",
        500 => "服务处理此请求时出错。资料库为只读，未受影响。",
        _ => "请从检索页重新开始。",
    };

    /// <inheritdoc/>
    public override string ToSearch => "前往检索";

    /// <inheritdoc/>
    public override string Built(string date, int unreadable) => unreadable == 0 ? $"资料库建立于 {date}（UTC）" : Text($"资料库建立于 {date}（UTC）；另有 {unreadable} 项不可读行动已保留，未参与检索");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
