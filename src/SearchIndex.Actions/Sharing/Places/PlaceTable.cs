using SearchIndex.Actions.Lexicons;

namespace SearchIndex.Actions.Sharing.Places;

/// <summary>Provinces, prefectures and counties of China. Immutable. Its file has the columns <c>kind name short english parent</c>.</summary>
internal sealed class PlaceTable
{
    private readonly ILookup<string, Place> _byName;

    private PlaceTable(string table)
    {
        All = [.. EmbeddedTables.Rows(table, 5)
            .Select(row => new Place(Enum.Parse<PlaceKind>(row[0], ignoreCase: true), row[1], row[2], row[3], row[4] == "-" ? null : row[4]))];
        _byName = All.ToLookup(place => place.Name, StringComparer.Ordinal);
        Fingerprint = EmbeddedTables.Fingerprint(table);
    }

    /// <summary>All places.</summary>
    public IReadOnlyList<Place> All { get; }

    /// <summary>Names the contents.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads the table that the program carries (<c>index-data/lexicon/places.tsv</c>).</summary>
    /// <returns>The table.</returns>
    public static PlaceTable LoadBuiltIn() => new(EmbeddedTables.Read("places.tsv"));

    /// <summary>A place and everything that it belongs to.</summary>
    /// <param name="name">A whole name.</param>
    /// <returns>Whole names, the place first; only the name where the table does not know it.</returns>
    public IReadOnlyList<string> WithParents(string name)
    {
        var names = new List<string>();
        for (var next = name; next is not null && !names.Contains(next, StringComparer.Ordinal); next = _byName[next].FirstOrDefault()?.Parent)
        {
            names.Add(next);
        }

        return names;
    }
}
