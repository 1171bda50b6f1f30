using SearchIndex.Similarity.Alignment;
using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Alignment;

public sealed class TextAlignerTests
{
    private static readonly ComparedTextReader Reader = new(FoldingTables.Load());

    // Masked names, as a caller would hand them in: class 1.
    private static readonly string[] Names = ["从江县", "安顺市", "黔江", "柳江"];

    [Theory]
    [InlineData(
        "从江县严格执行《自然保护区条例》，加强生态系统保护工作。",
        "安顺市严格执行《自然保护区条例》，加强生态系统保护工作。",
        "{从江县~安顺市}严格执行《自然保护区条例》，加强生态系统保护工作")]
    [InlineData(
        "做好外来入侵物种红火蚁的普查和防治工作，保护好农业生产安全。",
        "做好外来入侵物种紫茎泽兰、空心莲子草的普查和防治工作，保护好农业生产安全。",
        "做好外来入侵物种[红火蚁|紫茎泽兰、空心莲子草]的普查和防治工作，保护好农业生产安全")]
    [InlineData(
        "到2025年，全县森林覆盖率稳定在69.39%以上，湿地保护率达到55%。",
        "到2030年，全县森林覆盖率稳定在71.97%以上，湿地保护率达到60%。",
        "年，全县森林覆盖率稳定在[69.39|71.97]%以上，湿地保护率达到")]
    [InlineData(
        "加强湿地公园的保护和管理，推进黔江流域水环境治理，开展增殖放流活动。",
        "加强湿地公园的保护和管理，开展增殖放流活动。",
        "加强湿地公园的保护和管理，-推进黔江流域水环境治理-，开展增殖放流活动")]
    [InlineData(
        "The agency shall prepare a plan for the protection of wetlands and publish the plan every year.",
        "The department shall prepare a plan for the protecfion of wetlands and publish the plan every year.",
        "shall prepare a plan for the <protection|protecfion> of wetlands and publish the plan every year")]
    public void Passages_show_only_what_was_swapped(string a, string b, string shown) => Assert.Equal(shown, Shown(a, b));

    [Fact]
    public void Clauses_in_another_order_are_found_wherever_they_stand()
    {
        const string One = "全面禁止天然林商业性采伐，停止一切破坏行为";
        const string Two = "建立健全林长制责任体系并落实网格化巡护管理";
        const string Three = "组织开展野生动植物资源本底调查与长期监测评估";
        var shown = Shown($"{One}。{Two}。{Three}。", $"{Three}；{One}；{Two}。");
        Assert.Equal($"{One}。{Two} // {Three}", shown);
    }

    [Fact]
    public void Runs_tile_each_passage_on_both_sides_and_coverage_agrees()
    {
        const string A = "前言各不相同的甲文本。从江县严格执行条例，严厉打击非法捕猎行为，保护黔江水质。结尾甲。";
        const string B = "乙文的开头。安顺市严格执行办法，严厉打击非法捕捞行为，保护柳江水质！乙的结尾";
        var (a, b) = (Read(A), Read(B));
        var alignment = new TextAligner(new AlignmentOptions { MinimumBlock = 8 }).Align(A, a, B, b);
        Assert.NotEmpty(alignment.Passages);
        foreach (var passage in alignment.Passages)
        {
            var (atA, atB) = (passage.StartA, passage.StartB);
            foreach (var run in passage.Runs)
            {
                Assert.Equal((atA, atB), (run.StartA, run.StartB));
                (atA, atB) = (run.EndA, run.EndB);
            }

            Assert.Equal((passage.EndA, passage.EndB), (atA, atB));
        }

        Assert.Equal(alignment.Coverage, new TextAligner(new AlignmentOptions { MinimumBlock = 8 }).Cover(A, a, B, b));
        Assert.Equal(alignment.Passages.Sum(passage => passage.Matched), alignment.Coverage.Matched);
    }

    [Fact]
    public void Coverage_of_a_text_in_itself_is_whole_and_of_strangers_nothing()
    {
        const string A = "严格执行条例，严厉打击非法捕猎行为。";
        var a = Read(A);
        Assert.Equal(1.0, new TextAligner().Cover(A, a, A, a).ContainmentA);
        const string B = "Completely different words stand here, in another language.";
        Assert.Equal(0.0, new TextAligner().Cover(A, a, B, Read(B)).ContainmentB);
        Assert.Equal(0.0, new TextAligner().Cover("", Read(""), B, Read(B)).ContainmentA);
    }

    [Fact]
    public void Units_of_another_text_are_refused() =>
        Assert.Throws<ArgumentException>(() => new TextAligner().Align("短", Read("长一些"), "短", Read("短")));

    private static ComparedText Read(string text) => Reader.Read(
        text,
        [.. Names.SelectMany(name => Places(text, name).Select(at => new MaskedSpan(at, at + name.Length, 1))).OrderBy(mask => mask.Start)]);

    private static IEnumerable<int> Places(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static string Shown(string a, string b) => string.Join(" // ", new TextAligner().Align(a, Read(a), b, Read(b)).Passages.Select(
        passage => string.Concat(passage.Runs.Select(run => (run.Kind, A: a[run.StartA..run.EndA], B: b[run.StartB..run.EndB])).Select(run => run.Kind switch
        {
            AlignedRunKind.Equal => run.A,
            AlignedRunKind.Swapped => $"{{{run.A}~{run.B}}}",
            AlignedRunKind.Variant => $"<{run.A}|{run.B}>",
            AlignedRunKind.OnlyA => $"-{run.A}-",
            AlignedRunKind.OnlyB => $"+{run.B}+",
            _ => $"[{run.A}|{run.B}]",
        }))));
}
