using System.Text;
using System.Text.Json;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Searching;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library.Searching;

/// <summary>Phrases of Han characters found with the help of free text, beside a plain scan of the texts, among them texts of the worst sort.</summary>
public sealed class HanPairsTests
{
    private static readonly string[] Pieces =
    [
        "生态", "保护", "發", "髮", "发", "乾", "干", "幹", "管", "筦", "理", "湿", "溼", "濕", "地", "的", "々", "〇", "\u200B", "\u00AD", "\uFE00", "\u0301", "\u3099",
        " ", "\u3000", "，", "。", "·", "ア", "㍻", "平", "成", "A", "５", "\U00020000", "\U0002A6A5", "、", "-",
    ];

    private static readonly string[][] Slots =
    [
        ["发", "發", "髮"], ["发"], ["發"], ["髮", "发"], ["干"], ["乾"], ["干", "乾", "幹"], ["管"], ["管", "筦"], ["理"], ["湿", "溼", "濕"], ["湿"], ["地"], ["生"], ["态", "態"], ["保"],
        ["护"], ["的"], ["平"], ["成"], ["々"], ["〇"], ["\U00020000"],
    ];

    // Words of the lexicon, and what looks like them.
    private static readonly string[] Words = ["人民政府", "人民", "政府", "国务院", "國務院", "国务", "院", "天然林", "天然", "林", "，", " ", "\u200B", "的", "人民\u00AD政府", "国务\uFE00院"];

    private static readonly string[] Marked = ["人民\u0301政府", "国务院\u3099", "天然林"];

    private static readonly string[][][] Long =
    [
        [["人"], ["民"], ["政"], ["府"]], [["国"], ["务"], ["院"]], [["国", "國"], ["务", "務"], ["院"]], [["國"], ["務"], ["院"]], [["天"], ["然"], ["林"]], [["民"], ["政"], ["府"]],
        [["国", "天"], ["务", "務"], ["院"]],
    ];

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Long_words_are_found_where_a_plain_scan_finds_them(int round, bool marked)
    {
        string[] words = [.. Words, .. marked ? Marked : []];
        AssertFound(round, words, random => [.. Long[random.Next(Long.Length)]], rounds: 200, least: 4_000);
    }

    [Fact]
    public void Phrases_are_found_where_a_plain_scan_finds_them() => AssertFound(
        round: 2, Pieces, random => [.. Enumerable.Range(0, random.Next(4) == 0 ? 3 : 2).Select(_ => Slots[random.Next(Slots.Length)])], rounds: 1_500, least: 2_000);

    private static void AssertFound(int round, string[] pieces, Func<Random, List<string[]>> phrase, int rounds, int least)
    {
        using var folder = new TemporaryFolder();
        var seed = RandomSeed.For(round);
        var random = new Random(seed);
        string Random(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => pieces[random.Next(pieces.Length)]));
        File.WriteAllLines(folder.At("texts.jsonl"), Enumerable.Range(0, 400).Select(at => JsonSerializer.Serialize(new { id = $"t{at}", title = $"x{Random(12)}", section = $"y{Random(6)}", text = $"z{Random(60)}" })));
        new LibraryBuilder(TestLexicons.All, TimeProvider.System).Build(new BuildRequest { IndexFolder = folder.At("index"), Paths = [folder.At("texts.jsonl")], Rebuild = false });
        using var library = ActionLibrary.Open(folder.At("index"), TestLexicons.All);
        var records = library.Export(null).ToDictionary(record => record.Id, StringComparer.Ordinal);
        using var reader = LibraryIndex.Open(folder.At("index"), TestLexicons.All).Reader;
        var searcher = new Searcher(reader);
        var sets = new MatchSets(searcher);
        var found = 0;
        for (round = 0; round < rounds; round++)
        {
            var slots = phrase(random);
            var fields = random.Next(3) switch { 0 => LibraryFields.Texts, 1 => LibraryFields.Quotable, _ => [LibraryFields.Texts[random.Next(LibraryFields.Texts.Count)]] };
            var query = BooleanQuery.Any(fields.Select(field => new PhraseQuery(field + LibraryFields.CharactersSuffix, [.. slots.Select((terms, at) => new PhraseSlot(at, terms))])));
            var expected = records.Values.Where(record => fields.Any(field => Stands(Text(record, field), slots))).Select(record => record.Id).Order(StringComparer.Ordinal).ToList();
            var given = sets.Of(query, TestContext.Current.CancellationToken).Documents.Select(document => searcher.Stored(document).Text(LibraryFields.Key)!).Order(StringComparer.Ordinal).ToList();
            found += given.Count;
            Assert.True(expected.SequenceEqual(given), $"seed {seed}, round {round}: {query} stands in {expected.Count} texts, {given.Count} are found");
        }

        Assert.True(found > least, $"only {found} texts were found");
    }

    private static string Text(ActionRecord record, string field) => field switch
    {
        LibraryFields.Title => record.Title,
        LibraryFields.Commitment => record.Commitment,
        LibraryFields.AreaTitle => record.AreaTitle,
        LibraryFields.CityNames => $"{record.City}\n{record.CityLocal}",
        LibraryFields.Description => record.Description ?? "",
        LibraryFields.Baseline => record.Baseline ?? "",
        _ => record.Target ?? "",
    };

    // Signs that count for nothing are taken out; a character with a mark is none of those that are looked for.
    private static bool Stands(string text, List<string[]> slots)
    {
        var runes = text.Replace("㍻", "平成", StringComparison.Ordinal).EnumerateRunes().Where(rune => rune.Value is not (0x200B or 0x00AD or 0xFE00)).ToList();
        bool Is(int at, string[] forms) => at < runes.Count && forms.Contains(runes[at].ToString(), StringComparer.Ordinal)
            && !(at + 1 < runes.Count && Rune.GetUnicodeCategory(runes[at + 1]) == System.Globalization.UnicodeCategory.NonSpacingMark);
        return Enumerable.Range(0, runes.Count).Any(start => Enumerable.Range(0, slots.Count).All(at => Is(start + at, slots[at])));
    }
}
