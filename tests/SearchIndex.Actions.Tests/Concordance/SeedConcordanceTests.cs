using CsvHelper;
using SearchIndex.Actions.Concordance;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Concordance;

/// <summary>Counts that were taken by hand from the real profiles.</summary>
public sealed class SeedConcordanceTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void The_snail_stands_fifteen_times_in_five_actions_of_three_cities()
    {
        var response = Kwic(new KwicRequest { Term = "福寿螺" });
        Assert.Equal((15, 5), (response.Total, response.Actions));
        Assert.Equal([("Liangping District, Chongqing City", 8), ("Anshun City", 4), ("Congjiang County", 3)], response.Cities.Select(city => (city.Value, city.Count)));
        Assert.All(response.Lines, line => Assert.Equal("福寿螺", line.Keyword));
        Assert.Equal(13, Kwic(new KwicRequest { Term = "福寿螺", Once = true }).Total);
        Assert.Equal(15, Kwic(new KwicRequest { Term = "golden apple snail", Names = true }).Total);
    }

    [Fact]
    public void Line_wraps_of_the_source_hide_nothing()
    {
        Assert.Equal(9, Kwic(new KwicRequest { Term = "外来入侵物种", Filters = [new SearchFilter("city", "Congjiang")] }).Total);
        Assert.Equal(7, Kwic(new KwicRequest { Term = "生态系统保护", Filters = [new SearchFilter("city", "Congjiang")] }).Total);
    }

    // Counted with grep in the profiles: each of the two figures stands in a description and in the target that repeats it.
    [Theory]
    [InlineData("自然/半自然", "自然/半自然", 1)]
    [InlineData("自然、半自然", "", 0)]
    [InlineData("1205.51", "1205.51", 2)]
    [InlineData("49.91%", "49.91", 2)]
    [InlineData("小䴙䴘", "小䴙䴘", 1)]
    [InlineData("semi-natural", "semi-natural", 2)]
    [InlineData("生物多样性", "生物多样性", 117)]
    public void A_keyword_with_marks_inside_is_one_occurrence_and_no_other_mark_will_do(string term, string keyword, int total)
    {
        var response = Kwic(new KwicRequest { Term = term });
        Assert.Equal(total, response.Total);
        Assert.Equal(total, response.Lines.Count(line => line.Keyword == keyword));
    }

    [Fact]
    public void Lines_leave_in_the_order_on_the_screen()
    {
        var response = Kwic(new KwicRequest { Term = "连通性", Sort = KwicSort.Right });
        Assert.Equal(10, response.Total);
        using var writer = new StringWriter();
        Assert.Equal(10, KwicCsv.Write(response, writer, byteOrderMark: true));
        Assert.Equal('\uFEFF', writer.ToString()[0]);
        using var reader = CsvReader.FromText(writer.ToString()[1..], new CsvReaderOptions());
        reader.ReadHeader();
        foreach (var line in response.Lines)
        {
            Assert.True(reader.Read());
            Assert.Equal((line.Left, line.Keyword, line.Right, line.Id), (reader.GetString("left"), reader.GetString("keyword"), reader.GetString("right"), reader.GetString("id")));
        }

        Assert.False(reader.Read());
    }

    [Fact]
    public void Neighbours_of_the_snail_are_its_fellow_invaders()
    {
        var collocates = Kwic(new KwicRequest { Term = "福寿螺" }).Collocates;
        Assert.Equal("加拿大一枝黄花", collocates.First(collocate => collocate.Kind == "word").Text);
        Assert.Equal("加拿大一枝黄花", collocates.First(collocate => collocate.Kind == "species").Text);

        // Twice in descriptions of Anshun, once in its baseline, once in each text of Congjiang that is no repetition: 2 + 1 + 1 + 1.
        Assert.Equal((5, 0), (collocates[0].Left, collocates[0].Right));
    }

    private KwicResponse Kwic(KwicRequest request)
    {
        Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
        return fixture.Library!.Kwic(request);
    }
}
