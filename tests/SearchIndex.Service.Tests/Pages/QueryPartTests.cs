using SearchIndex.Service.Pages;

namespace SearchIndex.Service.Tests.Pages;

public sealed class QueryPartTests
{
    [Theory]
    [InlineData("invasive species plans mentioning 福寿螺", "福寿螺", "invasive species plans mentioning")]
    [InlineData("invasive species plans mentioning 福寿螺", "invasive species", "plans mentioning 福寿螺")]
    [InlineData("plans plan", "plan", "plans")]
    [InlineData("\"三区三线\" 湿地", "三区三线", "湿地")]
    [InlineData("“三区三线” 湿地", "三区三线", "湿地")]
    [InlineData("湿地 -「碳汇」", "碳汇", "湿地")]
    [InlineData("湿地 -碳汇", "碳汇", "湿地")]
    [InlineData("湿地 -碳汇", "-碳汇", "湿地")]
    [InlineData("湿地 AND 碳汇", "碳汇", "湿地")]
    [InlineData("湿地 AND 碳汇", "湿地", "碳汇")]
    [InlineData("湿地 OR 碳汇 OR 森林", "碳汇", "湿地 OR 森林")]
    [InlineData("湿地 NOT 碳汇", "碳汇", "湿地")]
    [InlineData("NOT 碳汇 湿地", "湿地", "NOT 碳汇")]
    [InlineData("well-being parks", "parks", "well-being")]
    [InlineData("city:Anshun　湿地", "city:Anshun", "湿地")]
    [InlineData("福寿螺", "福寿螺", "")]
    public void Takes_a_part_out_with_what_belongs_to_it(string query, string part, string rest) => Assert.Equal(rest, QueryPart.Remove(query, part));

    [Theory]
    [InlineData("湿地", "碳汇")]
    [InlineData("湿地", "")]
    [InlineData("", "湿地")]
    public void A_part_that_does_not_stand_there_cannot_be_taken_out(string query, string part) => Assert.Null(QueryPart.Remove(query, part));
}
