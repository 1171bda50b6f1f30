using SearchIndex.Actions.Lexicons;

namespace SearchIndex.Actions.Catalogue;

/// <summary>
/// The fixed headings of the platform, in its order. Immutable and safe for use by many threads.
/// Its file is a table with the columns <c>kind key parent english chinese</c>, separated by tabs, a header line first;
/// a parent stands above its children, and <c>-</c> means none.
/// </summary>
public sealed class HeadingCatalogue
{
    private readonly Dictionary<string, CatalogueHeading> _byKey;

    private HeadingCatalogue(List<CatalogueHeading> headings)
    {
        All = headings;
        _byKey = headings.ToDictionary(h => h.Key, StringComparer.Ordinal);
        Areas = [.. headings.Where(h => h.Kind == HeadingKind.Area)];
        Commitments = [.. headings.Where(h => h.Kind == HeadingKind.Commitment)];
        Actions = [.. headings.Where(h => h.Kind == HeadingKind.Action)];
    }

    /// <summary>All headings, in the order of the file.</summary>
    public IReadOnlyList<CatalogueHeading> All { get; }

    /// <summary>The action areas.</summary>
    public IReadOnlyList<CatalogueHeading> Areas { get; }

    /// <summary>The commitments; the parent of each is its area.</summary>
    public IReadOnlyList<CatalogueHeading> Commitments { get; }

    /// <summary>The actions; the parent of each is its commitment.</summary>
    public IReadOnlyList<CatalogueHeading> Actions { get; }

    /// <summary>Reads the catalogue that the program carries (<c>index-data/catalogue/headings.tsv</c>).</summary>
    /// <returns>A catalogue.</returns>
    public static HeadingCatalogue LoadBuiltIn()
    {
        using var reader = new StringReader(EmbeddedTables.Read("headings.tsv"));
        return Load(reader);
    }

    /// <summary>Reads a catalogue.</summary>
    /// <param name="reader">The table described at the type.</param>
    /// <returns>A catalogue.</returns>
    /// <exception cref="FormatException">A line is not as described; the message names it.</exception>
    public static HeadingCatalogue Load(TextReader reader)
    {
        var headings = new List<CatalogueHeading>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<HeadingKind, int>();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (number == 1 || line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 5 || !Enum.TryParse<HeadingKind>(cells[0], ignoreCase: true, out var kind))
            {
                throw new FormatException($"Line {number} of the catalogue of headings: expected kind, key, parent, english and chinese between tabs, found '{line}'.");
            }

            var parent = cells[2] == "-" ? null : cells[2];
            if (!keys.Add(cells[1]) || (parent is not null && !keys.Contains(parent)))
            {
                throw new FormatException($"Line {number} of the catalogue of headings: the key '{cells[1]}' stands twice, or its parent '{cells[2]}' does not stand above it.");
            }

            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            headings.Add(new CatalogueHeading(kind, cells[1], parent, counts[kind], cells[3], cells[4]));
        }

        return new HeadingCatalogue(headings);
    }

    /// <summary>Finds a heading.</summary>
    /// <param name="key">Its key, or null.</param>
    /// <returns>The heading, or null where there is none of that key.</returns>
    public CatalogueHeading? Find(string? key) => key is not null && _byKey.TryGetValue(key, out var heading) ? heading : null;

    /// <summary>Finds the area of a commitment or an action.</summary>
    /// <param name="heading">A heading of this catalogue.</param>
    /// <returns>The area, or null for headings that stand under none.</returns>
    public CatalogueHeading? AreaOf(CatalogueHeading? heading)
    {
        while (heading is not null && heading.Kind != HeadingKind.Area)
        {
            heading = Find(heading.Parent);
        }

        return heading;
    }
}
