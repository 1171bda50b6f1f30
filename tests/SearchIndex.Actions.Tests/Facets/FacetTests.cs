using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;

namespace SearchIndex.Actions.Tests.Facets;

/// <summary>The plain twin of a facet: the same search, once for each value, with that value as the only filter of its field.</summary>
public sealed class FacetTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("湿地")]
    [InlineData("wetland OR 保护")]
    [InlineData("湿地", "city=Lanmen City")]
    [InlineData("保护", "area=1", "lang=zh")]
    [InlineData("保护", "field=description")]
    [InlineData("", "has=target", "has=baseline", "country=China")]
    public void Each_count_is_what_the_search_with_that_value_finds(string query, params string[] filters)
    {
        var request = new SearchRequest { Query = query, Limit = 0, Filters = [.. filters.Select(filter => new SearchFilter(filter.Split('=')[0], filter.Split('=')[1]))] };
        var response = fixture.Library.Search(request);
        Assert.True(response.Facets.Count >= (query.Length == 0 ? 8 : 5));
        foreach (var (field, values) in response.Facets)
        {
            var others = request.Filters.Where(filter => filter.Field != field).ToList();
            foreach (var value in values.Take(12))
            {
                var found = fixture.Library.Search(request with { Filters = [.. others, new SearchFilter(field, value.Value)] });
                Assert.True(found.Total == value.Count, $"'{query}' {string.Join(' ', filters)}: {field}={value.Value} says {value.Count}, the search finds {found.Total}");
            }
        }
    }

    [Fact]
    public void Several_values_of_one_field_are_any_of_them_and_of_several_fields_all()
    {
        var all = fixture.Library.Search(new SearchRequest { Query = "", Limit = 0 });
        var (a, b) = (all.Facets["city"][0], all.Facets["city"][1]);
        var either = fixture.Library.Search(new SearchRequest { Query = "", Limit = 0, Filters = [new SearchFilter("city", a.Value), new SearchFilter("city", b.Value)] });
        Assert.Equal(a.Count + b.Count, either.Total);
        Assert.Equal(all.Facets["city"].Select(value => (value.Value, value.Count)), either.Facets["city"].Select(value => (value.Value, value.Count)));
        var both = fixture.Library.Search(new SearchRequest { Query = "", Limit = 0, Filters = [new SearchFilter("city", a.Value), new SearchFilter("has", "target")] });
        Assert.True(both.Total <= a.Count);
    }

    [Fact]
    public void Texts_are_counted_where_words_stand_and_not_without_words()
    {
        Assert.False(fixture.Library.Search(new SearchRequest { Query = "", Limit = 0 }).Facets.ContainsKey("field"));
        var response = fixture.Library.Search(new SearchRequest { Query = "\"湿地\"", Limit = 1_000 });
        var actions = fixture.Library.Export(null).Where(action => action.Readable).ToList();
        foreach (var value in response.Facets["field"])
        {
            var expected = response.Hits.Count(hit => actions.Single(action => action.Id == hit.Id).TextOf(value.Value)?.Contains("湿地", StringComparison.Ordinal) == true);
            Assert.Equal((value.Value, expected), (value.Value, value.Count));
        }
    }
}
