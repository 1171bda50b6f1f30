using SearchIndex.Actions.Lexicons;

namespace SearchIndex.Actions.Catalogue;

/// <summary>
/// Targets of the Kunming-Montreal framework that the platform's headings serve. Immutable. Its file has the columns
/// <c>heading targets</c>, parted by a tab: a key of the catalogue, and keys of targets parted by <c>|</c>; a header line first.
/// </summary>
public sealed class HeadingTargets
{
    private readonly Dictionary<string, IReadOnlyList<string>> _byTitle;

    private HeadingTargets(Dictionary<string, IReadOnlyList<string>> byTitle) => _byTitle = byTitle;

    /// <summary>Reads the table that the program carries.</summary>
    /// <param name="catalogue">The headings.</param>
    /// <returns>The table.</returns>
    public static HeadingTargets LoadBuiltIn(HeadingCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return Read(EmbeddedTables.Read("heading-targets.tsv").Split('\n'), catalogue);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="lines">Its lines, a header first; lines that begin with # are passed over.</param>
    /// <param name="catalogue">The headings.</param>
    /// <returns>The table.</returns>
    /// <exception cref="InvalidDataException">A heading is not in the catalogue; the message names the line.</exception>
    public static HeadingTargets Read(IEnumerable<string> lines, HeadingCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(catalogue);
        var targets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var line in lines.Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (number == 1 || line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length < 2 || catalogue.Find(cells[0]) is not { } heading)
            {
                throw new InvalidDataException($"heading-targets.tsv, line {number}: '{cells[0]}' is no key of headings.tsv, or the targets are missing.");
            }

            targets[heading.English] = cells[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        return new HeadingTargets(targets);
    }

    /// <summary>Targets of a heading.</summary>
    /// <param name="heading">Its English wording.</param>
    /// <returns>Keys such as "kmgbf-6"; empty where none is known.</returns>
    public IReadOnlyList<string> Of(string heading) => _byTitle.GetValueOrDefault(heading, []);
}
