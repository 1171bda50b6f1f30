using SearchIndex.Similarity.Clustering;
using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Similarity.Tests.Clustering;

public sealed class ClusterTemplateTests
{
    private static readonly ComparedTextReader Reader = new(FoldingTables.Load());

    // Class 1, as a caller would hand them in.
    private static readonly string[] Names = ["从江县", "安顺市", "荔波县"];

    [Fact]
    public void Names_are_slots_of_their_class_and_other_differences_are_open_slots()
    {
        var template = Template(
            "从江县严格执行《自然保护区条例》，加强湿地保护工作。",
            "安顺市严格执行《野生动物保护法》，加强湿地保护工作！",
            "荔波县严格执行《自然保护区条例》，加强湿地保护工作。");
        Assert.Equal("{name}严格执行《…》，加强湿地保护工作。", template.ToText(_ => "name"));
        Assert.Equal(["从江县", "安顺市", "荔波县"], template.Parts[0].Values);
        Assert.Equal(["自然保护区条例", "野生动物保护法", "自然保护区条例"], template.Parts[2].Values);
        Assert.Equal("》，加强湿地保护工作。", template.LongestCommon);
    }

    [Fact]
    public void A_name_that_all_have_is_common_text() =>
        Assert.Equal("从江县加强湿地保护…", Template("从江县加强湿地保护", "从江县加强湿地保护和修复").ToText(_ => "name"));

    [Fact]
    public void A_figure_is_an_open_slot_and_nothing_may_stand_in_a_slot()
    {
        var template = Template("到2025年森林覆盖率达到百分之六十", "到2030年森林覆盖率稳定达到百分之六十");
        Assert.Equal("到…年森林覆盖率…达到百分之六十", template.ToText(_ => "name"));
        Assert.Equal(["", "稳定"], template.Parts[3].Values);
    }

    [Fact]
    public void Identical_texts_have_no_slot() =>
        Assert.Equal("同一段文字。", Assert.Single(Template("同一段文字。", "同一段文字。").Parts).Text);

    [Fact]
    public void Texts_with_nothing_in_common_are_one_slot()
    {
        var template = Template("完全不同的一段文字", "Nothing in common");
        Assert.Equal("…", template.ToText(_ => "name"));
        Assert.Equal("", template.LongestCommon);
    }

    private static ClusterTemplate Template(params string[] texts) => ClusterTemplate.Of([.. texts.Select(text => new TemplateMember(text, Read(text)))], 0);

    private static ComparedText Read(string text) => Reader.Read(
        text,
        [.. Names.Select(name => (At: text.IndexOf(name, StringComparison.Ordinal), name.Length)).Where(place => place.At >= 0).Select(place => new MaskedSpan(place.At, place.At + place.Length, 1)).OrderBy(mask => mask.Start)]);
}
