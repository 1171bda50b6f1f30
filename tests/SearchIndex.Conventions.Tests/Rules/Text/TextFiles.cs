using SearchIndex.Conventions.Tests.Tree;

namespace SearchIndex.Conventions.Tests.Rules.Text;

/// <summary>Says which files are text that people of this project write.</summary>
internal static class TextFiles
{
    private static readonly string[] Endings =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".json", ".tsv", ".txt", ".xml", ".yml", ".css", ".js", ".html", ".sh", ".editorconfig", ".gitattributes", ".gitignore"];

    /// <summary>
    /// Fixtures and the sample library hold exact bytes on purpose (other encodings, CRLF, damage) and are left alone.
    /// </summary>
    public static bool Covers(SourceFile file) =>
        !file.Path.Contains("/Fixtures/", StringComparison.Ordinal)
        && !file.Path.Contains("/Cases/", StringComparison.Ordinal)
        && !file.IsUnder("index-data/sample")
        && (file.IsUnder(".ci") || Endings.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)));
}
