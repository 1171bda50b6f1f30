using System.Text;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.Chinese;

/// <summary>The rows of Lucene's own output over a text of ours; see Fixtures/smartcn/README.md for the commands that made them.</summary>
public sealed class PeerRowsTests(LexiconFiles lexicons)
{
    private static readonly string Fixtures = Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Analysis.Tests", "Fixtures", "smartcn");

    [Fact]
    public void Tokens_are_those_of_the_peer() => Compare(Analyzers.SmartCn(lexicons.Chinese), "tokens.tsv");

    [Fact]
    public void Segments_are_those_of_the_peer() => Compare(Analyzers.SmartCnSegments(lexicons.Chinese), "segments.tsv");

    private static void Compare(IAnalyzer analyzer, string expectedFile)
    {
        var lines = File.ReadAllText(Path.Combine(Fixtures, "text.txt"))[..^1].Split('\n');
        var expected = File.ReadAllText(Path.Combine(Fixtures, expectedFile))[..^1].Split('\n').Skip(1).ToArray();
        var actual = analyzer.Rows(lines).Select(AsJavaPrints).ToArray();
        for (var i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }

        Assert.Equal(expected.Length, actual.Length);
    }

    private static string AsJavaPrints(string row)
    {
        var encoding = Encoding.GetEncoding("utf-8", new EncoderReplacementFallback("?"), DecoderFallback.ExceptionFallback);
        return encoding.GetString(encoding.GetBytes(row));
    }
}
