using System.Globalization;
using SearchIndex.Actions.Knowledge;

namespace SearchIndex.Actions.Tests.Knowledge.Entities;

public sealed class QuantityTests
{
    // Text, then what is written, its amount (and upper end) in the base unit. 1 hectare = 0.01 km²; 15 mu = 1 hectare.
    [Theory]
    [InlineData("is 42432.88 hectares, or 69.39%", "42432.88 hectares=424.3288 km²|69.39%=69.39 %")]
    [InlineData("面积1954.67平方公里，占21.18％", "1954.67平方公里=1954.67 km²|21.18％=21.18 %")]
    [InlineData("完成造林3.6万亩", "3.6万亩=24 km²")]
    [InlineData("三百余亩湿地", "三百余亩=0.2 km²")]
    [InlineData("治理1,500亩", "1,500亩=1 km²")]
    [InlineData("增殖放流20—30万尾", "20—30万尾=200000..300000 尾")]
    [InlineData("500亩至1500亩", "500亩至1500亩=0.333333333333..1 km²")]
    [InlineData("年接待游客１２０万人次", "１２０万人次=1200000 人次")]
    [InlineData("an area of 1.5 million hectares", "1.5 million hectares=15000 km²")]
    [InlineData("绿道全长12.5km，水体3000m³", "12.5km=12500 m|3000m³=3000 m³")]
    [InlineData("百分之三十的陆地", "百分之三十=30 %")]
    [InlineData("投资2.3亿元", "2.3亿元=230000000 CNY")]
    [InlineData("两千余株古树", "两千余株=2000 株")]
    [InlineData("10余种鸟类", "10余种=10 种")]
    [InlineData("in 2026 and 7 habits, 2021—2035年", "")]
    [InlineData("第二十条、第3条，一个两岸三区三线，十四五，百里竹海", "")]
    [InlineData("A4纸，PM2.5", "")]
    public void Quantities_are_read_with_their_unit(string text, string expected)
    {
        var found = Quantities.Read(text);
        Assert.Equal(expected, string.Join('|', found.Select(q => string.Create(CultureInfo.InvariantCulture,
            $"{q.Text}={q.Amount}{(q.AmountHigh is { } high ? $"..{high}" : "")} {q.BaseUnit}"))));
        Assert.All(found, q => Assert.Equal(q.Text, text[q.Start..q.End]));
    }

    [Theory]
    [InlineData("全县森林覆盖率达到69.39%", "全县森林覆盖率")]
    [InlineData("The city currently has tree cover of 69.39%", "currently has tree cover")]
    [InlineData("有湿地面积为300公顷", "有湿地")]
    [InlineData("300公顷", null)]
    public void The_words_before_a_quantity_say_what_is_measured(string text, string? what) => Assert.Equal(what, Assert.Single(Quantities.Read(text)).What);
}
