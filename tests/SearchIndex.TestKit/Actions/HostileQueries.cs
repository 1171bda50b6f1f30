using System.Globalization;
using System.Text;

namespace SearchIndex.TestKit.Actions;

/// <summary>Queries that nobody would type, and some that somebody would by accident: seeded, so that a failure can be repeated.</summary>
/// <param name="random">Decides what is made.</param>
public sealed class HostileQueries(Random random)
{
    private static readonly string[] Words =
    [
        "湿地", "保护", "福寿螺", "外来入侵物种", "从江", "里", "螺", "wetland", "invasive alien species", "golden apple snail", "plans", "mentioning", "2026", "Anshun", "target", "目标",
        "哪些城市", "如何", "which", "how", "without", "pesticide", "十四五", "《中华人民共和国湿地保护法》", "𠮷", "䴙䴘", "é", "naïve", "ﬁ", "①", "٣", "x", "a", "的", "PM2.5", "6·5环境日",
    ];

    private static readonly string[] Signs =
    [
        " ", " ", " ", "\"", "“", "”", "「", "」", "(", ")", "（", "）", "*", "?", "？", "~", "~1", "~2", "~99999999999", "^", "+", "-", "－", "=", "＝", "|", "｜", "||", "&&", "!", ":", "：", "/", "\\", "[", "]", "{", "}", "<", ">", ">=", "..",
        " AND ", " OR ", " NOT ", " ＡＮＤ ", " ＯＲ ", " NEAR/5 ", " NEAR/999999 ", " TO ", "\t", "\n", "\0", "\u200B", "\uFEFF", "\u202E", "\u0301", "\uD83D", "\uDC00", "\uFFFF", "…", "、", "。", "，", "；", "%", "#", "&", "'", "`", "$(x)",
    ];

    private static readonly string[] Fields =
    [
        "city:", "城市：", "heading:", "area:", "field:", "species:", "concept:", "lang:", "updated:", "baselineUpdated:", "downloaded:", "treecover:", "mesh:", "has:", "missing:", "is:", "flag:", "similar:", "shares:", "expand:", "narrower:",
        "id:", "kmgbf:", "law:", "place:", "year:", "kind:", "file:", "foo:", "target:", "commitment:",
    ];

    private static readonly string[] Values =
        ["none", "*", ">", ">=", ">200km2", "[2025 TO", "[* TO *]", "{1 TO 2}", "9999-99-99", "99999999999999999999999", "-1", "0x", "1e999", "NaN", "安顺", "\"", "()", "(a OR", "agbovia/increase-protected-areas", "agbovia/increase-protected-areas>=0.5", "off", "on", "目标", "..", "1..", "..1"];

    private static readonly string[] Patterns =
        ["/(a+)+$/", "/.*.*.*.*x/", "/[^x]*湿[^y]*地/", "/(湿|地){1,30}/", "/\\p{Lo}{5,50}/", "/(((((a)))))/", "/[/", "/(?=a)/", "/\\1/", "/a{1000000}/", "/(x{100}){100}/", "/./", "/$/", "/\\/", "/[\\u4e00-\\u9fff]{1,400}保护/", "/(保护|湿地|.)*。/"];

    /// <summary>Makes a query.</summary>
    /// <param name="number">Its number; some kinds come once in a while.</param>
    /// <returns>Any text.</returns>
    public string Next(int number) => (number % 100) switch
    {
        0 => Deep(random.Next(2) == 0 ? 1_000_000 : random.Next(1, 5_000)),
        1 => Many(random.Next(2) == 0 ? 100_000 : random.Next(1, 2_000)),
        2 => Huge(),
        3 or 4 => Letters(random.Next(1, 300)),
        5 => string.Concat(Enumerable.Repeat(Pick(Words), random.Next(1, 2_000))),
        6 => string.Concat(Enumerable.Repeat(Pick(Signs), random.Next(1, 5_000))),
        7 or 8 or 9 => $"{Pick(Words)} {Pick(Patterns)} {Pick(Words)}",
        10 or 11 => $"{Pick(Fields)}{Pick(Values)} {Pick(Words)}",
        14 => string.Concat(Enumerable.Repeat($"{Pick(Words)} invasive species ", random.Next(1, 400))),
        15 => string.Join(' ', Enumerable.Range(0, 250).Select(_ => Pick(Words))),
        12 => string.Concat(Enumerable.Repeat("*?", random.Next(1, 400))) + Pick(Words) + "*",
        13 => "\"" + string.Concat(Enumerable.Repeat(Pick(Words) + " ", random.Next(1, 300))) + "\"~" + random.Next(0, 2_000).ToString(CultureInfo.InvariantCulture),
        _ => Mixed(random.Next(1, 24)),
    };

    private string Mixed(int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            text.Append(random.Next(12) switch
            {
                < 5 => Pick(Words),
                < 9 => Pick(Signs),
                9 => Pick(Fields) + Pick(Values),
                10 => Pick(Patterns),
                _ => Pick(Fields),
            });
        }

        return text.ToString();
    }

    private string Deep(int depth)
    {
        var open = random.Next(3) switch { 0 => "(", 1 => "-(", _ => "（\"" };
        return string.Concat(Enumerable.Repeat(open, depth)) + Pick(Words) + (random.Next(2) == 0 ? new string(')', depth) : "");
    }

    private string Many(int clauses)
    {
        var join = random.Next(4) switch { 0 => " OR ", 1 => " AND ", 2 => " -", _ => " " };
        return string.Join(join, Enumerable.Range(0, clauses).Select(i => Pick(Words) + (random.Next(3) == 0 ? i.ToString(CultureInfo.InvariantCulture) : "")));
    }

    private string Huge()
    {
        var text = new StringBuilder(1_000_000);
        while (text.Length < 1_000_000)
        {
            text.Append(random.Next(3) == 0 ? Pick(Signs) : Pick(Words));
        }

        return text.ToString();
    }

    private string Letters(int length) => new([.. Enumerable.Range(0, length).Select(_ => random.Next(4) switch
    {
        0 => (char)random.Next(0x20, 0x7F),
        1 => (char)random.Next(0x4E00, 0xA000),
        2 => (char)random.Next(0xFF00, 0xFFEF),
        _ => (char)random.Next(0, 0x10000),
    })]);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
