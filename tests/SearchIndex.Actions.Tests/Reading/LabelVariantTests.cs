namespace SearchIndex.Actions.Tests.Reading;

/// <summary>Labels and values as people and programs write them otherwise: short numbers, other words for a date, quoted mails, section numbers, capitals.</summary>
public class LabelVariantTests
{
    [Theory]
    [InlineData("58,240\nPopulation size\nAoife Brennan, Mayor of Port Merrow\nHead of government\n\n3\nActions made on the Action Platform", 58240L, 3)]
    [InlineData("Population size\n58,240\nActions made on the Action Platform\n3", 58240L, 3)]
    [InlineData("Population size\n9500\nActions made on the Action Platform\n1", 9500L, 1)]
    [InlineData("**2**\n\nActions made on the Action Platform", null, 2)]
    public void A_stated_number_of_one_digit_counts(string front, long? population, int stated)
    {
        var reading = ReadProfiles.Text("Port Merrow\nCity profile downloaded from CitiesWithNature\n3 March 2026\n" + front + "\n\nAction area 1\nIncrease protected areas\nDescription of how city is taking action\nWe buy land.\n");
        Assert.Equal((population, stated), (reading.Profile!.Population, reading.Profile.StatedActions));
        Assert.Empty(reading.Report.UnplacedLines);
    }

    [Fact]
    public void A_count_among_page_numbers_is_no_page_number()
    {
        var reading = ReadProfiles.Text("Port Merrow\n\n1\n\nCity profile downloaded from CitiesWithNature\n\n2\n\nOverview\n\n3\nActions made on the Action Platform\n\nAction area 1\nIncrease protected areas\nDescription of how city is taking action\nWe buy\n\n3\n\nland.\n");
        Assert.Equal(3, reading.Profile!.StatedActions);
        Assert.Equal("We buy land.", reading.Profile.Actions[0].Description!.Text);
    }

    [Theory]
    [InlineData("Last updated - 07 April 2026")]
    [InlineData("Last updated – 7 Apr 2026")]
    [InlineData("Last updated: 07 April 2026")]
    [InlineData("Last update 07 April 2026")]
    [InlineData("Last Update : 07 April 2026")]
    [InlineData("Updated: 07 April 2026")]
    [InlineData("**Updated** - 2026-04-07")]
    public void The_label_of_a_date_has_many_forms(string label)
    {
        var action = Assert.Single(ReadProfiles.Text($"Increase protected areas\n\nDescription of how city is taking action\n\nWe buy land.\n\nTarget:\n\nMore land.\n{label}\n").Profile!.Actions);
        Assert.Equal(("More land.", new DateOnly(2026, 4, 7)), (action.Target!.Text, action.Target.Updated));
    }

    [Fact]
    public void A_sentence_about_an_update_is_text()
    {
        const string Sentence = "Our plan has the last update 07 April 2026 as its base, is\nupdated 7 April 2026 and will be\nUpdated when the council says so.";
        var action = Assert.Single(ReadProfiles.Text($"Increase protected areas\n\nDescription of how city is taking action\n\n{Sentence}\n\nTarget:\n\nMore land.\nLast update:\n").Profile!.Actions);
        Assert.Equal(Sentence.Replace('\n', ' '), action.Description!.Text);
        Assert.Equal("More land.", action.Target!.Text);
    }

    [Fact]
    public void A_blank_date_before_a_chapter_on_the_same_line()
    {
        var action = Assert.Single(ReadProfiles.Text("Action area 1 Increase protected areas Description of how city is taking action 我们买地。 Target: 更多土地。 Last update: Chapter 3 Nature Pathway").Profile!.Actions);
        Assert.Equal("更多土地。", action.Target!.Text);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("> > ")]
    [InlineData(">>")]
    public void A_quoted_mail_reads_as_what_it_quotes(string mark)
    {
        var lines = "Port Merrow\n\nCity profile downloaded from CitiesWithNature\n\n12\n\nActions made on the Action Platform\n\nCommitment Made:\n\nManage invasive alien species\n\nIncrease protected areas\n\nDescription of how city is taking action\n\nWe buy land > 4 ha.\n".Split('\n');
        var reading = ReadProfiles.Text(string.Join('\n', lines.Select(l => mark + l)));
        var action = Assert.Single(reading.Profile!.Actions);
        Assert.Equal(("Port Merrow", 12, "We buy land > 4 ha."), (reading.Profile.City, reading.Profile.StatedActions, action.Description!.Text));
        Assert.Equal((17, mark.Length), (action.Description.Lines[0].Line, action.Description.Lines[0].Column));
        Assert.Empty(reading.Report.UnplacedLines);
    }

    [Fact]
    public void Section_numbers_belong_to_their_headings()
    {
        var reading = ReadProfiles.Text("Port Merrow\n\nIncrease protected areas\n\nDescription of how city is taking action\n\n我们买地。\n1.10 Increase connectivity between natural areas\n\nDescription of how city is taking action\n\n1.5 ha of land.\n");
        Assert.Equal(["我们买地。", "1.5 ha of land."], reading.Profile!.Actions.Select(a => a.Description?.Text));
        Assert.Empty(reading.Report.UnplacedLines);
    }

    [Fact]
    public void Scores_in_capitals_are_scores()
    {
        var reading = ReadProfiles.Text("PORT MERROW\n\nINCREASE PROTECTED AREAS\n\nDESCRIPTION OF HOW CITY IS TAKING ACTION\n\nWE BUY LAND.\n\nCITY BIODIVERSITY INDEX\n\nTHIS CITY HAS MEASURED THE FOLLOWING TOTAL CBI SCORE OUT OF\n112 POINTS:\n7 POINTS\n");
        Assert.Equal((7m, 112m), (reading.Profile!.BiodiversityIndex!.Total, reading.Profile.BiodiversityIndex.TotalMaximum));
        Assert.Empty(reading.Report.UnplacedLines);
    }
}
