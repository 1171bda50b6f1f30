using SearchIndex.Actions.Library;
using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Querying.BestMatch;

/// <summary>
/// What may stand for the words of a query: the dictionary's words of the other language, and, for a word that the library does not
/// have at all, words that are spelt nearly like it. For one search.
/// </summary>
/// <param name="searcher">The index.</param>
/// <param name="lexicons">The analyzers and the dictionary.</param>
/// <param name="options">The weights.</param>
internal sealed class FreeSubstitutes(Searcher searcher, LibraryLexicons lexicons, BestMatchOptions options)
{
    private const int MostWords = 32;
    private const int LongestPhrase = 3;
    private const int MostTranslations = 3;
    private const int ShortestMisspelt = 5;
    private const int ShortestTwiceMisspelt = 9;
    private readonly TokenBuffer _tokens = new();

    /// <summary>Finds what may stand for words.</summary>
    /// <param name="words">The telling words of a query, in order.</param>
    /// <returns>Weighted queries; none of them is required.</returns>
    public IEnumerable<Query> Of(IReadOnlyList<FreeWord> words)
    {
        for (var at = 0; at < words.Count && at < MostWords;)
        {
            var (length, translations) = Translated(words, at);
            var known = words.Skip(at).Take(length).All(word => searcher.Count(new TermQuery(LibraryFields.Free, word.Term)) > 0);
            var weight = known ? options.Translation : options.Substitute;
            var queries = weight <= 0 ? [] : translations.Take(MostTranslations).Select(Query).OfType<Query>().ToList();
            if (queries.Count > 0)
            {
                yield return new BoostQuery(new DisjunctionMaxQuery(queries), weight);
            }
            else if (!known && weight > 0 && !words[at].IsHan && words[at].Term.Length >= ShortestMisspelt && words[at].Term.All(char.IsAsciiLetter))
            {
                yield return new BoostQuery(
                    new FuzzyQuery(LibraryFields.Free, words[at].Term, words[at].Term.Length >= ShortestTwiceMisspelt ? 2 : 1, prefixLength: 1), weight);
            }

            at += length;
        }
    }

    private (int Length, IReadOnlyList<string> Translations) Translated(IReadOnlyList<FreeWord> words, int at)
    {
        if (lexicons.Dictionary is not { } dictionary)
        {
            return (1, []);
        }

        if (words[at].IsHan)
        {
            return (1, words[at].Text.Length < 2 ? [] : [.. dictionary.English(words[at].Text).Where(phrase => phrase.Length > 3)]);
        }

        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
        {
            var phrase = words.Skip(at).Take(length).ToList();
            if (phrase.TrueForAll(word => word.Text.Length > 2 && word.Text.All(char.IsAsciiLetter)))
            {
                var found = dictionary.Chinese(string.Join(' ', phrase.Select(word => word.Text)));
                if (found.Count > 0)
                {
                    return (length, found);
                }
            }
        }

        return (1, []);
    }

    // All words of a translation; its longest forms are single terms.
    private Query? Query(string text)
    {
        lexicons.FreeText.Analyze(text, _tokens);
        var terms = new List<Query>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].PositionIncrement > 0)
            {
                terms.Add(new TermQuery(LibraryFields.Free, _tokens.Term(i).ToString()));
            }
        }

        return terms.Count switch { 0 => null, 1 => terms[0], _ => new BoostQuery(BooleanQuery.All(terms), 1f / terms.Count) };
    }
}
