using SearchIndex.Analysis.Chinese;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Analysis.Tests.Chinese;

/// <summary>The scanner that remembers its ways against the plain machine, sentence by sentence.</summary>
public sealed class SentenceScannerTests(LexiconFiles lexicons)
{
    /// <summary>One or more characters of each class, white space, marks that are looked through, pairs, and half of a pair.</summary>
    private static readonly string[] Units =
        [",", "\u2029", ".", "\"", "。", "好", "a", "।", "\u0001", "7", "»", "«", " ", "\u0301", "\U00020000", "\uD800", "\uFFFF", ". ", ".7", "。»"];

    public static TheoryData<string> HostileRuns => [". «", ".«", ". \"", ".7 ", "x. «", ". \u0301«", "7.7«", ".» «", ". ।", "好. ("];

    [Fact]
    public void Sentences_end_where_the_plain_machine_ends_them()
    {
        var table = lexicons.Chinese.Characters;
        var seed = RandomSeed.For(11);
        var random = new Random(seed);
        var scanner = new SentenceScanner();
        for (var round = 0; round < 3000; round++)
        {
            // Few units a text, so that long ways without an end come about.
            var units = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Units[random.Next(Units.Length)]).ToArray();
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(120)).Select(_ => units[random.Next(units.Length)]));
            AssertSameEnds(table, scanner, text, $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(HostileRuns))]
    public void A_text_without_ends_is_read_a_bounded_number_of_times(string unit)
    {
        var table = lexicons.Chinese.Characters;
        var scanner = new SentenceScanner();
        var window = string.Concat(Enumerable.Repeat(unit, 1024 / unit.Length));
        AssertSameEnds(table, scanner, window, unit);
        var before = scanner.ReadCount;
        scanner.Open(window.Length);
        for (var at = 0; at < window.Length;)
        {
            at = scanner.SentenceEnd(table, window, at);
        }

        // 13 states a place, and the places that a way may go too far unremarked.
        Assert.InRange(scanner.ReadCount - before, window.Length, 30L * window.Length);
    }

    private static void AssertSameEnds(CharacterTable table, SentenceScanner scanner, string text, string context)
    {
        scanner.Open(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var expected = at + SentenceBreaker.SentenceLength(table, text.AsSpan(at));
            var actual = scanner.SentenceEnd(table, text, at);
            Assert.True(expected == actual, $"{context}: the sentence at {at} ends at {expected}, found {actual} in {string.Join(' ', text.Select(c => ((int)c).ToString("X4", null)))}");
            at = expected;
        }
    }
}
