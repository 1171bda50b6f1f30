using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Prose;

/// <summary>
/// Every file under index-data is listed with what it is, source, licence, date and SHA-256: in the table of index-data/README.md,
/// or, for a folder of many, in a file SHA256SUMS in that folder which has itself a row in the table.
/// </summary>
internal sealed partial class DataListRule : Rule
{
    private const string ReadMe = "index-data/README.md";
    private const string Header = "| file | what | source | licence | date | SHA-256 |\n|---|---|---|---|---|---|\n";

    public override IEnumerable<SourceTree> Bad =>
    [
        SourceTree.Of(("index-data/a.tsv", "a\n")),
        SourceTree.Of((ReadMe, Header), ("index-data/a.tsv", "a\n")),
        SourceTree.Of((ReadMe, Header + Row("a.tsv", "other\n")), ("index-data/a.tsv", "a\n")),
        SourceTree.Of((ReadMe, Header + Row("gone.tsv", "a\n"))),
        SourceTree.Of((ReadMe, Header + Row("a.tsv", "a\n").Replace("ours", "", StringComparison.Ordinal)), ("index-data/a.tsv", "a\n")),
        SourceTree.Of((ReadMe, Header + Row("a.tsv", "a\n").Replace("2026-11-21", "today", StringComparison.Ordinal)), ("index-data/a.tsv", "a\n")),
        SourceTree.Of((ReadMe, Header + Row("s/SHA256SUMS", Sum("b.txt", "b\n"))), ("index-data/s/SHA256SUMS", Sum("b.txt", "b\n")), ("index-data/s/b.txt", "c\n")),
        SourceTree.Of((ReadMe, Header), ("index-data/s/SHA256SUMS", Sum("b.txt", "b\n")), ("index-data/s/b.txt", "b\n")),
        SourceTree.Of((ReadMe, Header + Row("s/SHA256SUMS", Sum("b.txt", "b\n"))), ("index-data/s/SHA256SUMS", Sum("b.txt", "b\n"))),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(
            (ReadMe, Header + Row("a.tsv", "a\n") + Row("s/SHA256SUMS", Sum("t/b.txt", "b\n"))), ("index-data/a.tsv", "a\n"),
            ("index-data/s/SHA256SUMS", Sum("t/b.txt", "b\n")), ("index-data/s/t/b.txt", "b\n"), ("README.md", "")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree)
    {
        var data = tree.Files.Where(file => file.IsUnder("index-data") && !file.IsUnder("index-data/built") && file.Path != ReadMe).ToList();
        if (tree.Find(ReadMe) is not { } readMe)
        {
            return data.Count == 0 ? [] : [new(ReadMe, "is missing.", "It lists every file of index-data.")];
        }

        var violations = new List<Violation>();
        var listed = new Dictionary<string, (string Sum, string Where)>(StringComparer.Ordinal);
        ReadTable(readMe, listed, violations);
        foreach (var sums in data.Where(file => file.Name == "SHA256SUMS"))
        {
            ReadSums(sums, listed, violations);
        }

        foreach (var file in data)
        {
            var actual = Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
            if (!listed.Remove(file.Path, out var entry))
            {
                violations.Add(new(file.Path, "is not listed.", $"Add a row to {ReadMe}, or a line to the SHA256SUMS file of its folder. Its SHA-256 is {actual}."));
            }
            else if (entry.Sum != actual)
            {
                violations.Add(new(entry.Where, $"gives another SHA-256 for {file.Path}.", $"Its bytes have {actual}: check the change, then correct the entry and its date."));
            }
        }

        violations.AddRange(listed.Select(entry => new Violation(entry.Value.Where, $"lists {entry.Key}, which is not there.", "Remove the entry.")));
        return violations;
    }

    private static void ReadTable(SourceFile readMe, Dictionary<string, (string Sum, string Where)> listed, List<Violation> violations)
    {
        foreach (var (number, line) in Markdown.Prose(readMe))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells.Length != 6 || FileCell().Match(cells[0]) is not { Success: true } name)
            {
                continue;
            }

            var where = $"{ReadMe}:{number}";
            var sum = cells[5].Trim('`');
            listed["index-data/" + name.Groups[1].Value] = (sum, where);
            if (cells.Any(cell => cell.Length == 0))
            {
                violations.Add(new(where, "has an empty cell.", "Say what the file is, its source, licence and date."));
            }

            if (!Sha256().IsMatch(sum))
            {
                violations.Add(new(where, "has no SHA-256 in its last cell.", "Put the 64 hexadecimal digits there, in code marks."));
            }

            if (!DateOnly.TryParseExact(cells[4], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                violations.Add(new(where, $"has the date \"{cells[4]}\".", "Write it as 2026-01-31."));
            }
        }
    }

    private static void ReadSums(SourceFile sums, Dictionary<string, (string Sum, string Where)> listed, List<Violation> violations)
    {
        var number = 0;
        foreach (var line in sums.Lines)
        {
            number++;
            if (SumLine().Match(line) is { Success: true } match)
            {
                listed[$"{sums.Folder}/{match.Groups[2].Value}"] = (match.Groups[1].Value, $"{sums.Path}:{number}");
            }
            else
            {
                violations.Add(new($"{sums.Path}:{number}", "is no line of sha256sum.", "Write 64 hexadecimal digits, two blanks, and a path relative to this folder."));
            }
        }
    }

    private static string Row(string name, string content) => $"| `{name}` | letters | ours | Apache-2.0 | 2026-11-21 | `{Hash(content)}` |\n";

    private static string Sum(string name, string content) => $"{Hash(content)}  {name}\n";

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [GeneratedRegex(@"^`([^`]+)`$")]
    private static partial Regex FileCell();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();

    [GeneratedRegex("^([0-9a-f]{64})  (?:\\./)?(.+)$")]
    private static partial Regex SumLine();
}
