using System.Text;

namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Web pages around profiles, titles that are none, lists, two encodings or two profiles in one file.</summary>
public class PageAndTitleTests
{
    private const string Action = "Increase protected areas\n\nDescription of how city is taking action\n\nWe buy land.\n";

    [Fact]
    public void The_margins_of_a_web_page_are_left_out_and_counted()
    {
        var reading = ReadProfiles.Text("<html><body><nav><p>Home</p><p>About us</p></nav><header><p>Our site</p></header><main><header><p>Port Merrow</p></header><p>City profile downloaded from CitiesWithNature</p><h3>Increase protected areas</h3><p>Description of how city is taking action</p><p>We buy land.</p></main><footer>Imprint</footer></body></html>", "a.html");
        Assert.Equal("Port Merrow", reading.Profile!.City);
        Assert.Equal("We buy land.", Assert.Single(reading.Profile.Actions).Description!.Text);
        Assert.Empty(reading.Report.UnplacedLines);
        Assert.Contains("4 lines of the page's own navigation, header, footer or margin were left out.", reading.Report.Notes);
    }

    [Theory]
    [InlineData("Home | About us")]
    [InlineData("Baseline")]
    [InlineData("another.")]
    [InlineData("Chapter 1  Profile overview")]
    public void A_first_line_without_support_is_no_title(string first)
    {
        var reading = ReadProfiles.Text($"{first}\n\nOverview\n\n{Action}\nTools & resources\nPort Merrow has not yet posted any tools and resources\n", "x.txt");
        Assert.Equal("Port Merrow", reading.Profile!.City);
    }

    [Theory]
    [InlineData("ANSHUN CITY", "Anshun City")]
    [InlineData("CITY OF RIO DE JANEIRO", "City of Rio de Janeiro")]
    [InlineData("Anshun City", "Anshun City")]
    [InlineData("Washington D.C.", "Washington D.C.")]
    [InlineData("安顺市", "安顺市")]
    public void A_title_in_capitals_is_written_small(string title, string city) =>
        Assert.Equal(city, ReadProfiles.Text($"{title}\n\nCity profile downloaded from CitiesWithNature\n\n{Action}").Profile!.City);

    [Theory]
    [InlineData("- rain gardens in 12 streets\n- a flood meadow of 4.5 ha", "rain gardens in 12 streets\na flood meadow of 4.5 ha")]
    [InlineData("1. rain gardens in twelve streets\n2. a flood meadow of 4.5 ha", "1. rain gardens in twelve streets\n2. a flood meadow of 4.5 ha")]
    [InlineData("（1）建设雨水花园\n（2）恢复湿地", "（1）建设雨水花园\n（2）恢复湿地")]
    [InlineData("①建设雨水花园\n②恢复湿地", "①建设雨水花园\n②恢复湿地")]
    [InlineData("We planted oaks in the park and in the year\n2. quarter we planted elms along the canal", "We planted oaks in the park and in the year 2. quarter we planted elms along the canal")]
    public void Items_of_a_list_are_paragraphs(string text, string expected)
    {
        var profile = ReadProfiles.Text($"Commitment Made:\nManage invasive alien species\nIncrease protected areas\nDescription of how city is taking action\n{text}\nTarget:\n20 rain gardens\nLast update:\n").Profile!;
        Assert.Equal(expected, Assert.Single(profile.Actions).Description!.Text);
    }

    [Fact]
    public void Two_encodings_in_one_file_are_read_line_by_line()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        byte[] bytes = [
            .. Encoding.UTF8.GetBytes("Increase protected areas\n\nDescription of how city is taking action\n\n我们购买土地并恢复湿地。\n\n"),
            .. gb.GetBytes("Target:\n\n到二〇三〇年恢复全部湿地。\n")];
        var reading = ReadProfiles.Reader().Read("m.txt", bytes);
        var action = Assert.Single(reading.Profile!.Actions);
        Assert.Equal(("我们购买土地并恢复湿地。", "到二〇三〇年恢复全部湿地。"), (action.Description!.Text, action.Target!.Text));
        Assert.Equal("utf-8 and gb18030", reading.Report.Encoding);
        Assert.Contains(reading.Report.Notes, n => n.Contains("line 9 was read as GB18030", StringComparison.Ordinal));
    }

    [Fact]
    public void A_broken_byte_does_not_change_the_encoding_of_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes("Increase protected areas\n\nDescription of how city is taking action\n\n我们购买土地并恢复湿地。\n\n我们种树。\n");
        bytes[Array.IndexOf(bytes, (byte)0xE6) + 1] = 0x41;
        var reading = ReadProfiles.Reader().Read("m.txt", bytes);
        Assert.Equal("utf-8", reading.Report.Encoding);
        Assert.Contains("我们种树。", reading.Profile!.Actions[0].Description!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_profile_in_the_file_is_said()
    {
        var profile = $"City profile downloaded from CitiesWithNature\n\n{Action}\nTools & resources\n\nNothing yet\n\nwww.citieswithnature.org\n\n";
        var first = $"Port Merrow\n\n{profile}";
        var reading = ReadProfiles.Text($"{first}Anhe City\n\n{profile}");
        var line = first.Count(c => c == '\n') + 1;
        Assert.Contains(reading.Report.Notes, n => n.StartsWith($"Line {line}: a second profile seems to begin here ('Anhe City').", StringComparison.Ordinal));
        Assert.DoesNotContain(ReadProfiles.Text(first).Report.Notes, n => n.Contains("second profile", StringComparison.Ordinal));
    }
}
