using System.Globalization;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Tests.Querying;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("湿地 碳汇", "w(湿地 碳汇)")]
    [InlineData("湿地、碳汇，绿地。", "w(湿地 碳汇 绿地)")]
    [InlineData("\"外来入侵物种\"", "p(外来入侵物种)")]
    [InlineData("“外来入侵物种”", "p(外来入侵物种)")]
    [InlineData("「外来入侵物种」", "p(外来入侵物种)")]
    [InlineData("『外来入侵物种』", "p(外来入侵物种)")]
    [InlineData("”外来入侵物种”", "p(外来入侵物种)")]
    [InlineData("\"严格执行“三区三线”管控\"", "p(严格执行“三区三线”管控)")]
    [InlineData("a AND b", "and(w(a), w(b))")]
    [InlineData("a && b", "and(w(a), w(b))")]
    [InlineData("a OR b", "or(w(a), w(b))")]
    [InlineData("a | b || c", "or(w(a), w(b), w(c))")]
    [InlineData("a NOT b", "and(w(a), not(w(b)))")]
    [InlineData("a -b", "and(w(a), not(w(b)))")]
    [InlineData("a NOT NOT b", "w(a b)")]
    [InlineData("a +b", "and(w(a), +w(b))")]
    [InlineData("+a b", "and(+w(a), w(b))")]
    [InlineData("Ａ ＡＮＤ （ｂ ｜ ｃ）", "and(w(Ａ), or(w(ｂ), w(ｃ)))")]
    [InlineData("a b OR c", "and(w(a), or(w(b), w(c)))")]
    [InlineData("a AND b OR c", "or(and(w(a), w(b)), w(c))")]
    [InlineData("(a OR b) c", "and(or(w(a), w(b)), w(c))")]
    [InlineData("-(a OR b)", "not(or(w(a), w(b)))")]
    [InlineData("\"三区三线 规划\"~10", "near10(三区三线 规划)")]
    [InlineData("a NEAR/5 b", "near5(a b)")]
    [InlineData("a NEAR/5 \"b c\" NEAR/5 d", "near5(a b c d)")]
    [InlineData("/湿地.{0,5}保护/ x", "and(regex(湿地.{0,5}保护), w(x))")]
    [InlineData("/a\\/b/", "regex(a\\/b)")]
    [InlineData("/usr/local", "w(/usr/local)")]
    [InlineData("严格执行“三区三线”管理", "w(严格执行三区三线管理)")]
    [InlineData("“三区三线”规划", "w(三区三线规划)")]
    [InlineData("“三区三线” 规划", "and(p(三区三线), w(规划))")]
    [InlineData("updated:>= 2026-01-01", "updated=>= 2026-01-01")]
    [InlineData("mesh:>200 km2", "mesh=>200 km2")]
    [InlineData("mesh:>200 湿地", "and(mesh=>200, w(湿地))")]
    [InlineData("有效网孔面积:>200", "mesh=>200")]
    [InlineData("基线更新:2026", "baselineUpdated=2026")]
    [InlineData("缺:目标", "missing=目标")]
    [InlineData("保护*", "pattern(保护*)")]
    [InlineData("wet?and", "pattern(wet?and)")]
    [InlineData("conn~1", "fuzzy1(conn)")]
    [InlineData("conn~", "fuzzy2(conn)")]
    [InlineData("city:安顺", "city=安顺")]
    [InlineData("城市：安顺", "city=安顺")]
    [InlineData("city:\"Anshun City\"", "city=Anshun City")]
    [InlineData("city:(安顺 OR 荔波)", "or(city=安顺, city=荔波)")]
    [InlineData("updated:[2025-06 TO 2025-12] x", "and(updated=[2025-06 TO 2025-12], w(x))")]
    [InlineData("updated:>=2026-01-01", "updated=>=2026-01-01")]
    [InlineData("=空心莲子草", "literal(空心莲子草)")]
    [InlineData("nature-based e-mail", "w(nature-based e-mail)")]
    [InlineData("http://x.org", "literal(http://x.org)")]
    [InlineData("www.x.org/a?b=c", "literal(www.x.org/a?b=c)")]
    [InlineData("wet\u200Bland \u202A湿\u00AD地\u202C", "w(wetland 湿地)")]
    [InlineData("42,432.88 2021,2022 1,23", "w(42,432.88 2021 2022 1 23)")]
    [InlineData("=(a OR b)", "or(literal(a), literal(b))")]
    [InlineData("哪些城市提到福寿螺？", "w(哪些城市提到福寿螺)")]
    [InlineData("which cities mention it?", "w(which cities mention it)")]
    [InlineData("", "nothing")]
    [InlineData("   ", "nothing")]
    [InlineData("()", "nothing")]
    [InlineData("*", "nothing")]
    [InlineData("- + =", "nothing")]
    [InlineData("a\"b c\"d", "and(w(a), p(b c), w(d))")]
    public void Reads_what_people_write(string query, string expected)
    {
        Assert.Equal(expected, Show(QueryParser.Parse(query).Root));
    }

    [Theory]
    [InlineData("\"a b", "w(a b)", "not closed")]
    [InlineData("(a b", "w(a b)", "not closed")]
    [InlineData("a)", "w(a)", "no opening")]
    [InlineData("a AND", "w(a)", "nothing on one of its sides")]
    [InlineData("NOT", "nothing", "nothing after")]
    [InlineData(", NOT +", "nothing", "nothing after")]
    [InlineData("OR a", "w(a)", "nothing on one of its sides")]
    [InlineData("city:", "w(city)", "Nothing stands after")]
    [InlineData("福寿~1", "w(福寿)", "Chinese")]
    [InlineData("abc~7", "fuzzy2(abc)", "more than two edits")]
    [InlineData("\"\"", "nothing", "nothing between")]
    [InlineData("foo:bar", "w(foo:bar)", "no field")]
    [InlineData("执行“三区三线”管理", "w(执行三区三线管理)", "passed over")]
    [InlineData("* a", "w(a)", "match everything")]
    [InlineData("a b OR c", "and(w(a), or(w(b), w(c)))", "OR joins only")]
    public void Says_what_it_could_not_read(string query, string expected, string note)
    {
        var parsed = QueryParser.Parse(query);
        Assert.Equal(expected, Show(parsed.Root));
        Assert.Contains(parsed.Notes, text => text.Contains(note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("expand:off 福寿螺")]
    [InlineData("expand:off福寿螺")]
    [InlineData("福寿螺 expand:off")]
    public void Expansion_is_switched_off_by_the_query(string query)
    {
        var parsed = QueryParser.Parse(query);
        Assert.False(parsed.Expand);
        Assert.Equal("w(福寿螺)", Show(parsed.Root));
    }

    [Fact]
    public void Pieces_that_stand_near_each_other_stay_apart()
    {
        var near = Assert.IsType<PhraseNode>(QueryParser.Parse("a NEAR/5 \"b c\" NEAR/5 d").Root);
        Assert.Equal(["a", "b c", "d"], near.Pieces);
    }

    [Fact]
    public void A_known_name_of_several_words_is_one_operand_of_or()
    {
        var parsed = QueryParser.Parse("invasive species OR 湿地", new TwoWords());
        Assert.Equal("or(w(invasive species), w(湿地))", Show(parsed.Root));
    }

    [Fact]
    public void Too_long_too_many_and_too_deep_are_cut_and_said()
    {
        var longQuery = QueryParser.Parse(new string('a', 5_000));
        Assert.Equal(4_096, Assert.IsType<WordsNode>(longQuery.Root).Words[0].Length);
        Assert.Contains(longQuery.Notes, note => note.Contains("4,096", StringComparison.Ordinal));

        var many = QueryParser.Parse(string.Join(' ', Enumerable.Range(0, 300).Select(i => "w" + i.ToString(CultureInfo.InvariantCulture))));
        Assert.Equal(256, Assert.IsType<WordsNode>(many.Root).Words.Count);
        Assert.Contains(many.Notes, note => note.Contains("256", StringComparison.Ordinal));

        var deep = QueryParser.Parse(new string('(', 2_000) + "a" + new string(')', 2_000));
        Assert.Contains(deep.Notes, note => note.Contains("50 deep", StringComparison.Ordinal));
    }

    [Fact]
    public void Random_signs_never_fail()
    {
        const int Seed = 20_261_121;
        var random = new Random(Seed);
        const string Signs = "ab湿地 ()|\"“”「」-+=~*?:AND OR NOT[]{}<>/\\&!，。？\uD840\u3000city:updated:NEAR/3";
        for (var round = 0; round < 20_000; round++)
        {
            var query = string.Create(random.Next(0, 40), random, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = Signs[source.Next(Signs.Length)];
                }
            });
            try
            {
                var parsed = QueryParser.Parse(query);
                Assert.Equal(query, parsed.Text);
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"seed {Seed}, round {round}, query '{query}': {error}");
            }
        }
    }

    private static string Show(QueryNode? node) => node switch
    {
        null => "nothing",
        WordsNode { Literal: true } words => $"literal({string.Join(' ', words.Words)})",
        WordsNode { Demanded: true } words => $"+w({string.Join(' ', words.Words)})",
        RegexNode regex => $"regex({regex.Pattern})",
        WordsNode words => $"w({string.Join(' ', words.Words)})",
        PhraseNode { Within: { } within } near => $"near{within}({near.Text})",
        PhraseNode phrase => $"p({phrase.Text})",
        PatternNode pattern => $"pattern({pattern.Pattern})",
        FuzzyNode fuzzy => $"fuzzy{fuzzy.Edits}({fuzzy.Word})",
        FieldNode field => $"{field.Field}={field.Value}",
        NotNode not => $"not({Show(not.Operand)})",
        AllOfNode all => $"and({string.Join(", ", all.Operands.Select(Show))})",
        AnyOfNode any => $"or({string.Join(", ", any.Operands.Select(Show))})",
        _ => node.ToString(),
    };

    private sealed class TwoWords : IKnownNames
    {
        public int Length(IReadOnlyList<string> words, int start) =>
            words.Count > start + 1 && words[start] == "invasive" && words[start + 1] == "species" ? 2 : 1;
    }
}
