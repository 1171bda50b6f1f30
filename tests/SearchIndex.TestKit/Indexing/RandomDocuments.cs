using SearchIndex.Engine.Documents;

namespace SearchIndex.TestKit.Indexing;

/// <summary>Documents of all kinds of fields, from a seed.</summary>
public sealed class RandomDocuments(Random random, int vocabulary = 60)
{
    private static readonly string[] Scripts = ["w", "福寿螺", "𠮷", "é", "中", ""];

    /// <summary>A schema with every kind of field.</summary>
    public static Schema MakeSchema() => new(
        "id",
        [
            FieldDefinition.Keyword("id"),
            FieldDefinition.Text("title", new SpaceAnalyzer()),
            FieldDefinition.Text("text", new SpaceAnalyzer(), stored: false),
            new FieldDefinition("plain", Indexed: true, new SpaceAnalyzer(), Positions: false, Norms: false, Stored: false, ColumnKind.None),
            FieldDefinition.Keyword("tag"),
            FieldDefinition.Number("year"),
            FieldDefinition.StoredOnly("note"),
            new FieldDefinition("facet", Indexed: false, Analyzer: null, Positions: false, Norms: false, Stored: false, ColumnKind.Keyword),
        ]);

    public Document Next(string id)
    {
        var document = new Document().Add("id", id);
        for (var i = random.Next(3); i > 0; i--)
        {
            document.Add("title", Text(8));
        }

        document.Add("text", Text(random.Next(20) == 0 ? 400 : 30));
        document.Add("plain", Text(5));
        for (var i = random.Next(4); i > 0; i--)
        {
            document.Add("tag", Word(8));
            document.Add("facet", Word(5));
        }

        if (random.Next(3) > 0)
        {
            document.Add("year", random.Next(4) == 0 ? random.NextInt64(long.MinValue, long.MaxValue) : 2000 + (10 * random.Next(3)));
        }

        if (random.Next(4) == 0)
        {
            document.Add("note", random.Next(2) == 0 ? "lone \uD800 surrogate" : "a note 说明 𠮷");
            document.Add("note", (long)random.Next());
        }

        return document;
    }

    private string Text(int most)
    {
        var words = new string[random.Next(most)];
        for (var i = 0; i < words.Length; i++)
        {
            var mark = random.Next(12) switch { 0 => "=", 1 => "~", _ => string.Empty };
            words[i] = mark + Word(vocabulary);
        }

        return string.Join(' ', words);
    }

    /// <summary>Low numbers are far more frequent than high ones, as words are.</summary>
    private string Word(int different)
    {
        var number = (int)(different * Math.Pow(random.NextDouble(), 3));
        return Scripts[number % Scripts.Length] + number;
    }
}
