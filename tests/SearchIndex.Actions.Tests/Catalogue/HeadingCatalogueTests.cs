using SearchIndex.Actions.Catalogue;

namespace SearchIndex.Actions.Tests.Catalogue;

public class HeadingCatalogueTests
{
    [Fact]
    public void The_built_in_catalogue_holds_the_whole_form()
    {
        var catalogue = HeadingCatalogue.LoadBuiltIn();
        Assert.Equal(3, catalogue.Areas.Count);
        Assert.Equal(13, catalogue.Commitments.Count);
        Assert.Equal(31, catalogue.Actions.Count);
        Assert.Equal([5, 3, 2, 3, 4, 1, 1, 2, 3, 3, 2, 1, 1], catalogue.Commitments.Select(c => catalogue.Actions.Count(a => a.Parent == c.Key)));
        Assert.All(catalogue.Actions, a => Assert.Equal(HeadingKind.Commitment, catalogue.Find(a.Parent)!.Kind));
        Assert.All(catalogue.Actions, a => Assert.Equal(HeadingKind.Area, catalogue.AreaOf(a)!.Kind));
        Assert.All(catalogue.All, h => Assert.True(h.Chinese.Length > 1));
        Assert.Equal(catalogue.All.Count, catalogue.All.Select(h => h.Key).Distinct().Count());
    }

    [Theory]
    [InlineData("kind\tkey\tparent\tenglish\tchinese\narea\ta\t-\tA\n", "Line 2")]
    [InlineData("kind\tkey\tparent\tenglish\tchinese\narea\ta\t-\tA\t甲\ncommitment\tb\tc\tB\t乙\n", "Line 3")]
    [InlineData("kind\tkey\tparent\tenglish\tchinese\narea\ta\t-\tA\t甲\narea\ta\t-\tA\t甲\n", "twice")]
    public void A_bad_line_is_named(string table, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => HeadingCatalogue.Load(new StringReader(table))).Message, StringComparison.Ordinal);
}
