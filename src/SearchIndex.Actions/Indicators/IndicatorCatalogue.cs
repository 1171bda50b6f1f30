using System.Globalization;
using System.Text;
using SearchIndex.Actions.Indicators.Forms;
using SearchIndex.Actions.Knowledge.Units;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Storage.Packing;

namespace SearchIndex.Actions.Indicators;

/// <summary>
/// The indicators and the sentences that state them. Immutable and safe for use by many threads.
/// Its file is a table with the columns <c>key chinese english query kind unit minimum maximum heading platform own</c>, separated by
/// tabs, a header line first. <c>query</c> has names separated by <c>|</c>; <c>platform</c> and <c>own</c> have patterns separated by
/// <c> | </c>, the more exact ones first, and <c>about:</c> before one that counts in the profile's "About" only.
/// In a pattern blanks, punctuation and case do not count; <c>{}</c> is a figure with its unit, <c>{n}</c> a figure alone,
/// <c>{words}</c> any words, <c>...</c> a short gap within a clause, <c>^</c> the beginning of a clause, <c>(a/b)</c> a or b.
/// </summary>
public sealed class IndicatorCatalogue
{
    private const string AboutMark = "about:";

    private readonly Dictionary<string, Indicator> _byKey;
    private readonly Dictionary<string, Indicator> _byQueryName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<IndicatorForm>> _forms;

    private IndicatorCatalogue(List<Indicator> all, Dictionary<string, IReadOnlyList<IndicatorForm>> forms, UnitTable units, string fingerprint)
    {
        Fingerprint = fingerprint;
        All = all;
        Units = units;
        _byKey = all.ToDictionary(indicator => indicator.Key, StringComparer.Ordinal);
        _forms = forms;
        foreach (var indicator in all)
        {
            foreach (var name in indicator.QueryNames)
            {
                _byQueryName.Add(name, indicator);
            }
        }
    }

    /// <summary>All indicators, in the order of the file.</summary>
    public IReadOnlyList<Indicator> All { get; }

    /// <summary>Changes whenever texts could be read in another way.</summary>
    public string Fingerprint { get; }

    /// <summary>The units.</summary>
    public UnitTable Units { get; }

    /// <summary>Reads the catalogue that the program carries (<c>index-data/catalogue/indicators.tsv</c>).</summary>
    /// <returns>A catalogue.</returns>
    public static IndicatorCatalogue LoadBuiltIn()
    {
        using var reader = new StringReader(EmbeddedTables.Read("indicators.tsv"));
        return Load(reader, UnitTable.LoadBuiltIn());
    }

    /// <summary>Reads a catalogue.</summary>
    /// <param name="reader">The table described at the type.</param>
    /// <param name="units">The units that it names.</param>
    /// <returns>A catalogue.</returns>
    /// <exception cref="FormatException">A line is not as described; the message names it.</exception>
    public static IndicatorCatalogue Load(TextReader reader, UnitTable units)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(units);
        var all = new List<Indicator>();
        var forms = new Dictionary<string, IReadOnlyList<IndicatorForm>>(StringComparer.Ordinal);
        var number = 0;
        var content = new StringBuilder();
        foreach (var unit in units.Units)
        {
            content.Append(unit.Symbol).Append(unit.Numerator).Append('/').Append(unit.Denominator).AppendJoin('|', unit.Names).Append('\n');
        }

        while (reader.ReadLine() is { } line)
        {
            number++;
            content.Append(line).Append('\n');
            if (number == 1 || line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != 11 || !Enum.TryParse<IndicatorKind>(cells[4], ignoreCase: true, out var kind) || forms.ContainsKey(cells[0]))
            {
                throw new FormatException($"Line {number} of the catalogue of indicators: expected 11 cells, a known kind and a new key, found '{line}'.");
            }

            try
            {
                var indicator = new Indicator(cells[0], cells[1], cells[2], cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries), kind, cells[5],
                    Bound(cells[6]), Bound(cells[7]), cells[8]);
                if (Family(indicator) is { } family && units.Find(cells[5])?.Family != family)
                {
                    throw new FormatException($"'{cells[5]}' is no unit of {family}.");
                }

                all.Add(indicator);
                forms.Add(indicator.Key, [.. Forms(cells[9], IndicatorOrigin.Platform), .. Forms(cells[10], IndicatorOrigin.OwnWords)]);
            }
            catch (FormatException error)
            {
                throw new FormatException($"Line {number} of the catalogue of indicators: {error.Message}", error);
            }
        }

        var hash = Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(content.ToString())))[..16];
        return new IndicatorCatalogue(all, forms, units, $"indicators-1 {hash}");
    }

    /// <summary>Finds an indicator.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>Null where there is none.</returns>
    public Indicator? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Finds an indicator by the name of its field in the query language.</summary>
    /// <param name="name">Such as "treecover" or 森林覆盖率, in any case.</param>
    /// <returns>Null where there is none.</returns>
    public Indicator? FindQueryName(string name) => _byQueryName.GetValueOrDefault(name);

    /// <summary>The sentences that state an indicator, in the order in which they are tried.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The sentences.</returns>
    internal IReadOnlyList<IndicatorForm> FormsOf(string key) => _forms[key];

    /// <summary>The family of units of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <returns>Null where it has no unit that could be converted.</returns>
    internal static string? Family(Indicator indicator) => indicator.Kind switch
    {
        IndicatorKind.Area => "area",
        IndicatorKind.Share => "share",
        IndicatorKind.Mass => "mass",
        _ => null,
    };

    private static decimal? Bound(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static IEnumerable<IndicatorForm> Forms(string cell, IndicatorOrigin origin)
    {
        foreach (var pattern in cell.Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var onlyAbout = pattern.StartsWith(AboutMark, StringComparison.Ordinal);
            foreach (var choice in FormPattern.Parse(onlyAbout ? pattern[AboutMark.Length..] : pattern))
            {
                yield return new IndicatorForm(origin, onlyAbout, choice);
            }
        }
    }
}
