using System.Text;

namespace SearchIndex.Actions.Knowledge.Entities;

/// <summary>Finds titles of laws, regulations and plans: what stands between 《 and 》; and brings them to one form.</summary>
public static class CitedTitles
{
    private const int LongestTitle = 120;
    private const string Nation = "中华人民共和国";

    // Forms of a law's title that say which text of it is meant, and not which law.
    private static readonly string[] Editions = ["（试行）", "（修订）", "（修正）", "（暂行）", "（草案）", "（征求意见稿）"];

    /// <summary>Finds the titles in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Titles in order, those inside other titles among them.</returns>
    public static IReadOnlyList<CitedTitle> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var titles = new List<CitedTitle>();
        for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0; open = text.IndexOf('《', open + 1))
        {
            var end = ClosingBracket(text, open);
            if (end > open + 1)
            {
                var title = text[(open + 1)..end];
                titles.Add(new CitedTitle(open + 1, end, title, Normal(title, out var miswritten), miswritten));
            }
        }

        return titles;
    }

    /// <summary>Brings a title to normal form.</summary>
    /// <param name="title">A title without its brackets.</param>
    /// <param name="miswritten">Whether the name of the nation lacks a character in it.</param>
    /// <returns>
    /// Brackets and digits of one width, no blanks between Chinese characters, years joined by "—", no remark on the edition; a law of
    /// the nation ("…法") with the nation's name before it.
    /// </returns>
    public static string Normal(string title, out bool miswritten)
    {
        ArgumentNullException.ThrowIfNull(title);
        var normal = new StringBuilder(title.Length + Nation.Length);
        for (var i = 0; i < title.Length; i++)
        {
            var c = title[i];
            var previous = normal.Length > 0 ? normal[^1] : '\0';
            switch (c)
            {
                case '(':
                    normal.Append('（');
                    break;
                case ')':
                    normal.Append('）');
                    break;
                case >= '\uFF10' and <= '\uFF19':
                    normal.Append((char)(c - 0xFEE0));
                    break;
                case '-' or '–' or '－' or '~' or '～' or '—' when previous == '—' || char.IsAsciiDigit(previous) || previous == '年':
                    if (previous != '—')
                    {
                        normal.Append('—');
                    }

                    break;
                case ' ' or '\u3000' or '\n' or '\t' when previous > 0x2E80 || (i + 1 < title.Length && title[i + 1] > 0x2E80):
                    break;
                default:
                    normal.Append(c);
                    break;
            }
        }

        var text = normal.ToString();
        foreach (var edition in Editions)
        {
            if (text.EndsWith(edition, StringComparison.Ordinal) && text.Length > edition.Length)
            {
                text = text[..^edition.Length];
            }
        }

        miswritten = text.StartsWith("中华人民共和", StringComparison.Ordinal) && !text.StartsWith(Nation, StringComparison.Ordinal);
        if (miswritten)
        {
            text = Nation + text["中华人民共和".Length..];
        }

        return IsNationalLaw(text) ? Nation + text : text;
    }

    /// <summary>What a title is.</summary>
    /// <param name="title">A title in normal form.</param>
    /// <returns>"law", "plan", or "document" where its end does not say.</returns>
    public static string Kind(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var bare = title.EndsWith('）') && title.LastIndexOf('（') is var open and > 0 ? title[..open] : title;
        string[] laws = ["法", "条例", "规定", "办法", "标准", "公约", "细则", "解释", "决定", "宪法", "章程", "规则", "准则", "名录", "协定", "议定书"];
        string[] plans = ["规划", "方案", "计划", "纲要", "行动", "意见", "策略", "通知", "战略", "框架", "要点", "目标", "手册", "指南"];
        return laws.Any(end => bare.EndsWith(end, StringComparison.Ordinal)) ? "law" : plans.Any(end => bare.EndsWith(end, StringComparison.Ordinal)) ? "plan" : "document";
    }

    // Only the national congress makes a 法; what cities and ministries make is called 条例, 办法 and so on.
    private static bool IsNationalLaw(string title) => title.Length is >= 3 and <= 16 && title[^1] == '法' && title[^2] is not ('办' or '方' or '做' or '用' or '书' or '疗' or '宪')
        && !title.StartsWith(Nation, StringComparison.Ordinal) && title.All(c => c > 0x2E80 && c is not ('《' or '》'));

    // Titles may hold titles: 《关于修改《森林法》的决定》.
    private static int ClosingBracket(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i - open <= LongestTitle && text[i] != '\n'; i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
