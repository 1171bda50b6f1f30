using SearchIndex.Actions.Library;

namespace SearchIndex.Service.Pages;

/// <summary>Queries to try on the start page.</summary>
internal static class ExampleQueries
{
    private const int Shown = 6;

    // One for each thing that the search can do, in both languages: a species, a mixed sentence, two words, a quotation, a concept, a field.
    private static readonly string[] Candidates =
    [
        "福寿螺", "invasive species plans mentioning 福寿螺", "湿地 碳汇", "\"生态保护红线\"", "nature-based solutions", "golden apple snail", "wetland restoration", "生物多样性 学校",
        "rain gardens", "pollinators", "missing:baseline",
    ];

    /// <summary>Chooses the examples that find something.</summary>
    /// <param name="library">The library.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>At most six queries.</returns>
    public static IReadOnlyList<string> In(IActionLibrary library, CancellationToken cancellationToken) =>
        [.. Candidates.Where(query => library.Count(new SearchRequest { Query = query }, cancellationToken) > 0).Take(Shown)];
}
