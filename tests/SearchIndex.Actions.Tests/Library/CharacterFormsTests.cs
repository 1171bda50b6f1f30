using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Tests.Library;

/// <summary>Simplified and traditional forms stand for each other wherever characters are looked for.</summary>
public sealed class CharacterFormsTests : IDisposable
{
    private static readonly string[] Texts = ["湿地由村民保护。", "濕地由村民保護。", "林地由村民保护。"];

    private static readonly LibraryLexicons Lexicons = SmallLibrary.Lexicons(character => character switch
    {
        "湿" => ["濕"],
        "濕" => ["湿"],
        "护" => ["護"],
        "護" => ["护"],
        _ => [],
    });

    private readonly SmallLibrary _small = new(Texts);
    private readonly ActionLibrary _library;

    public CharacterFormsTests()
    {
        _small.Build(Lexicons);
        _library = _small.Open(Lexicons);
    }

    public void Dispose()
    {
        _library.Dispose();
        _small.Dispose();
    }

    [Theory]
    [InlineData("濕地", "t1 t2")] // as it is typed
    [InlineData("湿地", "t1 t2")]
    [InlineData("濕?由", "t1 t2")] // a place left open
    [InlineData("濕*保護", "t1 t2")] // in this order, near each other
    [InlineData("濕地 NEAR/9 保護", "t1 t2")]
    [InlineData("?地", "t1 t2 t3")]
    [InlineData("保護", "t1 t2 t3")]
    public void A_character_is_found_in_all_of_its_forms(string query, string expected)
    {
        var ids = _library.Search(new SearchRequest { Query = query }).Hits.Select(hit => hit.Id[(hit.Id.LastIndexOf('/') + 1)..]);
        Assert.Equal(expected.Split(' '), ids.Order(StringComparer.Ordinal));
    }
}
