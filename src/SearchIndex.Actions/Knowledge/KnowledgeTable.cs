using System.Globalization;

namespace SearchIndex.Actions.Knowledge;

/// <summary>Reads a table of entries: tab-separated, a header first, several names of a column parted by <c>|</c>.</summary>
/// <remarks>
/// The columns are <see cref="Header"/>. A name that ends in <c>~</c> is ambiguous, one that ends in <c>!</c> is a way of miswriting
/// the entry's name. Empty lines and lines that begin with # are passed over.
/// </remarks>
public static class KnowledgeTable
{
    private const int MostErrors = 20;
    private const int KeyColumn = 0;
    private const int KindColumn = 1;
    private const int NegativeColumn = 8;
    private const int BroaderColumn = 10;
    private const int SourceColumn = 11;

    private static readonly string[] Columns = ["key", "kind", "zh", "hant", "en", "latin", "pinyin", "variants", "negative", "includes", "broader", "source"];

    private static readonly (int Column, NameForm Form)[] NameColumns =
    [
        (2, NameForm.Chinese), (3, NameForm.Traditional), (4, NameForm.English), (5, NameForm.Latin), (6, NameForm.Pinyin), (7, NameForm.Variant),
        (8, NameForm.Negative), (9, NameForm.Include),
    ];

    /// <summary>The first line of a table.</summary>
    public static string Header { get; } = string.Join('\t', Columns);

    /// <summary>Reads the lines of a table.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="file">Name of the file, for messages.</param>
    /// <returns>The rows with their line numbers, from 1.</returns>
    /// <exception cref="InvalidDataException">Lines are wrong; the message says which, in which column, and why, for the first twenty.</exception>
    public static IReadOnlyList<KnowledgeRow> Read(IEnumerable<string> lines, string file)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var rows = new List<KnowledgeRow>();
        var errors = new List<string>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                if (!string.Equals(line.TrimStart('\uFEFF'), Header, StringComparison.Ordinal))
                {
                    throw new InvalidDataException($"{file}, line 1: the header is not '{Header.Replace('\t', ' ')}' (parted by tabs).");
                }
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Row(line, number, file, rows, errors);
            }
        }

        return errors.Count == 0 ? rows
            : throw new InvalidDataException(string.Join('\n', errors.Take(MostErrors))
                + (errors.Count > MostErrors ? $"\n... and {(errors.Count - MostErrors).ToString(CultureInfo.InvariantCulture)} more." : ""));
    }

    private static void Row(string line, int number, string file, List<KnowledgeRow> rows, List<string> errors)
    {
        var cells = line.Split('\t');
        var before = errors.Count;
        void Wrong(int column, string what) => errors.Add(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}, column {Columns[column]}: {what}"));
        if (cells.Length != Columns.Length)
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}: {cells.Length} columns parted by tabs; {Columns.Length} are wanted."));
            return;
        }

        var key = cells[KeyColumn];
        if (key.Length == 0 || !key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            Wrong(KeyColumn, $"'{key}' is no key: small letters, digits and hyphens are wanted.");
        }

        if (!KnowledgeKinds.TryParse(cells[KindColumn], out var kind))
        {
            Wrong(KindColumn, $"'{cells[KindColumn]}' is no kind; there are: {string.Join(' ', KnowledgeKinds.All)}.");
        }

        var names = new List<KnowledgeName>();
        foreach (var (column, form) in NameColumns)
        {
            foreach (var cell in Parts(cells[column]))
            {
                var name = Name(cell, form);
                names.Add(name);
                // One character of Chinese stands in many words: whoever adds it has to say in which of them it means something else.
                if (name.Text.Length < 2 && form != NameForm.Chinese && !(form == NameForm.Variant && cells[NegativeColumn].Length > 0))
                {
                    Wrong(column, $"'{cell}' is too short for a name.");
                }
            }
        }

        if (!names.Exists(name => name.Form is NameForm.Chinese or NameForm.English or NameForm.Latin))
        {
            errors.Add(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}: '{key}' has no name in zh, en or latin."));
        }

        if (errors.Count == before)
        {
            rows.Add(new KnowledgeRow(file, number, new KnowledgeEntry(key, kind, names, Parts(cells[BroaderColumn]), Parts(cells[SourceColumn]))));
        }
    }

    private static KnowledgeName Name(string cell, NameForm form) => cell[^1] switch
    {
        '~' => new KnowledgeName(cell[..^1].TrimEnd(), form, IsAmbiguous: true),
        '!' when form == NameForm.Variant => new KnowledgeName(cell[..^1].TrimEnd(), NameForm.Miswritten, IsAmbiguous: false),
        _ => new KnowledgeName(cell, form, IsAmbiguous: false),
    };

    private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
