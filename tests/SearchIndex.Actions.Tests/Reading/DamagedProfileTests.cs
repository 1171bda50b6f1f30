using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Profiles;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>The real profiles, damaged as layouts damage them, still read as the undamaged ones do (white space apart).</summary>
public partial class DamagedProfileTests
{
    private static readonly string[] Seeds = ["libo", "liangping", "anshun", "congjiang", "congjiang-ocr"];

    public static TheoryData<string> Damages => ["no blank lines", "double spaced", "crlf", "cr", "pages", "page marks", "bare page numbers", "capital labels", "wide colons", "bold labels", "no commitment labels",
        "no description labels", "no area numbers", "zero width", "no-break spaces", "glued labels", "glued descriptions", "glued dates", "dates below", "noise in headings", "html"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_profile_reads_as_the_whole_one(string damage)
    {
        foreach (var seed in Seeds)
        {
            var whole = Encoding.UTF8.GetString(ReadProfiles.SeedBytes(seed));
            var expected = ReadProfiles.Text(whole, seed + ".txt").Profile!;
            var reading = ReadProfiles.Text(Damage(whole, damage), seed + ".txt");
            Assert.True(reading.Profile is not null, $"{seed}, {damage}: {reading.Report.Error}");
            Assert.Equal(expected.City, reading.Profile!.City);
            Assert.Equal(expected.CityLocal, reading.Profile.CityLocal);
            Assert.Equal(expected.StatedActions, reading.Profile.StatedActions);
            Assert.Equal(expected.Readability.IsReadable, reading.Profile.Readability.IsReadable);
            // Noise reaches a few English lines of the texts as well: there only the headings are compared.
            Func<CityAction, string> describe = damage == "noise in headings" ? Head : Describe;
            Assert.Equal(expected.Actions.Select(describe), reading.Profile.Actions.Select(describe));
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    public void Every_encoding_reads_the_same(string name)
    {
        var text = Encoding.UTF8.GetString(ReadProfiles.SeedBytes("libo"));
        var expected = ReadProfiles.Text(text).Profile!;
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(54936)! : Encoding.GetEncoding(name);
        foreach (var mark in (bool[])[true, false])
        {
            var bytes = mark ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
            var reading = ReadProfiles.Reader().Read("libo.txt", bytes);
            Assert.StartsWith(name.Replace("utf-16BE", "utf-16be", StringComparison.Ordinal), reading.Report.Encoding, StringComparison.Ordinal);
            Assert.Equal(expected.Actions.Select(Describe), reading.Profile!.Actions.Select(Describe));
        }
    }

    private static string Head(CityAction a) => string.Join('|', a.HeadingKey, a.Area, a.Commitment, a.Occurrence, a.Description is null, a.Baseline?.Updated, a.Target?.Updated);

    private static string Describe(CityAction a) =>
        string.Join('|', a.HeadingKey, a.Area, a.Commitment, a.Occurrence, Squeeze(a.Description), Squeeze(a.Baseline), Squeeze(a.Target));

    private static string Squeeze(ActionText? text) => text is null ? string.Empty : White().Replace(text.Text, string.Empty) + text.Updated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Damage(string text, string damage) => damage switch
    {
        "no blank lines" => string.Join('\n', text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))),
        "double spaced" => text.Replace("\n", "\n\n", StringComparison.Ordinal),
        "crlf" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        "cr" => text.Replace('\n', '\r'),
        "pages" => Every(text, 37, page => $"\nPage {page} of 20\n\fCitiesWithNature | City profile\n"),
        "page marks" => Every(text, 29, page => $"- {page} -"),
        "bare page numbers" => Every(text, 41, page => $"\n{page}\n"),
        "capital labels" => Labels().Replace(text, m => m.Value.ToUpperInvariant()),
        "wide colons" => Labels().Replace(text, m => m.Value.Replace(':', '：')),
        "bold labels" => LabelLines().Replace(text, "**$1**"),
        "no commitment labels" => CommitmentLines().Replace(text, string.Empty),
        "no description labels" => DescriptionLines().Replace(text, string.Empty),
        "no area numbers" => AreaLines().Replace(text, string.Empty),
        "zero width" => ZeroWidth(text),
        "no-break spaces" => text.Replace(' ', '\u00A0'),
        "glued labels" => FieldBreaks().Replace(text, "$1 "),
        "glued descriptions" => DescriptionBreaks().Replace(text, "**$1**"),
        "glued dates" => DateBreaks().Replace(text, "$1$2"),
        "dates below" => text.Replace("Last update: ", "Last update:\n", StringComparison.Ordinal),
        "noise in headings" => Noise(text),
        "html" => "<!DOCTYPE html><html><body>" + string.Concat(text.Split('\n').Where(l => l.Length > 0).Select(l => $"<div><span>{System.Net.WebUtility.HtmlEncode(l)}</span></div>")) + "</body></html>",
        _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, "No such damage."),
    };

    private static string Every(string text, int lines, Func<int, string> insert)
    {
        var result = new StringBuilder();
        var all = text.Split('\n');
        for (var i = 0; i < all.Length; i++)
        {
            result.Append(all[i]).Append('\n');
            if (i % lines == lines - 1)
            {
                result.Append(insert((i / lines) + 1)).Append('\n');
            }
        }

        return result.ToString();
    }

    private static string ZeroWidth(string text)
    {
        var random = new Random(7);
        var result = new StringBuilder();
        foreach (var c in text)
        {
            result.Append(c);
            if (random.Next(30) == 0)
            {
                result.Append('\u200B');
            }
        }

        return result.ToString();
    }

    /// <summary>One letter in about twenty-five of the longer headings is another; labels of the fields stay, since one letter makes them another word.</summary>
    private static string Noise(string text)
    {
        var random = new Random(11);
        return HeadingLines().Replace(text, match =>
        {
            var letters = match.Value.ToCharArray();
            for (var n = 0; n < letters.Length / 25; n++)
            {
                var at = random.Next(letters.Length);
                letters[at] = char.IsAsciiLetterLower(letters[at]) ? "ceo"[random.Next(3)] : letters[at];
            }

            return new string(letters);
        });
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"Commitment Made:|Baseline:|Target:|Description of how city is taking action|Last update:")]
    private static partial Regex Labels();

    [GeneratedRegex(@"^(Baseline:|Target:|Commitment Made:|Description of how city is taking action|Last update:[^*\n]*)$", RegexOptions.Multiline)]
    private static partial Regex LabelLines();

    [GeneratedRegex(@"^\W*Commitment Made:\s*\n+", RegexOptions.Multiline)]
    private static partial Regex CommitmentLines();

    [GeneratedRegex(@"^[^\w\n]*Description of how city is taking action[^\w\n]*\n+", RegexOptions.Multiline)]
    private static partial Regex DescriptionLines();

    [GeneratedRegex(@"^[^\w\n]*Action area \d.*\n", RegexOptions.Multiline)]
    private static partial Regex AreaLines();

    [GeneratedRegex(@"(Baseline:|Target:)\s*\n+")]
    private static partial Regex FieldBreaks();

    [GeneratedRegex(@"\s*\n+([^\w\n]*Description of how city is taking action)[^\w\n]*\n+")]
    private static partial Regex DescriptionBreaks();

    [GeneratedRegex(@"(Last update: \d+ \w+ \d{4})\**\n+([^\w\n]*Target:)")]
    private static partial Regex DateBreaks();

    [GeneratedRegex(@"^(?!.*(?:has not|have been linked|Currently))[A-Z][A-Za-z &'’,/.-]{30,}$", RegexOptions.Multiline)]
    private static partial Regex HeadingLines();
}
