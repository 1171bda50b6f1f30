using SearchIndex.Actions.Library;
using SearchIndex.TestKit.Showing;

namespace SearchIndex.Actions.Tests.Concordance;

/// <summary>Marks of snippets beside a plain scan of random texts: none missing, merged or shifted.</summary>
public sealed class SnippetMarkTests(MixedLibrary fixture) : IClassFixture<MixedLibrary>
{
    [Fact]
    public void Every_mark_is_a_place_of_the_quoted_words_and_none_is_missing()
    {
        var texts = fixture.Records.ToDictionary(record => record.Id, record => record.Description!, StringComparer.Ordinal);
        foreach (var term in MixedTexts.Terms)
        {
            foreach (var hit in fixture.Library.Search(new SearchRequest { Query = $"\"{term}\"", Limit = 200 }).Hits)
            {
                foreach (var snippet in hit.Snippets.Where(snippet => snippet.Field == "description"))
                {
                    var text = texts[hit.Id];
                    Assert.Equal(text.Substring(snippet.Offset, snippet.Text.Length), snippet.Text);

                    // Quotes keep traditional forms apart; what a scan finds in them is told by the characters themselves.
                    var expected = NaiveOccurrences.Find(text, term)
                        .Where(place => place.Start >= snippet.Offset && place.End <= snippet.Offset + snippet.Text.Length && Same(text[place.Start..place.End], term))
                        .Select(place => (place.Start - snippet.Offset, place.End - snippet.Offset));
                    Assert.True(expected.SequenceEqual(snippet.Marks.Select(mark => (mark[0], mark[1]))), $"seed {fixture.Seed}, {term} in {snippet.Text}: {string.Join(' ', snippet.Marks.Select(mark => $"{mark[0]}-{mark[1]}"))}");
                }
            }
        }
    }

    private static bool Same(string written, string term) => string.Equals(Narrow(written), Narrow(term), StringComparison.OrdinalIgnoreCase);

    private static string Narrow(string text) => string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c));
}
