using System.Globalization;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Reading.Texts;

/// <summary>
/// Judges whether texts are language or noise. Recognition that read Chinese as English leaves words that no language has: capitals without
/// vowels, figures inside words, endless runs; a wrong decoding leaves rare characters in rows. Any script and any language that is neither passes.
/// </summary>
internal static class ReadabilityJudge
{
    private const double NoiseLimit = 0.35;

    // Below this many letters there is too little to judge by.
    private const int MinimumLetters = 40;

    // The commonest characters of Chinese prose on public affairs, simplified and traditional: real text holds them at every step, a wrong decoding hardly ever.
    private const string CommonHan =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严" +
        "態環護縣區國體發實際劃開業動種規護園綠濕樹鳥類劑監測與為會經濟應對環保護态环护绿湿园态严城镇乡村森湖河态恢修复然资源";

    private static readonly HashSet<char> Common = [.. CommonHan];

    /// <summary>Judges.</summary>
    /// <param name="texts">The city's own texts; the platform's English sentences in baselines may be among them.</param>
    /// <param name="country">The country, or null: Han is expected of China, Taiwan and Japan.</param>
    /// <returns>The verdict.</returns>
    public static Readability Judge(IReadOnlyList<string> texts, string? country)
    {
        var letters = 0L;
        var han = 0L;
        var commonHan = 0L;
        var kana = 0L;
        var shape = new WordShape();
        var replaced = 0L;
        var mojibake = 0L;
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Length; i++)
            {
                var c = text[i];
                if (c == '\uFFFD')
                {
                    replaced++;
                    letters++;
                }
                else if (Scripts.IsHan(c))
                {
                    han++;
                    letters++;
                    commonHan += Common.Contains(c) ? 1 : 0;
                }
                else if (char.IsLetter(c))
                {
                    kana += Scripts.IsKana(c) ? 1 : 0;
                    letters++;
                }

                if (IsMojibakeAt(text, i))
                {
                    mojibake += 2;
                }
            }

            shape.Add(text);
        }

        if (letters < MinimumLetters)
        {
            return new Readability(true, 1, "There is too little text to judge; it is taken as readable.");
        }

        var noise = shape.Noise;
        var strange = han >= MinimumLetters && kana * 10 < han && commonHan < han * 0.25 ? han : 0;
        var bad = Math.Min(letters, noise + strange + (replaced * 2) + mojibake);
        var share = (double)bad / letters;
        var score = Math.Round(1 - share, 3);
        var expected = ExpectsHan(country) ? $"Han characters were expected of {country}, {han.ToString(CultureInfo.InvariantCulture)} were found" : $"{han.ToString(CultureInfo.InvariantCulture)} Han characters were found";
        if (share <= NoiseLimit)
        {
            return new Readability(true, score, $"The texts are language: {Percent(share)} of their letters stand in strings that no language has.");
        }

        var kind = mojibake >= noise && mojibake >= strange && mojibake > 0 ? "the text was decoded with a wrong encoding"
            : replaced * 2 >= noise && replaced > 0 ? "characters were lost in decoding (U+FFFD)"
            : strange >= noise ? "the characters are not such as texts hold, as after a wrong encoding"
            : "the texts are what recognition makes of a script that it does not know";
        return new Readability(false, score, $"{expected}, and {Percent(share)} of the letters stand in strings that no language has: {kind}.");
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static bool ExpectsHan(string? country) =>
        country is not null && (country.Contains("China", StringComparison.OrdinalIgnoreCase) || country.Contains("Taiwan", StringComparison.OrdinalIgnoreCase)
            || country.Contains("Macao", StringComparison.OrdinalIgnoreCase) || country.Contains("Hong Kong", StringComparison.OrdinalIgnoreCase) || country.Contains("Japan", StringComparison.OrdinalIgnoreCase));

    /// <summary>UTF-8 read as Latin text: a letter such as ä, å, æ, Ã before a sign of the range that continues a sequence; or the rows that lost bytes give in Chinese.</summary>
    private static bool IsMojibakeAt(string text, int i)
    {
        if (i + 1 >= text.Length)
        {
            return false;
        }

        var a = text[i];
        var b = text[i + 1];
        return (a is >= '\u00C2' and <= '\u00F4' && (b is (>= '\u0080' and <= '\u00BF') or '€' or '™' or '‹' or '›' or 'œ' or 'Œ' or 'š' or 'Š' or 'ž' or 'Ž' or 'Ÿ' or '‡' or '†' or '‰' or 'ƒ') && b is not ('\u00A0' or '»' or '«'))
            || (a == '锟' && b == '斤') || (a == '斤' && b == '拷') || (a == '烫' && b == '烫');
    }
}
