using System.Text.RegularExpressions;
using SearchIndex.Actions.Citing;
using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Citing;

public sealed partial class CitationTests
{
    private static readonly ActionRecord Action = new()
    {
        Id = "tianma-city/increase-protected-areas",
        City = "Tianma City, West",
        CityLocal = "天马市",
        Country = "China",
        Region = null,
        Area = 1,
        AreaTitle = "Protect & restore",
        Commitment = "Protect, connect and restore ecosystems",
        Title = "Increase protected areas",
        Description = "一{只\n小䴙䴘和𠮷野家，一只小䴙䴘。",
        DescriptionUpdated = null,
        Baseline = "b",
        BaselineUpdated = new DateOnly(2026, 4, 7),
        Target = null,
        TargetUpdated = null,
        Readable = true,
        Readability = 0.99,
        Flags = [],
        Concepts = [],
        Species = [],
        Laws = [],
        Quantities = [],
        Source = new ActionSource("a.txt", 12, 34, new DateOnly(2026, 5, 16)),
    };

    // The form of GB/T 7714-2015, 8.7, put together by hand.
    [Fact]
    public void A_reference_after_the_national_standard_has_its_form()
    {
        Assert.Equal(
            "天马市. Increase protected areas[EB/OL]//CitiesWithNature城市档案: a.txt. (2026-04-07)[2026-05-16]. https://example.org/actions/tianma-city/increase-protected-areas.\n",
            CitationWriter.Write(ActionCitation.Of(Action, site: "https://example.org/"), "gbt7714"));
        Assert.Equal(
            "天马市. Increase protected areas: 行动描述, 字符4-7[EB/OL]//CitiesWithNature城市档案: a.txt. (更新日期不详)[2026-05-16]. https://example.org/actions/tianma-city/increase-protected-areas?mark=description:4-7&words=%E5%B0%8F%E4%B4%99%E4%B4%98#mark.\n",
            CitationWriter.Write(ActionCitation.Of(Action, new CitedPassage("description", 4, 7), "https://example.org"), "gbt7714"));
        Assert.Equal(
            "Tianma City, West. Increase protected areas: baseline[EB/OL]//CitiesWithNature city profile: a.txt. (2026-04-07)[date of access unknown]. tianma-city/increase-protected-areas, lines 12-34.\n",
            CitationWriter.Write(ActionCitation.Of(Action with { CityLocal = null, Source = Action.Source with { Downloaded = null } }, new CitedPassage("baseline", null, null)), "gbt7714"));
    }

    [Fact]
    public void A_text_without_a_date_has_none_in_any_form()
    {
        var citation = ActionCitation.Of(Action, new CitedPassage("description", null, null));
        Assert.Null(citation.Updated);
        Assert.Contains("no date", CitationWriter.Write(citation, "text"), StringComparison.Ordinal);
        Assert.Contains("year = {n.d.}", CitationWriter.Write(citation, "bibtex"), StringComparison.Ordinal);
        Assert.DoesNotContain("PY  -", CitationWriter.Write(citation, "ris"), StringComparison.Ordinal);
        Assert.Contains("Y2  - 2026/05/16\r\n", CitationWriter.Write(citation, "ris"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lonely_brace_does_not_swallow_the_rest_of_a_bibliography()
    {
        var entry = CitationWriter.Write(ActionCitation.Of(Action), "bibtex");
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
        Assert.Contains("一\\textbraceleft{}只", entry, StringComparison.Ordinal);
        Assert.Matches(@"^@misc\{[A-Za-z0-9:/.+-]+,\n", entry);
    }

    [Fact]
    public void A_document_without_a_title_goes_under_its_section()
    {
        var record = Action with { Title = "", City = "Section 3", Area = 0, AreaTitle = "" };
        var citation = ActionCitation.Of(record);
        Assert.Contains("title = {Section 3}", CitationWriter.Write(citation, "bibtex"), StringComparison.Ordinal);
        Assert.Contains("TI  - Section 3\r\n", CitationWriter.Write(citation, "ris"), StringComparison.Ordinal);
    }

    // The grammar of RIS: two capitals or digits, two blanks, a hyphen, a blank; TY first, ER last, one line a value.
    [Fact]
    public void Every_line_of_ris_has_a_tag()
    {
        var lines = CitationWriter.Write(ActionCitation.Of(Action, new CitedPassage("description", 0, 8)), "ris").Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches(RisLine(), line));
        Assert.Equal("TY  - ELEC", lines[0]);
        Assert.Equal("ER  - ", lines[^2]);
        Assert.Contains("AU  - Tianma City West (天马市)", lines);
        Assert.Contains("AB  - 一{只 小䴙䴘和", lines);
    }

    [Theory]
    [InlineData("description:4-7", true)]
    [InlineData("description", true)]
    [InlineData("description:8-9", false)]
    [InlineData("description:0-99", false)]
    [InlineData("target:0-1", false)]
    public void A_passage_lies_in_its_text_and_cuts_no_character(string text, bool lies)
    {
        Assert.True(CitedPassage.TryRead(text, out var passage));
        Assert.Equal(text, passage.ToString());
        Assert.Equal(lies, passage.LiesIn(Action));
    }

    [Theory]
    [InlineData("description:7-4")]
    [InlineData("description:")]
    [InlineData("description:1")]
    [InlineData("description:-1-2")]
    [InlineData("about:1-2")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_passage_is_none(string? text) => Assert.False(CitedPassage.TryRead(text, out _));

    // A year later: the text as it was, with a sentence before it, with the words gone.
    [Fact]
    public void Words_are_found_again_after_the_text_has_changed()
    {
        var passage = new CitedPassage("description", 4, 7);
        var words = PassageLink.Words(Action, passage);
        Assert.Equal("小䴙䴘", words);
        Assert.Equal(passage, PassageLink.Find(Action, passage, words, out var moved));
        Assert.False(moved);
        Assert.Equal(new CitedPassage("description", 8, 11), PassageLink.Find(Action with { Description = "2027年" + Action.Description![1..] }, passage, words, out moved));
        Assert.True(moved);
        Assert.Null(PassageLink.Find(Action with { Description = "无" }, passage, words, out _));
        Assert.Null(PassageLink.Find(Action with { Description = null }, passage, words, out _));
    }

    // The sixteenth character is the first half of a pair, so fifteen stand for the whole passage.
    [Fact]
    public void Words_of_an_address_cut_no_pair_and_still_lead_to_all_that_was_marked()
    {
        var record = Action with { Description = new string('一', 15) + "𠮷二三四。" };
        var passage = new CitedPassage("description", 0, 20);
        var words = PassageLink.Words(record, passage);
        Assert.Equal(new string('一', 15), words);
        Assert.Equal(new CitedPassage("description", 1, 21), PassageLink.Find(record with { Description = "前" + record.Description }, passage, words, out var moved));
        Assert.True(moved);
    }

    [GeneratedRegex("^[A-Z][A-Z0-9]  - .*$")]
    private static partial Regex RisLine();
}
