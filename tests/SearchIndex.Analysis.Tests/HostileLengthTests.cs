using System.Diagnostics;

namespace SearchIndex.Analysis.Tests;

/// <summary>Texts made to be slow. An object a character would be megabytes here, the run-time itself takes some kilobytes; time is only a last fence.</summary>
public sealed class HostileLengthTests(LexiconFiles lexicons)
{
    // Bytes of an object without fields on a 64-bit machine. A collection asked for by another thread may move the count of this one by a few bytes.
    private const int SmallestObject = 24;

    public static TheoryData<string> Units => ["好", "中国人民", "a", "1", "1,", ".", "。", "x. «", " ", "ᄀ", "̀", "﷼", "一 ", "y"];

    [Theory]
    [MemberData(nameof(Units))]
    public void A_long_run_costs_no_memory_beyond_its_length(string unit)
    {
        foreach (var analyzer in All())
        {
            var tokens = new TokenBuffer();
            var half = Repeat(unit, 100_000);
            var whole = Repeat(unit, 200_000);
            analyzer.Analyze(whole, tokens);
            var watch = Stopwatch.StartNew();
            var before = GC.GetAllocatedBytesForCurrentThread();
            analyzer.Analyze(half, tokens);
            analyzer.Analyze(whole, tokens);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 65_536, $"{analyzer.Name} allocates {allocated} bytes while it works on '{unit}'");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{analyzer.Name} takes {watch.Elapsed} for 300,000 characters of '{unit}'");
        }
    }

    [Fact]
    public void Text_of_a_length_seen_before_allocates_nothing()
    {
        const string text = "从江县计划到2030年治理外来入侵物种福寿螺，恢复湿地12.5 km²。The city plans wetlands. «Плавни» 𠀀";
        foreach (var analyzer in All())
        {
            var tokens = new TokenBuffer();
            analyzer.Analyze(text, tokens);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                analyzer.Analyze(text, tokens);
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < 100 * SmallestObject, $"{analyzer.Name} allocates {allocated} bytes for 100 texts");
        }
    }

    [Fact]
    public void Unpaired_surrogates_cost_no_more()
    {
        foreach (var analyzer in All())
        {
            var tokens = new TokenBuffer();
            analyzer.Analyze(new string('\uD800', 200_000), tokens);
            analyzer.Analyze(new string('\uDC00', 200_000), tokens);
            analyzer.Analyze(Repeat("\uDC00\uD800", 200_000), tokens);
        }
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private IAnalyzer[] All() =>
    [
        Analyzers.SmartCn(lexicons.Chinese),
        Analyzers.Actions(lexicons.Chinese, lexicons.Domain, lexicons.Folding),
        Analyzers.Characters(lexicons.Folding),
    ];
}
