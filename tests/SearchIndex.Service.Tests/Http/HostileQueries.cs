namespace SearchIndex.Service.Tests.Http;

/// <summary>What has broken search services before, as texts and as numbers; see OWASP ASVS 5.0 15.2 and the advisories of OpenSearch and Elasticsearch.</summary>
internal static class HostileQueries
{
    /// <summary>Texts for every parameter that takes one, percent-encoded.</summary>
    public static IEnumerable<string> Texts()
    {
        string[] plain =
        [
            new('(', 990), new(')', 990), new string('(', 490) + "a" + new string(')', 490), string.Concat(Enumerable.Repeat("NOT ", 240)), string.Concat(Enumerable.Repeat("-", 990)),
            string.Concat(Enumerable.Repeat("a OR ", 190)), string.Concat(Enumerable.Repeat("湿 AND ", 140)), string.Join(' ', Enumerable.Range(0, 240).Select(i => "w" + i)),
            "*", "**********", "*a*", "?*?*?*?*?*", new('?', 900), string.Concat(Enumerable.Repeat("a*", 400)), string.Concat(Enumerable.Repeat("*地", 300)), "a* b* c* d* e* f* g* h* i* j* k* l* m* n*",
            string.Join(' ', Enumerable.Repeat("conservatoin~2", 60)), "a~99999999999", "~~~~", "\"a b\"~2147483648", "\"湿 地\"~-1", string.Join(' ', Enumerable.Repeat("\"湿地 保护\"~1000000", 40)),
            "/(a+)+b/", "/[^a]{1,40}/", "/.{10000,}/", "/((((((a*)*)*)*)*)*)*/", "/(?=a)/", "/[/", "/\\/", string.Join(' ', Enumerable.Repeat("/.*.*.*.*x/", 60)), "/(.|.)*(.|.)*(.|.)*$/",
            "a NEAR/2147483648 b", "a NEAR/-1 b", string.Join(" NEAR/5 ", Enumerable.Repeat("湿", 100)),
            new('"', 999), "\"" + new string('“', 500), "“”‘’（）：ＡＮＤ　ＯＲ", ":", ":::::", "city:", "city:city:city:city:a", "field:field:field", "nosuch:thing", "updated:>=", "updated:[9999-99-99 TO 0000-00-00]",
            "updated:[* TO *]", "updated:2026-02-30", "treecover:>1e308", "treecover:>999999999999999999999999999999999999999", "mesh:>-0km2", "mesh:>NaN", "mesh:<-1e-400", "similar:../../etc/passwd", "shares:x>=2",
            "shares:x>=NaN", "is:", "has:everything", "missing:", "concept:", "=", "====", "+", "+-+-+-", "|", "||||", "&&", "^9999", "湿地^1e999", "\\", new('\\', 999), "\0", "\u0001\u0002\u001F", "\uFFFE\uFFFF", "\u202E\u202D\u2066",
            new('\u200B', 900), "e" + new string('\u0301', 900), new('湿', 999), new('a', 999), new('ﷺ', 300), string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 80)), string.Concat(Enumerable.Repeat("𠮷", 490)), new(' ', 999), new('\t', 500),
            "<script>alert(1)</script>", "'; DROP TABLE actions; --", "${jndi:ldap://127.0.0.1/a}", "{{7*7}}", "%s%s%s%n", "../../../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1/", "=cmd|' /C calc'!A0", "\r\nSet-Cookie: a=b",
            new string('9', 999), "1e999999999", "NaN", "Infinity", "null", "undefined", "true", "[]", "{}", "第" + new string('十', 900) + "条", "２０２６年１３月４５日", "十四五十四五十四五", "km2 km2 km2", string.Join(' ', Enumerable.Range(1900, 180)),
            "expand:off expand:on narrower:on expand:off", string.Join(' ', Enumerable.Repeat("narrower:on biodiversity", 40)), string.Join(' ', Enumerable.Repeat("福寿螺 invasive species", 45)), "lang:zz", "field:", "NOT", "AND", "OR", "AND AND AND", "NOT NOT NOT a", "a OR OR b",
        ];
        string[] encoded = ["%", "%zz", "%00", "%ED%A0%80", "%ED%B0%80%ED%A0%80", "%FF%FE", "%C0%AF", "%F8%88%80%80%80", "%25%32%35", "%u6e7f", "+%2B+", "a%0d%0aX:%20y"];
        return plain.Select(Uri.EscapeDataString).Concat(encoded);
    }

    /// <summary>Numbers, for limits and offsets.</summary>
    public static IReadOnlyList<string> Numbers { get; } =
        ["2147483647", "2147483648", "4294967296", "9223372036854775808", "-1", "-0", "0", "1e9", "0x10", "1.5", "٣", "NaN", "", " 5", "+5", "00000000000000000000000000001", new('9', 500)];

    /// <summary>Addresses, each with a hole for a text or a number.</summary>
    public static IReadOnlyList<string> TextAddresses { get; } =
    [
        "/api/search?q={0}", "/?q={0}", "/api/search?filter={0}", "/api/search?filter=city%3D{0}", "/api/export?q={0}", "/api/similar?text={0}", "/api/suggest?q={0}", "/api/kwic?q={0}", "/kwic?q={0}", "/api/concepts/{0}", "/concepts/{0}",
        "/api/indicators?indicator={0}", "/indicators?city={0}", "/api/coverage?staleAfter={0}", "/api/shared?city={0}", "/api/shared/{0}/{0}", "/api/compare?a={0}&b={0}", "/api/cities/{0}", "/cities/{0}", "/api/cities/{0}/changes?from={0}",
        "/api/actions/{0}/{0}", "/actions/{0}/{0}", "/api/actions/{0}/{0}/similar", "/api/actions/{0}/{0}/cite?format={0}", "/api/library?format={0}", "/api/search?sort={0}", "/{0}", "/api/{0}", "/assets/{0}",
    ];

    /// <summary>Addresses with a hole for a number.</summary>
    public static IReadOnlyList<string> NumberAddresses { get; } =
    [
        "/api/search?q=a&limit={0}", "/api/search?q=a&offset={0}", "/?q=a&offset={0}", "/?page={0}&q=a", "/api/similar?text=a&limit={0}", "/api/shared?limit={0}", "/api/shared?offset={0}", "/api/shared?minContainment={0}",
        "/api/kwic?q=a&width={0}", "/api/kwic?q=a&offset={0}", "/api/kwic?q=a&limit={0}", "/api/suggest?q=a&limit={0}", "/api/coverage?asOf={0}", "/api/search?q=a&explain={0}",
    ];
}
