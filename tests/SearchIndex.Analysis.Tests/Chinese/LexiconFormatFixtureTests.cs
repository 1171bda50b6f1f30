using System.Text;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Analysis.Chinese.Compilation;
using SearchIndex.Storage.Framing;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.Chinese;

/// <summary>Pins LexiconCodecV2: a small lexicon whose compiled bytes are kept, read, and made again; and LexiconCodecV1: the same lexicon, read.</summary>
public sealed class LexiconFormatFixtureTests
{
    private static readonly string Formats = Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Analysis.Tests", "Fixtures", "formats");
    private static readonly string First = Path.Combine(Formats, "v1", "LexiconCodecV1.bin");
    private static readonly string Fixture = Path.Combine(Formats, "v2", "LexiconCodecV2.bin");

    [Fact]
    public void The_kept_bytes_are_read_and_made_again()
    {
        var kept = File.ReadAllBytes(Fixture);
        Assert.Equal(kept, CompileSmallLexicon());
        var lexicon = ChineseLexicon.Load(kept);
        Assert.Equal("湿地 保护", Analyzers.SmartCn(lexicon).Terms("湿地保护"));
    }

    [Fact]
    public void Version_1_is_read_and_says_the_same()
    {
        var first = ChineseLexicon.Load(File.ReadAllBytes(First));
        var second = ChineseLexicon.Load(File.ReadAllBytes(Fixture));
        Assert.Equal("湿地 保护", Analyzers.SmartCn(first).Terms("湿地保护"));
        Assert.Equal(first.Words.Length, second.Words.Length);
        for (var left = 0; left < first.Words.Length; left++)
        {
            for (var right = 0; right < first.Words.Length; right++)
            {
                Assert.Equal(first.Cost(left, right), second.Cost(left, right));
            }
        }
    }

    [Fact]
    public void A_pair_that_was_seen_costs_what_the_formula_says()
    {
        // ln by the formula in ChineseLexicon's remarks: f(湿地) = 9, f(湿地, 保护) = 4, N = 2159997.
        var lexicon = ChineseLexicon.Load(CompileSmallLexicon());
        const double n = 2159997;
        var unseen = -Math.Log((0.1 * 10 / n) + (0.9 / n));
        var words = lexicon.Trie.Where(slot => slot.Word >= 0).Select(slot => slot.Word).ToList();
        var wetland = words.Single(word => Math.Abs(lexicon.Costs[lexicon.Words[word].Costs] - unseen) < 1e-12);
        var protection = words.Single(word => word != wetland);
        Assert.Equal(-Math.Log((0.1 * 10 / n) + (0.9 * (((1 - (1 / n)) * 4 / 10) + (1 / n)))), lexicon.Cost(wetland, protection), 12);
        Assert.Equal(unseen, lexicon.Cost(wetland, wetland), 12);
    }

    [Fact]
    public void Every_flipped_or_missing_byte_is_found() => FindsDamage(Fixture);

    [Fact]
    public void Every_flipped_or_missing_byte_of_version_1_is_found() => FindsDamage(First);

    internal static byte[] CompileSmallLexicon() => ChineseLexiconCompiler.Compile(
        [new("保", 3), new("保护", 20), new("地", 7), new("始##始", 100), new("护", 1), new("未##串", 5), new("未##数", 6), new("末##末", 100), new("湿", 2), new("湿地", 9)],
        [new("湿地", "保护", 4), new("始##始", "湿地", 2), new("保护", "，", 1)],
        Encoding.UTF8.GetBytes("# first\tlast\tclass\n0020\t0020\tspace\n002E\t002E\tperiod\n3002\t3002\tterminator\n4E00\t9FA5\tletter\n"));

    private static void FindsDamage(string file)
    {
        var kept = File.ReadAllBytes(file);
        for (var at = 0; at < kept.Length; at += at < 64 ? 1 : 997)
        {
            var damaged = (byte[])kept.Clone();
            damaged[at] ^= 0x10;
            Assert.Throws<IndexCorruptException>(() => ChineseLexicon.Load(damaged));
            Assert.Throws<IndexCorruptException>(() => ChineseLexicon.Load(kept.AsMemory(0, at)));
        }
    }
}
