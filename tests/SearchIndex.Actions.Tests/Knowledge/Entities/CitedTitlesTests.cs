using SearchIndex.Actions.Knowledge.Entities;

namespace SearchIndex.Actions.Tests.Knowledge.Entities;

public sealed class CitedTitlesTests
{
    [Theory]
    [InlineData("执行《森林法》《野生动物保护法》", "森林法|野生动物保护法")]
    [InlineData("《关于修改《森林法》的决定》", "关于修改《森林法》的决定|森林法")]
    [InlineData("《没有结束", "")]
    [InlineData("《》", "")]
    public void Titles_stand_in_brackets(string text, string expected)
    {
        var titles = CitedTitles.Find(text);
        Assert.Equal(expected, string.Join('|', titles.Select(title => title.Text)));
        Assert.All(titles, title => Assert.Equal(title.Text, text[title.Start..title.End]));
    }

    [Theory]
    [InlineData("野生动物保护法", "中华人民共和国野生动物保护法")]
    [InlineData("中华人民共和国野生动物保护法", "中华人民共和国野生动物保护法")]
    [InlineData("荔波县国土空间总体规划(2021-2035年)", "荔波县国土空间总体规划（2021—2035年）")]
    [InlineData("荔波县国土空间总体规划（2021－2035 年）", "荔波县国土空间总体规划（2021—2035年）")]
    [InlineData("重庆市夜间作业审核规定（试行）", "重庆市夜间作业审核规定")]
    [InlineData("生活垃圾管理办法", "生活垃圾管理办法")]
    [InlineData("中华人民共和自然保护区条例", "中华人民共和国自然保护区条例")]
    public void A_law_has_one_normal_form(string title, string expected)
    {
        Assert.Equal(expected, CitedTitles.Normal(title, out var miswritten));
        Assert.Equal(title.StartsWith("中华人民共和自", StringComparison.Ordinal), miswritten);
    }

    [Theory]
    [InlineData("中华人民共和国森林法", "law")]
    [InlineData("贵州省湿地保护条例", "law")]
    [InlineData("荔波县国土空间总体规划（2021—2035年）", "plan")]
    [InlineData("见微知著·梁平小微湿地", "document")]
    public void The_end_of_a_title_says_what_it_is(string title, string kind) => Assert.Equal(kind, CitedTitles.Kind(title));
}
