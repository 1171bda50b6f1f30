using SearchIndex.Actions.Library;
using SearchIndex.Actions.Sharing.Finding;
using SearchIndex.Actions.Sharing.Places;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Sharing;

/// <summary>A name of another place is reported where nothing explains it, and only there.</summary>
public sealed class LeftOverNameTests(SampleLibraryFixture sample) : IClassFixture<SampleLibraryFixture>
{
    private static readonly SharedPlace[] Cities =
    [
        new("congjiang-county", "Congjiang County", "从江县", false), new("anshun-city", "Anshun City", "安顺市", false), new("lalanga", "Lalanga", null, false),
    ];

    [Theory]
    [InlineData("congjiang-county", "加强从江县湿地保护，提升安顺市公园绿地服务能力。", "安顺市")]
    [InlineData("congjiang-county", "到2030年，安顺建成区绿化覆盖率达到42%。", "安顺")]
    [InlineData("anshun-city", "制定《遵义市外来入侵物种防控方案》。", "遵义市")]
    [InlineData("anshun-city", "全面落实浙江省的各项任务。", "浙江省")]
    [InlineData("anshun-city", "推进黎平县生态修复。", "黎平县")]
    [InlineData("anshun-city", "The council of Lalanga plants a tree for each child.", "Lalanga")]
    public void A_name_that_nothing_explains_is_reported_with_its_place_and_sentence(string city, string text, string name)
    {
        var found = Assert.Single(Find(city, text));
        Assert.Equal(name, found.Name);
        Assert.Equal(name, text[found.Start..found.End]);
        Assert.Contains(name, found.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("congjiang-county", "按照贵州省和黔东南苗族侗族自治州的安排部署，加强从江县湿地保护。")]
    [InlineData("congjiang-county", "推进都柳江从江流域整治，落实长江经济带和珠江流域规划。")]
    [InlineData("congjiang-county", "生活垃圾全部运至黎平县焚烧发电厂处理。")]
    [InlineData("congjiang-county", "与安顺市合作开展联防联控。")]
    [InlineData("congjiang-county", "借鉴杭州市的经验。")]
    [InlineData("anshun-city", "平坝区、普定县和镇宁布依族苗族自治县完成调查。")]
    [InlineData("anshun-city", "依托南京市林业大学开展监测。")]
    [InlineData("anshun-city", "江北区块的白云区域已划定红线，整治加拿大一枝黄花。")]
    [InlineData("lalanga", "Rangers learn from Anshun City how to count crabs.")]
    [InlineData("anshun-city", "治理从江河到湖库的水体。")]
    public void A_name_that_is_meant_is_not_reported(string city, string text) => Assert.Empty(Find(city, text));

    private List<SearchIndex.Actions.Sharing.Reports.LeftOverName> Find(string city, string text)
    {
        var finder = new LeftOverFinder(Cities, PlaceTable.LoadBuiltIn(), TestLexicons.All.Knowledge);
        ActionRecord any = sample.Library.Export(null).First();
        var place = Cities.Single(place => place.Id == city);
        var record = any with { Id = city + "/x", City = place.City, CityLocal = place.CityLocal, Description = text, Baseline = null, Target = null, Flags = [] };
        return [.. finder.Find(new SharedAction(record, city, false))];
    }
}
