using System.Text;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests;

/// <summary>What <see cref="IAnalyzer"/> promises, held against all analyzers on random text of every sort.</summary>
public sealed class AnalyzerContractTests(LexiconFiles lexicons)
{
    private const string Alphabet = "中国人民生态保护红线福寿螺福壽螺發髮的是了在，。、！？；：“”《》 \u3000\t\n\u2028ABCabcxyzÀéﬁ0123456789.,%％²㎡'’-_ｶﾞガ한글α\u0301\u200B\uFE00\uFFFF\uD800\uDC00";

    private static readonly string[] Pairs = ["\U00020000", "\U0002A6A5", "\U0001F426", "\U0002F800", "\U0001D400", "\U00010400"];

    public static TheoryData<string> Names => ["smartcn", "smartcn-segments", "actions", "characters", "free"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tokens_are_in_order_and_inside_the_text(string name)
    {
        var analyzer = Make(name);
        Assert.Equal(name, analyzer.Name);
        var seed = RandomSeed.For(0);
        var random = new Random(seed);
        var tokens = new TokenBuffer();
        for (var round = 0; round < 3000; round++)
        {
            var text = RandomText(random, round % 10 == 0 ? 1500 : 40);
            analyzer.Analyze(text, tokens);
            var last = 0;
            for (var i = 0; i < tokens.Count; i++)
            {
                var token = tokens[i];
                var holds = token.Start >= last && token.End > token.Start && token.End <= text.Length && token.PositionIncrement >= (i == 0 ? 1 : 0) && token.TermLength > 0;
                Assert.True(holds, $"seed {seed}, round {round}, token {i} of {name}: {token}");
                last = token.Start;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_buffer_used_before_changes_nothing(string name)
    {
        var analyzer = Make(name);
        var random = new Random(RandomSeed.For(0));
        var used = new TokenBuffer();
        for (var round = 0; round < 300; round++)
        {
            var text = RandomText(random, 200);
            var fresh = new TokenBuffer();
            analyzer.Analyze(text, used);
            analyzer.Analyze(text, fresh);
            Assert.Equal(fresh.Tokens.ToArray(), used.Tokens.ToArray());
        }
    }

    private static string RandomText(Random random, int maxLength)
    {
        var text = new StringBuilder();
        for (var left = random.Next(maxLength); left > 0; left--)
        {
            text.Append(random.Next(12) == 0 ? Pairs[random.Next(Pairs.Length)] : Alphabet[random.Next(Alphabet.Length)]);
        }

        return text.ToString();
    }

    private IAnalyzer Make(string name) => name switch
    {
        "smartcn" => Analyzers.SmartCn(lexicons.Chinese),
        "smartcn-segments" => Analyzers.SmartCnSegments(lexicons.Chinese),
        "actions" => Analyzers.Actions(lexicons.Chinese, lexicons.Domain, lexicons.Folding),
        "free" => Analyzers.FreeText(Analyzers.Actions(lexicons.Chinese, lexicons.Domain, lexicons.Folding)),
        _ => Analyzers.Characters(lexicons.Folding),
    };
}
