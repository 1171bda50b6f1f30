using SearchIndex.Engine.Documents;

namespace SearchIndex.TestKit.Engine;

/// <summary>Small corpora of few words, so that random queries have matches of all sorts; the same for the same seed.</summary>
/// <param name="random">Seeded.</param>
public sealed class RandomCorpus(Random random)
{
    private static readonly string[] Words =
    [
        "plan", "plans", "plant", "planet", "pan", "city", "cities", "of", "the", "水", "土", "生态", "生态系统", "福寿螺", "福寿", "螺", "䴙䴘", "𠀀", "𠀁水",
    ];

    /// <summary>The schema: two texts, a keyword, several tags, a year.</summary>
    public static Schema Schema { get; } = new("id",
    [
        FieldDefinition.Keyword("id"),
        FieldDefinition.Text("title", new SpaceAnalyzer()),
        FieldDefinition.Text("text", new SpaceAnalyzer()),
        FieldDefinition.Keyword("tag"),
        FieldDefinition.Number("year"),
    ]);

    /// <summary>A word of the corpus; common words more often.</summary>
    /// <returns>The word.</returns>
    public string Word() => Words[Math.Min(random.Next(Words.Length), random.Next(Words.Length))];

    /// <summary>Makes documents.</summary>
    /// <param name="count">How many.</param>
    /// <param name="longest">Most words of a text.</param>
    /// <returns>Documents, some with empty fields.</returns>
    public IReadOnlyList<Document> Documents(int count, int longest = 30) => [.. Enumerable.Range(0, count).Select(number => One(number, longest))];

    private Document One(int number, int longest)
    {
        var document = new Document().Add("id", $"d{number}");
        if (random.Next(10) > 0)
        {
            document.Add("title", string.Join(' ', Enumerable.Range(0, random.Next(5)).Select(_ => Word())));
        }

        if (random.Next(12) > 0)
        {
            var length = random.Next(20) == 0 ? longest * 4 : random.Next(longest);
            document.Add("text", string.Join(' ', Enumerable.Range(0, length).Select(_ => Word())));
        }

        foreach (var tag in new[] { "A", "B", "贵州", "𠀀", "\uFA0E" }.Where(_ => random.Next(4) == 0))
        {
            document.Add("tag", tag);
        }

        return random.Next(4) == 0 ? document : document.Add("year", random.Next(2000, 2010));
    }
}
