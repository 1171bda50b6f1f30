using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Actions.Tests.Relevance;

public sealed class JudgmentsTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    [Fact]
    public void Headings_odd_lines_and_repeated_queries_are_passed_over_and_named()
    {
        var judgments = Read("qid\tquery\nq1\t湿地\nno tab\nq1\tagain\nq2\tbirds\twith a tab\n", "qid\tdocid\tgrade\nq1\ta b\t2\nq2 0 c 1\nq3\td\t0.5\n");
        Assert.Equal(["q1", "q2"], judgments.Queries.Select(query => query.Id));
        Assert.Equal("birds\twith a tab", judgments.Queries[1].Text);
        Assert.Equal(2, judgments.Of("q1")["a b"]);
        Assert.Equal(1, judgments.Of("q3")["d"]);
        Assert.Equal(3, judgments.PassedOver.Count);
        Assert.Equal(["a b", "c", "d"], judgments.Documents.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_id_may_begin_with_the_sign_of_a_comment()
    {
        var judgments = Read("# queries\n#1\tx\n", "# judged\n#1\t#a\t1\n");
        Assert.Equal("#1", Assert.Single(judgments.Queries).Id);
        Assert.Equal(1, judgments.Of("#1")["#a"]);
        Assert.Empty(judgments.PassedOver);
    }

    [Fact]
    public void Of_two_grades_for_one_document_the_first_counts_and_the_other_is_named()
    {
        var judgments = Read("q1\tx\n", "q1\ta\t2\nq1\ta\t2\nq1\ta\t1\n");
        Assert.Equal(2, judgments.Of("q1")["a"]);
        Assert.Contains("line 3", Assert.Single(judgments.PassedOver), StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_order_and_ends_of_lines_of_other_systems_are_no_part_of_an_id()
    {
        var judgments = Read("\uFEFFq1\tx\r\n", "\uFEFFq1\ta\t1\r\n");
        Assert.Equal(new JudgedQuery("q1", "x"), Assert.Single(judgments.Queries));
        Assert.Equal(1, judgments.Of("q1")["a"]);
    }

    // U+FFFD is what a reader of UTF-8 makes of other bytes, such as Chinese in GB 18030.
    [Fact]
    public void A_query_that_is_no_UTF_8_is_named() =>
        Assert.Contains("UTF-8", Assert.Throws<FormatException>(() => Read("q1\t\uFFFD\uFFFD\n", "q1\ta\t1\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Grades_below_zero_are_no_answers()
    {
        var judgments = Read("q1\tx\nq2\ty\n", "q1\ta\t-1\nq2\tb\t1\n");
        Assert.Equal(("q2", 1), (Assert.Single(judgments.Queries).Id, judgments.Unjudged));
    }

    [Fact]
    public void Files_without_a_line_that_is_understood_say_what_is_wanted() =>
        Assert.Contains("qid docid grade", Assert.Throws<FormatException>(() => Read("q1\tx\n", "nothing\n")).Message, StringComparison.Ordinal);

    // A question of a judged collection may look like a field, a quotation or an operator, and is none.
    [Theory]
    [InlineData("city:nowhere 湿地")]
    [InlineData("湿地 -湿地")]
    [InlineData("NOT 湿地")]
    [InlineData("updated:>2090 \"湿地")]
    [InlineData("((湿地 OR")]
    public void Plain_text_is_never_read_as_syntax(string query) =>
        Assert.NotEqual(0, fixture.Library.Search(new SearchRequest { Query = query, Match = SearchMatch.Best, IsPlainText = true }).Total);

    private static Judgments Read(string queries, string qrels)
    {
        var folder = Directory.CreateTempSubdirectory("searchindex-judgments-");
        try
        {
            var (asked, judged) = (Path.Combine(folder.FullName, "q.tsv"), Path.Combine(folder.FullName, "r.tsv"));
            File.WriteAllText(asked, queries);
            File.WriteAllText(judged, qrels);
            return Judgments.Read(asked, judged);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
