using System.Globalization;
using SearchIndex.Actions.Knowledge.Entities;

namespace SearchIndex.Actions.Tests.Knowledge.Entities;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("规划（2021—2035年）", "2021—2035年=2021-2035")]
    [InlineData("2019年至2029年", "2019年至2029年=2019-2029")]
    [InlineData("到2030年，by 2025", "2030年=2030-2030|2025=2025-2025")]
    [InlineData("“十四五”期间", "十四五=2021-2025")]
    [InlineData("第十五个五年规划", "第十五个五年规划=2026-2030")]
    [InlineData("the 14th Five-Year Plan", "14th Five-Year Plan=2021-2025")]
    [InlineData("2025-06-05 和 2025年6月", "2025=2025-2025|2025年=2025-2025")]
    [InlineData("2000亩、12025、2024.5、1200", "")]
    [InlineData("六五环境日", "")]
    public void Years_and_plans_are_periods(string text, string expected)
    {
        var found = Periods.Find(text);
        Assert.Equal(expected, string.Join('|', found.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Text}={p.From}-{p.To}"))));
        Assert.All(found, p => Assert.Equal(p.Text, text[p.Start..p.End]));
    }
}
