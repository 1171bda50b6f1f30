using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

public sealed class ConceptBookTests(SeedLibraryFixture fixture) : IClassFixture<SeedLibraryFixture>
{
    [Fact]
    public void The_page_of_a_species_has_its_names_cities_actions_and_neighbours()
    {
        var page = Assert.Single(Library.FindConcepts("golden apple snail"));
        Assert.Equal(("pomacea-canaliculata", "species", "福寿螺"), (page.Key, page.Kind, page.Name));
        Assert.Contains("Pomacea canaliculata", page.Latin);
        Assert.Equal(["Anshun City 2", "Congjiang County 1", "Liangping District, Chongqing City 2"], page.Cities.Select(city => $"{city.Value} {city.Count}").Order(StringComparer.Ordinal));
        Assert.Equal(PlainScan.Find(Readable(), "福寿螺"), page.Actions.Select(action => action.Id).Order(StringComparer.Ordinal));
        Assert.All(page.Actions, action => Assert.Contains("福寿螺", action.Sentence, StringComparison.Ordinal));
        foreach (var name in new[] { "加拿大一枝黄花", "紫茎泽兰", "空心莲子草" })
        {
            Assert.Contains(page.Together, neighbour => neighbour.Name == name || neighbour.Sentences.Any(sentence => sentence.Contains(name, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("中华人民共和国野生动物保护法")]
    [InlineData("《中华人民共和国野生动物保护法》")]
    [InlineData("野生动物保护法")]
    public void A_law_is_one_whatever_form_its_title_has(string title)
    {
        var page = Assert.Single(Library.FindConcepts(title));
        Assert.Equal(("law", "中华人民共和国野生动物保护法"), (page.Kind, page.Name));
        var expected = PlainScan.Find(Readable(), "野生动物保护法").Concat(PlainScan.Find(Readable(), "野生动植物保护法")).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(expected, page.Actions.Select(action => action.Id).Order(StringComparer.Ordinal));
        Assert.Contains(page.Actions, action => action.Notes.Any(note => note.Contains("野生动植物保护法", StringComparison.Ordinal)));
        Assert.Equal(page.Actions.Count, Library.Search(new SearchRequest { Query = $"law:{title.Trim('《', '》')}", Limit = 0 }).Total);
    }

    [Fact]
    public void Counts_are_those_of_a_plain_scan()
    {
        var all = Library.Concepts();
        Assert.Equal(5, Assert.Single(all, summary => summary.Key == "pomacea-canaliculata").Actions);
        Assert.Equal(3, Assert.Single(all, summary => summary.Key == "pomacea-canaliculata").Cities);
        Assert.All(Library.Concepts("species"), summary => Assert.Equal("species", summary.Kind));
        Assert.True(Library.Concepts(unnamed: true).Count > all.Count);
    }

    [Fact]
    public void Mentions_of_all_actions_are_where_they_say()
    {
        var mentions = 0;
        foreach (var record in Readable())
        {
            var texts = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["title"] = record.Title,
                ["commitment"] = record.Commitment,
                ["description"] = record.Description,
                ["baseline"] = record.Baseline,
                ["target"] = record.Target,
            };
            foreach (var mention in record.Mentions)
            {
                Assert.Equal(mention.Text, texts[mention.Field]![mention.Start..mention.End]);
                mentions++;
            }

            Assert.All(record.Measures, measure => Assert.Equal(measure.Text, texts[measure.Field]![measure.Start..measure.End]));
            Assert.All(record.Periods, period => Assert.Equal(period.Text, texts[period.Field]![period.Start..period.End]));
        }

        Assert.True(mentions > 500, $"{mentions} mentions");
    }

    private ActionLibrary Library
    {
        get
        {
            Assert.SkipUnless(fixture.Library is not null, SharedData.AbsenceReason);
            return fixture.Library!;
        }
    }

    private List<ActionRecord> Readable() => [.. Library.Export(null).Where(record => record.Readable)];
}
