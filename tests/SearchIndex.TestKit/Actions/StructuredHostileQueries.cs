using System.Text;

namespace SearchIndex.TestKit.Actions;

/// <summary>
/// Queries that keep to the rules of the language and ask for too much all the same: nests, lists, products, ranges without sense, signs
/// in every order, characters that nobody sees. Always the same ones.
/// </summary>
public static class StructuredHostileQueries
{
    private static readonly string[] Words = ["湿地", "保护", "福寿螺", "外来入侵物种", "从江", "里", "的", "wetland", "invasive alien species", "golden apple snail", "plan", "the", "nature-based"];

    private static readonly string[] Patterns =
    [
        "(a|a)*b", "(x+x+)+y", "([a-z]+)*[0-9]", "(.*)*", "(a{1,30}){1,30}", ".{1,1000}", "(的|的|的)*。", "[^的]{900}", @"\w+\s\w+\s\w+\s\w+$", "(?=x)", @"(?<n>x)\k<n>", @"\p{Han}+", @"\u{20000}", @"[\uD800-\uDFFF]", @"\x", "^$|x",
        "((((((((((a*)*)*)*)*)*)*)*)*)*", "a{0,999}b{0,999}", "(?#", "[[:alpha:]]", @"[a-\d]", @"\b\b\b", "(保护|护|保)+(湿|地)+.*(公|园)+.*。", ".*.*.*.*.*.*.*.*=.*", @"\/\/", "(a|b|c|d|e){20}x", "湿地.{0,20}公园.{0,20}管理",
    ];

    private static readonly string[] Odd =
    [
        "\uD800", "\uDFFF", "\uD842\uDFB7\uD842", "湿\uD83D地", "\u202E湿地\u202C", "\u200F-\u200F湿地", "\0湿\0地\0", "ｗｅt*", "ＡＮＤ ＯＲ ＮＯＴ", "（（（", "「「「『』」」」", "“”“”“”", "\uD842\uDFB7*", "?\uD842\uDFB7", "/\uD842\uDFB7/", "field:\uD842\uDFB7", "城市:\uD842\uDFB7*?", "\u1100\u1161", "\uFDFA", "İstanbul", "ß*", "ſ",
        "\u212A", "\u2028湿地\u2029", "updated:[", "updated:{", "mesh:[", "mesh:{}", "updated:[ TO ]", "updated:{* TO *}", "updated:{2025 TO 2025}", "updated:[2026 TO 2025]", "updated:0000-00-00", "updated:9999-12-31", "updated:>9999", "updated:<0001", "updated:{9998 TO *}", "updated:{* TO 1000}", "updated:2025-02-30", "updated:2025-13", "updated:-1", "updated:==2025",
        "year:9999..0001", "year:>9998", "year:..", "mesh:99999999999999999999999999999999", "mesh:-5", "mesh:1e400", "mesh:1,2,3", "mesh:1,234,567,890,123,456,789,012", "mesh:{9223372036854.775807 TO 9223372036855}", "mesh:{0 TO 0}", "mesh:9999999999亿公顷", "treecover:0..", "treecover:{100%", "NEAR/5", "NEAR/", "NEAR/x", "NEAR/--",
        "a NEAR/0 NEAR/0 b", "NEAR NEAR NEAR", "湿地 NEAR/999999999999999999999999 保护", "\"~5", "\"\"~5", "~", "a~0", "a~9999", "^5", "a^", "a^^2", "(a)^^2", "!", "!!!湿地", "-!-!湿地", "!()", "!OR", "湿地 !", "=", "==", "=*", "=/x/", "=city:", "-=", "city:=", "city:*", "city:?*", "city:**********a", "heading:*", "heading:**", "heading:?",
        "heading:~", "heading:~1", "heading:/", "heading://", "heading:\"", "heading:\"\"~3", "heading:\"a b\"~", "heading:(", "heading:()", "heading:(-)", "heading:(OR)", "target:=", "target:==x", "id:*", "id:a*b", "similar:*", "shares:>=", "shares:>= 0.5", "shares:x >= ", "shares:x>=0.5>=0.5", "expand:x", "field:", "field:(",
        "field:(target OR (baseline -target))", "-field:target -field:baseline -field:description -field:heading -field:commitment 湿地", "NOT (field:target OR 湿地)", "(field:target) (field:baseline) 湿地", "A/B/C/D", "///", "和/或/和/或", "://", "www.", "www.?*", "1,234,", "12,34", "1,2345", "0,000", "1.2.3.4", "１，２３４", "1,234%", "1,234~1", "1,234*",
    ];

    /// <summary>All of them.</summary>
    /// <returns>Some three hundred queries, none longer than a hundred thousand characters by much.</returns>
    public static IEnumerable<string> All() =>
        [.. Nests(60), .. Nests(400), .. Nests(20_000), .. Lists(30), .. Lists(300), .. Lists(3_000), .. Chains(5), .. Chains(50), .. Chains(500),
            .. Patterns.SelectMany(pattern => new[] { $"/{pattern}/", $"description:/{pattern}/ OR -/{pattern}/" }), .. Odd, .. Long()];

    private static IEnumerable<string> Nests(int depth)
    {
        foreach (var (open, inner) in new[] { ("(", "湿地"), ("-(", "湿地"), ("=(", "湿地"), ("city:(", "安顺"), ("description:(", "wet*"), ("(=湿地 OR ", "的"), ("湿地 NEAR/3 (", "保护") })
        {
            yield return Repeat(open, depth) + inner + Repeat(")", depth);
        }

        yield return Repeat("NOT ", depth) + "湿地";
        yield return Repeat("description:", depth) + "wet*";
    }

    private static IEnumerable<string> Lists(int count)
    {
        yield return Join(" OR ", count, i => $"{Words[i % Words.Length]}{i}");
        yield return Join(" OR ", count, i => $"\"{Words[i % 7]} {Words[(i + 3) % 7]}\"~{i}");
        yield return Join(" OR ", count, i => $"{(char)('a' + (i % 26))}*");
        yield return Join(" OR ", count, i => $"heading:{(char)('a' + (i % 26))}*");
        yield return Join(" OR ", count, i => $"semi-{(char)('a' + (i % 26))}*");
        yield return Join(" OR ", count, i => $"/{Words[i % 7]}.{{0,{(i % 9) + 1}}}{Words[(i + 2) % 7]}/");
        yield return Join(" ", count, i => $"{(char)('a' + (i % 5))}{(char)('a' + (i % 7))}~2");
        yield return Join(",", count, i => $"{i % 1000:D3}");
        yield return "city:" + Named(",", count, _ => "安顺");
        yield return "has:" + Named("、", count, _ => "baseline");
        yield return Join(" ", count, i => $"{i},{i % 1000:D3}.5");
    }

    private static IEnumerable<string> Chains(int count)
    {
        yield return Named(" NEAR/5 ", count, i => Words[i % Words.Length]);
        yield return Join(" NEAR/3 ", count, i => $"({Words[i % 7]} OR {Words[(i + 1) % 7]} OR {Words[(i + 2) % 7]})");
        yield return $"\"{Named(" ", count, _ => "的")}\"~1000";
        yield return $"\"{Repeat("的", count)}\"";
        yield return Repeat("的", count);
        yield return Repeat("?", count) + "的";
        yield return "的" + Repeat("?", count) + "的";
        yield return Repeat("的*", count);
        yield return Repeat("*a", count);
        yield return Repeat("a?", count) + "*";
        yield return "city:" + Repeat("*a", count);
        yield return "heading:" + Repeat("*a", count);
    }

    private static IEnumerable<string> Long()
    {
        yield return Repeat("\u200B", 100_000) + "湿地";
        yield return Repeat("湿\u0301", 50_000);
        yield return "a" + Repeat("\u0301", 100_000);
        yield return "湿地^" + Repeat("9", 100_000);
        yield return "\"湿地 保护\"~" + Repeat("9", 100_000);
        yield return "kmgbf:" + Repeat("9", 100_000);
        yield return "http://" + Repeat("a/", 50_000);
        yield return Repeat("1,", 50_000);
        yield return Repeat("\uD83D\uDC68\u200D", 30_000);
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Join(string with, int count, Func<int, FormattableString> make) => Named(with, count, i => FormattableString.Invariant(make(i)));

    private static string Named(string with, int count, Func<int, string> make) => new StringBuilder().AppendJoin(with, Enumerable.Range(0, count).Select(make)).ToString();
}
