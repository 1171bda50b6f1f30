using SearchIndex.Actions.Library;
using SearchIndex.Actions.Tests.Library;
using SearchIndex.TestKit.Actions;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Querying;

/// <summary>
/// The rows of <c>Cases/query-language.tsv</c> on the sample library: what a query finds is held against a look through all actions
/// (<see cref="QueryOracle"/>): the same (<c>=</c>), at least (<c>&gt;</c>) or at most (<c>&lt;</c>) what the conditions say.
/// </summary>
public sealed class QueryLanguageTests(SampleLibraryFixture fixture) : IClassFixture<SampleLibraryFixture>
{
    private static string File => Path.Combine(RepositoryRoot.Find(), "tests", "SearchIndex.Actions.Tests", "Querying", "Cases", "query-language.tsv");

    public static TheoryData<string, string, string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string, string, string>();
        foreach (var cells in System.IO.File.ReadLines(File).Skip(1).Select(line => line.Split('\t')))
        {
            cases.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_query_finds_what_a_look_through_all_actions_finds(string part, string query, string relation, string expected, string understood, string note)
    {
        var actions = fixture.Library.Export(null).Where(action => action.Readable && !action.Flags.Contains("older-version", StringComparer.Ordinal)).ToList();
        var response = fixture.Library.Search(new SearchRequest { Query = query, Limit = 1_000 });
        var scanned = QueryOracle.Find(actions, expected);
        var found = response.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal).ToList();
        var missing = relation is "=" or ">" ? scanned.Except(found, StringComparer.Ordinal).ToList() : [];
        var besides = relation is "=" or "<" ? found.Except(scanned, StringComparer.Ordinal).ToList() : [];
        Assert.True(missing.Count + besides.Count == 0,
            $"{part}: {query}: {found.Count} found, {scanned.Count} expected; missing: {string.Join(", ", missing.Take(3))}; besides: {string.Join(", ", besides.Take(3))}; notes: {string.Join(" | ", response.Notes)}");
        Assert.True(relation != ">" || scanned.Count > 0, $"{part}: {query}: the conditions hold nowhere, so the row says nothing.");
        Assert.Equal(found.Count, response.Total);
        foreach (var (text, reading, required) in Parts(understood))
        {
            Assert.True(response.Understood.Any(item => item.Text == text && item.As == reading && item.Required == required),
                $"{part}: {query}: no '{text}' as {reading}{(required ? ", required" : "")}; there are {string.Join("; ", response.Understood.Select(item => $"{item.Text}={item.As}{(item.Required ? "!" : "")}"))}");
        }

        Assert.True(note.Length == 0 || response.Notes.Any(sentence => sentence.Contains(note, StringComparison.Ordinal)),
            $"{part}: {query}: no note with '{note}'; there are: {string.Join(" | ", response.Notes)}");
    }

    private static IEnumerable<(string Text, string As, bool Required)> Parts(string understood)
    {
        foreach (var part in understood.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.LastIndexOf('=');
            yield return (part[..equals], part[(equals + 1)..].TrimEnd('!'), part.EndsWith('!'));
        }
    }
}
