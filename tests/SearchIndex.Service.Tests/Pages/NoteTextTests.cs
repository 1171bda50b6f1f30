using System.Text.RegularExpressions;
using SearchIndex.Actions.Library;
using SearchIndex.Service.Pages.Texts;
using SearchIndex.Service.Tests.Fakes;

namespace SearchIndex.Service.Tests.Pages;

public sealed partial class NoteTextTests(RealLibrary real) : IClassFixture<RealLibrary>
{
    public static TheoryData<string> Queries =>
        ["", "福寿螺", "\"外来入侵物种\"", "invasive species plans mentioning 福寿螺", "南极磷虾", "湿地 南极磷虾", "\"湿地", "\"\" 湿地", "湿地 NEAR/5000 保护", "* 湿地", "nofield:湿地", "湿地~1", "wetland~5", "湿地)", "(湿地",
         "湿地 OR", "AND 湿地", "湿地 NOT", "city:Nowhere", "species:福寿螺 city:Nowhere", "mesh:abc", "field:abc 湿地", "updated:abc", "missing:福寿螺", "is:stale", "is:nothing", "similar:no/where", "shares:no/where", "/(/", "/.*/",
         "/(?=a)/", "law:湿地", "哪些城市监测湿地鸟类？", "wetlands not parks", "湿地 -", "保护生物多样性和生态系统的工作方案", "protected areas", "kmgbf:99", "concept:xyz", "heading:、、", "area:99", "湿地 和 南极磷虾 和 福寿螺"];

    [Fact]
    public void Every_kind_says_in_Chinese_all_that_the_English_says()
    {
        Assert.Equal(NoteTexts.Kinds.Count, NoteTexts.Kinds.DistinctBy(kind => kind.Code).Count());
        var chinese = PageTexts.All.Single(texts => texts.Code == "zh");
        foreach (var kind in NoteTexts.Kinds)
        {
            var number = 0;
            var names = new Dictionary<string, string>();
            var sentence = Alternatives().Replace(kind.English, alternatives => alternatives.Groups[1].Value.Split('|')[^1]);
            sentence = Places().Replace(sentence, place => names.TryGetValue(place.Groups[1].Value, out var value) ? value : names[place.Groups[1].Value] = $"X{++number}");

            var (text, language) = NoteTexts.Say(sentence, chinese);

            Assert.True(language == "zh-Hans", $"{kind.Code} does not take its own sentence: {sentence}");
            Assert.Equal(kind.InChinese(sentence, inner => inner), text);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            Assert.True(text.Any(c => c is >= '\u4E00' and <= '\u9FFF'), text);
            Assert.Equal((sentence, "en"), NoteTexts.Say(sentence, PageTexts.All.Single(texts => texts.Code == "en")));
        }

        Assert.Equal(("A sentence of no kind.", "en"), NoteTexts.Say("A sentence of no kind.", chinese));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Whatever_a_search_says_is_said_in_Chinese_on_Chinese_pages(string query)
    {
        var chinese = PageTexts.All.Single(texts => texts.Code == "zh");
        using var library = real.Open();
        foreach (var match in Enum.GetValues<SearchMatch>())
        {
            var response = library.Search(new SearchRequest { Query = query, Match = match });
            string?[] said = [.. response.Notes, response.NearMisses?.Note, response.Narrower?.Note];
            Assert.All(said.OfType<string>(), note => Assert.True(NoteTexts.Say(note, chinese).Language == "zh-Hans", $"No Chinese for: {note}"));
        }
    }

    [Fact]
    public void Whatever_an_import_report_says_is_said_in_Chinese_on_Chinese_pages()
    {
        var chinese = PageTexts.All.Single(texts => texts.Code == "zh");
        using var library = real.Open();
        var notes = library.Info.Files.SelectMany(file => file.Report.Notes).ToList();

        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.True(NoteTexts.Say(note, chinese).Language == "zh-Hans", $"No Chinese for: {note}"));
    }

    [GeneratedRegex(@"\[([^\]|]*\|[^\]]*)\]")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Places();
}
