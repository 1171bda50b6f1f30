using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Text;

/// <summary>Text files are UTF-8 without a byte order mark, with LF, a final newline, and no blanks at line ends.</summary>
internal sealed class PlainTextRule : Rule
{
    public override IEnumerable<SourceTree> Bad =>
    [
        new SourceTree([new SourceFile("src/A.cs", [0xEF, 0xBB, 0xBF, (byte)'\n'])]),
        new SourceTree([new SourceFile("src/A.cs", [0xFF, (byte)'\n'])]),
        SourceTree.Of(("src/A.cs", "a\r\nb\n")),
        SourceTree.Of(("src/A.cs", "a")),
        SourceTree.Of(("src/A.cs", "a \nb\n")),
    ];

    public override IEnumerable<SourceTree> Good =>
    [
        SourceTree.Of(("src/A.cs", "a\n"), ("README.md", "two blanks break a line  \nin Markdown\n"), ("data.bin", "\r\n")),
        SourceTree.Of(("tests/X/Fixtures/crlf.txt", "a\r\nb"), ("index-data/sample/a.txt", "a\r\nb")),
    ];

    public override IEnumerable<Violation> Check(SourceTree tree) => tree.Files.Where(TextFiles.Covers).SelectMany(Check);

    private static IEnumerable<Violation> Check(SourceFile file)
    {
        if (file.Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            yield return new(file.Path, "begins with a byte order mark.", "Save it as UTF-8 without BOM.");
        }

        if (!file.IsUtf8)
        {
            yield return new(file.Path, "is not UTF-8.", "Save it as UTF-8; a file of other bytes on purpose belongs into a Fixtures folder.");
        }

        if (file.Bytes.Contains((byte)'\r'))
        {
            yield return new(file.Path, "holds carriage returns.", "Save it with LF line ends.");
        }

        if (file.Bytes.Length > 0 && file.Bytes[^1] != '\n')
        {
            yield return new(file.Path, "has no newline at its end.", "Add one.");
        }

        if (file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".tsv", StringComparison.Ordinal))
        {
            yield break;
        }

        var number = 0;
        foreach (var line in file.Lines)
        {
            number++;
            if (line.TrimEnd('\r') is var text && text.Length > 0 && text[^1] is ' ' or '\t')
            {
                yield return new($"{file.Path}:{number}", "has blanks at its end.", "Remove them.");
            }
        }
    }
}
