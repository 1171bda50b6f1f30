using System.Text.Json;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Knowledge.Dictionary;
using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Environment;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>A library of a few texts, with names of a few things: what a test needs and no more.</summary>
public sealed class SmallLibrary : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _source;

    public SmallLibrary(IReadOnlyList<string> texts)
    {
        _source = _folder.At("texts.jsonl");
        File.WriteAllLines(_source, texts.Select((text, at) => JsonSerializer.Serialize(new { id = $"t{at + 1}", title = $"Text {at + 1}", section = "Here", text })));
    }

    public string IndexFolder => _folder.At("index");

    /// <summary>Lexicons with names of a test's own.</summary>
    /// <param name="rows">Rows of a concept table.</param>
    public static LibraryLexicons Lexicons(params IReadOnlyList<string> rows) => Lexicons(_ => [], rows);

    /// <summary>Lexicons with names and forms of characters of a test's own.</summary>
    /// <param name="otherForms">Simplified and traditional forms of a character, without itself.</param>
    /// <param name="rows">Rows of a concept table.</param>
    public static LibraryLexicons Lexicons(Func<string, IReadOnlyList<string>> otherForms, params IReadOnlyList<string> rows)
    {
        var knowledge = KnowledgeLexicon.Of(KnowledgeTable.Read([KnowledgeTable.Header, .. rows], "test.tsv"), [], TestLexicons.All.Knowledge.Fold, $"test {string.Join('\n', rows)}");
        return new LibraryLexicons(
            () => TestLexicons.All.Words,
            () => TestLexicons.All.Characters,
            () => knowledge,
            otherForms,
            () => GeneralDictionary.Read("lantern\t灯笼|提灯\nthe\t\nwatch tower\t望楼\n灯笼\tlantern|paper lamp\n"));
    }

    /// <summary>A row of a concept table.</summary>
    public static string Row(string key, string kind = "topic", string zh = "", string en = "", string latin = "", string pinyin = "", string variants = "", string includes = "", string broader = "") =>
        string.Join('\t', key, kind, zh, "", en, latin, pinyin, variants, "", includes, broader, "own");

    public BuildReport Build(LibraryLexicons lexicons) =>
        new LibraryBuilder(lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = IndexFolder, Paths = [_source], Rebuild = false });

    public ActionLibrary Open(LibraryLexicons lexicons) => ActionLibrary.Open(IndexFolder, lexicons);

    public void Dispose() => _folder.Dispose();
}
