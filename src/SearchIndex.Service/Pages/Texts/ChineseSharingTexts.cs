using System.Globalization;
using SearchIndex.Actions.Sharing.Reports;

namespace SearchIndex.Service.Pages.Texts;

/// <summary>The words about shared text and alike actions in Chinese.</summary>
internal sealed class ChineseSharingTexts : SharingTexts
{
    /// <inheritdoc/>
    public override string SharedText => "共有文本";

    /// <inheritdoc/>
    public override string SharedIntroduction => "不同城市的行动中共有的文字。比较之前，城市、河流、保护地和物种的名称已遮盖；平台表格自带的句子不计入。";

    /// <inheritdoc/>
    public override string SimilarActions => "其他城市的相似行动";

    /// <inheritdoc/>
    public override string SimilarIntroduction(int compared) => Text($"在{compared}项行动中比较所做的事，不限语言；理由列在各项之下。");

    /// <inheritdoc/>
    public override string NothingAlike => "没有与此相似的其他行动。";

    /// <inheritdoc/>
    public override string Alike(double score) => Text($"相似度 {score:0.00}");

    /// <inheritdoc/>
    public override string SharedShare(double share) => Text($"共有文本：占较短一方的{Percent(share)}");

    /// <inheritdoc/>
    public override string SideBySide => "并列对照";

    /// <inheritdoc/>
    public override string Comparison => "并列对照";

    /// <inheritdoc/>
    public override string Matrix => "城市之间";

    /// <inheritdoc/>
    public override string MatrixHint => "数字是两个城市之间共有文本的行动对数，点选可查看各对。";

    /// <inheritdoc/>
    public override string Cell(string a, string b, int pairs, int characters) => Text($"{a}与{b}：{pairs}对，约{characters}字");

    /// <inheritdoc/>
    public override string Groups => "同用一段文字的行动组";

    /// <inheritdoc/>
    public override string GroupFacts(int members, int cities, double weakest) => Text($"{cities}个城市的{members}项行动；其中共有最少的两项共有{Percent(weakest)}");

    /// <inheritdoc/>
    public override string Template => "共有的文字（花括号处各有不同）";

    /// <inheritdoc/>
    public override string Pairs(int count) => Text($"{count}对");

    /// <inheritdoc/>
    public override string PairsOf(string a, string b) => b.Length == 0 ? a : $"{a}与{b}";

    /// <inheritdoc/>
    public override string Share => "共有";

    /// <inheritdoc/>
    public override string OfLaws(double share) => Text($"法规口号占{Percent(share)}");

    /// <inheritdoc/>
    public override string Swapped => "替换";

    /// <inheritdoc/>
    public override string NoPairs => "这里没有共有文本的行动。";

    /// <inheritdoc/>
    public override string Include(string kind, int count) => Text($"列入{count}对{Kind(kind)}");

    /// <inheritdoc/>
    public override string LeaveOut(string kind) => $"不列{Kind(kind)}";

    /// <inheritdoc/>
    public override string AllCities => "全部城市";

    /// <inheritdoc/>
    public override string PieceName(string kind) => kind switch
    {
        "equal" => "相同",
        "swapped" => "名称替换",
        "variant" => "差一两个字母",
        _ => "不同",
    };

    /// <inheritdoc/>
    public override string BothShares(string cityA, double a, string cityB, double b) =>
        Text($"{cityA}文本的{Percent(a)}见于{cityB}，{cityB}文本的{Percent(b)}见于{cityA}");

    /// <inheritdoc/>
    public override string SharesNothing => "两者没有共有的段落。";

    /// <inheritdoc/>
    public override string NoDirection => "不判断谁先写：档案的日期不足以说明。";

    /// <inheritdoc/>
    public override string NextPassage => "下一段";

    /// <inheritdoc/>
    public override string PreviousPassage => "上一段";

    /// <inheritdoc/>
    public override string KeysHelp => "按键";

    /// <inheritdoc/>
    public override string SharedWith => "共有文本";

    /// <inheritdoc/>
    public override string SharedWithNone => "没有其他行动与它共有文字。";

    /// <inheritdoc/>
    public override string OwnCity => "同一城市";

    /// <inheritdoc/>
    public override string Method => "结果如何得出";

    /// <inheritdoc/>
    public override string MethodFigures(SharedMethod method) => string.Create(CultureInfo.InvariantCulture,
        $"包含度阈值 {method.MinContainment:0.##}；以 {method.ShingleCharacters} 个汉字或 {method.ShingleWords} 个词为一片，至少共有 {method.MinShared} 片；共比较 {method.Texts} 段文字，索引第 {method.Generation} 次提交。");

    /// <inheritdoc/>
    public override string TwoIdsWanted => "对照需要两个编号：/compare?a=编号&b=编号。";

    /// <inheritdoc/>
    public override string Action => "行动";

    private static string Kind(string kind) => kind switch
    {
        "self" => "同一城市内的文本",
        "platform" => "仅共有表格句子的文本",
        "law" => "仅共有法规名称的文本",
        _ => kind,
    };

    private static string Percent(double share) => Text($"{Math.Round(share * 100)}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
