using SearchIndex.Actions.Lexicons;
using SearchIndex.Analysis;
using SearchIndex.Analysis.Chinese;
using SearchIndex.Engine.Commits;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Segments;
using SearchIndex.Storage.Directories;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Benchmarks.Corpora;

/// <summary>The shape of a benchmark index: id and section as keywords, title and text analyzed.</summary>
public static class CorpusIndex
{
    private static readonly string[] Names = ["whitespace", "smartcn", "actions", "characters"];

    /// <summary>An analyzer by its name.</summary>
    /// <param name="name">smartcn, smartcn-segments, whitespace, or one of the library's own: actions (words) and characters.</param>
    /// <returns>The analyzer.</returns>
    /// <exception cref="UsageException">There is no such analyzer.</exception>
    public static IAnalyzer Analyzer(string name) => name switch
    {
        "whitespace" => new WhitespaceAnalyzer(),
        "smartcn" => Analyzers.SmartCn(Lexicon()),
        "smartcn-segments" => Analyzers.SmartCnSegments(Lexicon()),
        "actions" => Lexicons().LoadAnalyzers().Actions,
        "characters" => Analyzers.Characters(Lexicons().LoadFolding()),
        _ => throw new UsageException($"There is no analyzer '{name}'."),
    };

    /// <summary>The schema.</summary>
    /// <param name="analyzer">The analyzer of title and text.</param>
    /// <param name="stored">Whether title and text are stored.</param>
    /// <returns>The fields.</returns>
    public static Schema Schema(IAnalyzer analyzer, bool stored) => new("id",
    [
        FieldDefinition.Keyword("id", column: false),
        FieldDefinition.Keyword("section", column: false),
        FieldDefinition.Text("title", analyzer, stored),
        FieldDefinition.Text("text", analyzer, stored),
    ]);

    /// <summary>Opens an index that the index command made, with the analyzer that it was made with.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The snapshot, to be disposed.</returns>
    /// <exception cref="UsageException">It was made with another schema.</exception>
    public static IndexReader Open(string folder)
    {
        foreach (var name in Names)
        {
            foreach (var stored in new[] { true, false })
            {
                try
                {
                    return IndexReader.Open(new FileDirectory(folder), Schema(Analyzer(name), stored));
                }
                catch (IndexMismatchException)
                {
                    // Made with the next one, or not by this program.
                }
            }
        }

        throw new UsageException($"{folder} was made with an analyzer other than {string.Join(", ", Names)}.");
    }

    private static LexiconFolder Lexicons() => LexiconFolder.Find(Path.Combine(RepositoryRoot.Find(), "index-data"));

    private static ChineseLexicon Lexicon() => Lexicons().LoadChinese();
}
