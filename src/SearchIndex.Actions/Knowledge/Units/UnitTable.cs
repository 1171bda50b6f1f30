using System.Globalization;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Querying.Parsing;

namespace SearchIndex.Actions.Knowledge.Units;

/// <summary>
/// The units that texts and queries use. Immutable and safe for use by many threads.
/// Its file is a table with the columns <c>family symbol factor names</c>, separated by tabs, a header line first; a factor is a number
/// or a fraction of two, in base units of the family, whose own factor is 1; names are separated by <c>|</c>.
/// </summary>
public sealed class UnitTable
{
    // By the first character in lower case, longest name first.
    private readonly Dictionary<char, List<(string Name, MeasureUnit Unit)>> _byFirst = [];
    private readonly Dictionary<string, MeasureUnit> _bases = new(StringComparer.Ordinal);

    private UnitTable(List<MeasureUnit> units)
    {
        Units = units;
        foreach (var unit in units)
        {
            if (unit.IsBase)
            {
                _bases.TryAdd(unit.Family, unit);
            }

            foreach (var name in unit.Names)
            {
                var first = char.ToLowerInvariant(name[0]);
                if (!_byFirst.TryGetValue(first, out var list))
                {
                    _byFirst.Add(first, list = []);
                }

                list.Add((name, unit));
            }
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
        }
    }

    /// <summary>All units, in the order of the file.</summary>
    public IReadOnlyList<MeasureUnit> Units { get; }

    /// <summary>Reads the table that the program carries (<c>index-data/catalogue/units.tsv</c>).</summary>
    /// <returns>A table.</returns>
    public static UnitTable LoadBuiltIn()
    {
        using var reader = new StringReader(EmbeddedTables.Read("units.tsv"));
        return Load(reader);
    }

    /// <summary>Reads a table.</summary>
    /// <param name="reader">The table described at the type.</param>
    /// <returns>A table.</returns>
    /// <exception cref="FormatException">A line is not as described; the message names it.</exception>
    public static UnitTable Load(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var units = new List<MeasureUnit>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (number == 1 || line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 4 || !TryFactor(cells[2], out var numerator, out var denominator) || cells[3].Split('|').Any(name => name.Trim().Length == 0))
            {
                throw new FormatException($"Line {number} of the table of units: expected family, symbol, factor and names between tabs, found '{line}'.");
            }

            var unit = new MeasureUnit(cells[0], cells[1], numerator, denominator, cells[3].Split('|'));
            if (unit.Names.FirstOrDefault(name => !names.Add(name)) is { } twice)
            {
                throw new FormatException($"Line {number} of the table of units: the name '{twice}' stands twice.");
            }

            units.Add(unit);
        }

        return new UnitTable(units);
    }

    /// <summary>The unit in which a family is compared.</summary>
    /// <param name="family">Such as "area".</param>
    /// <returns>Null where there is no such family.</returns>
    public MeasureUnit? Base(string family) => _bases.GetValueOrDefault(family);

    /// <summary>Finds a unit by one of its names.</summary>
    /// <param name="name">The whole name, blanks around it aside; single letters in their case, other Latin names in any.</param>
    /// <returns>Null where there is none.</returns>
    public MeasureUnit? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var trimmed = name.Trim();
        return TryRead(trimmed, 0, out var unit, out var end) && end == trimmed.Length ? unit : null;
    }

    /// <summary>Reads the longest name of a unit that begins at a place of a text.</summary>
    /// <param name="text">Any text; runs of blanks in it count as one.</param>
    /// <param name="at">Where the name has to begin.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="end">First UTF-16 unit after the name.</param>
    /// <param name="glued">Whether a Latin name of four letters and more may be followed by a letter, as where a blank was lost: "hectaresof".</param>
    /// <returns>Whether a name stands there.</returns>
    public bool TryRead(string text, int at, out MeasureUnit unit, out int end, bool glued = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (at >= 0 && at < text.Length && _byFirst.TryGetValue(char.ToLowerInvariant(text[at]), out var list))
        {
            foreach (var (name, candidate) in list)
            {
                if (StandsAt(text, at, name, out end) && (EndsThere(text, name, end) || (glued && name.Length >= 4)))
                {
                    unit = candidate;
                    return true;
                }
            }
        }

        unit = null!;
        end = at;
        return false;
    }

    private static bool StandsAt(string text, int at, string name, out int end)
    {
        end = at;
        foreach (var c in name)
        {
            if (c == ' ')
            {
                // Wrapped lines leave a line feed or several blanks; a lost blank is no matter either.
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                continue;
            }

            if (end >= text.Length || (name.Length == 1 ? text[end] != c : char.ToLowerInvariant(text[end]) != char.ToLowerInvariant(c)))
            {
                return false;
            }

            end++;
        }

        return true;
    }

    // A Latin name ends at the border of a word; "m" is not the beginning of "m²" or "m3".
    private static bool EndsThere(string text, string name, int end)
    {
        if (end >= text.Length || !char.IsLetterOrDigit(name[^1]) || QuerySigns.IsHan(name[^1]))
        {
            return true;
        }

        var next = text[end];
        return QuerySigns.IsHan(next) || !(char.IsLetterOrDigit(next) || next is '²' or '³' or '^');
    }

    private static bool TryFactor(string text, out decimal numerator, out decimal denominator)
    {
        var parts = text.Split('/');
        denominator = 1;
        return decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numerator) && numerator > 0
            && (parts.Length == 1 || (parts.Length == 2 && decimal.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out denominator) && denominator > 0));
    }
}
