using System.Text;
using SearchIndex.Actions.Reading.Texts;

namespace SearchIndex.Actions.Tests.Reading;

public class ReadabilityJudgeTests
{
    private const string Chinese = "加强湿地保护与修复，推进森林生态系统建设，开展生物多样性监测调查，严格执行相关法律法规，完善城市公园体系，提升绿化水平，减少污染排放，促进绿色发展。";

    [Theory]
    [InlineData("The city restores wetlands along the river and trains volunteers to remove invasive trees from the banks every spring.", "China")]
    [InlineData("THE CITY RESTORES WETLANDS ALONG THE RIVER AND TRAINS VOLUNTEERS TO REMOVE INVASIVE TREES FROM THE BANKS OF THE CANAL EVERY SPRING, IN ALL OF THE DISTRICTS.", "South Africa")]
    [InlineData("La ville restaure les zones humides le long de la rivière et forme des bénévoles à l'enlèvement des espèces envahissantes.", "France")]
    [InlineData("La ciudad restaura los humedales a lo largo del río y capacita a voluntarios para retirar las especies invasoras cada año.", "Colombia")]
    [InlineData("A cidade restaura as áreas úmidas ao longo do rio e capacita voluntários para remover espécies invasoras todos os anos.", "Brazil")]
    [InlineData("शहर नदी के किनारे आर्द्रभूमि को पुनर्स्थापित करता है और हर साल स्वयंसेवकों को प्रशिक्षित करता है।", "India")]
    [InlineData("市は川沿いの湿地を再生し、毎年春に市民ボランティアとともに外来種の除去を行っています。学校での環境教育も続けています。", "Japan")]
    [InlineData("تعمل المدينة على استعادة الأراضي الرطبة على طول النهر وتدرب المتطوعين على إزالة الأنواع الغازية كل عام.", "Jordan")]
    [InlineData("Thành phố phục hồi các vùng đất ngập nước dọc theo sông và tập huấn cho tình nguyện viên loại bỏ loài ngoại lai xâm hại hằng năm.", "Viet Nam")]
    [InlineData(Chinese, "China")]
    [InlineData("加強濕地保護與修復，推進森林生態系統建設，開展生物多樣性監測調查，嚴格執行相關法律法規，完善城市公園體系。", "China")]
    public void Language_is_readable(string text, string country)
    {
        var judged = ReadabilityJudge.Judge([text], country);
        Assert.True(judged.IsReadable, judged.Reason);
    }

    [Fact]
    public void Noise_of_recognition_is_not()
    {
        var judged = ReadabilityJudge.Judge(["FERMIT (PEARRMEBARIPXFEAG) (REARZXMETENMRIFE) SEXERENNGE BRHXE RE B ARPHEEEIE, ERFMBEERARREZFTHY , MENAIARUMNEEARFK, WIBDEREARIFX, NN IINNEEEEREBQRESRIPHEE ERFTEESMEEXREETR TREARIPHALIEE BN BARIPHAEIE KWQ TRE PLM SDF GHJ ERT"], "China");
        Assert.False(judged.IsReadable);
        Assert.Contains("expected of China, 0 were found", judged.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_decodings_are_not()
    {
        var utf8 = Encoding.UTF8.GetBytes(Chinese);
        Assert.False(ReadabilityJudge.Judge([Encoding.Latin1.GetString(utf8)], "China").IsReadable);
        Assert.False(ReadabilityJudge.Judge([CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(utf8)], "China").IsReadable);
        Assert.False(ReadabilityJudge.Judge([CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetString(utf8)], "China").IsReadable);
        Assert.False(ReadabilityJudge.Judge([Encoding.UTF8.GetString(CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(Chinese))], "China").IsReadable);
        Assert.False(ReadabilityJudge.Judge([string.Concat(Enumerable.Repeat("锟斤拷", 30))], "China").IsReadable);
    }

    [Fact]
    public void Too_little_text_is_not_judged() => Assert.True(ReadabilityJudge.Judge(["XKQZW"], null).IsReadable);
}
