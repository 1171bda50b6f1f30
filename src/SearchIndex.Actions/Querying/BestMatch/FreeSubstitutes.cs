using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Reading.Texts;
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
    private const int ShortestName = 10;
    private const int MostEdits = 3;

    /// <summary>How much more often a translation must stand in the library than the word itself to weigh half of what it can.</summary>
    private const int HomeFactor = 4;
    private const int ShortestTwiceMisspelt = 9;
    private readonly TokenBuffer _tokens = new();

    /// <summary>Finds what may stand for words.</summary>
    /// <param name="words">The telling words of a query, in order.</param>
    /// <returns>For runs of them, in order, what may stand for the run; none of it is required.</returns>
    public IEnumerable<(IReadOnlyList<FreeWord> Words, Query Query)> Of(IReadOnlyList<FreeWord> words)
    {
        for (var at = 0; at < words.Count && at < MostWords;)
        {
            var (length, translations) = Translated(words, at);
            var known = words.Skip(at).Take(length).Min(word => Count(word.Term));
            var alternatives = translations.Take(MostTranslations).Select(Terms).Where(terms => terms.Count > 0)
                .Select(terms => (Terms: terms, Count: terms.Min(Count))).Where(alternative => alternative.Count > 0).ToList();
            if (alternatives.Count > 0)
            {
                yield return ([.. words.Skip(at).Take(length)], Alternatives(alternatives, known));
            }
            else if (known == 0 && options.Substitute > 0 && Misspelt(words[at]) is { } misspelt)
            {
                yield return ([words[at]], misspelt);
            }

            at += length;
        }
    }

    /// <summary>Species whose scientific name is written nearly like two words of the query that follow each other.</summary>
    /// <param name="text">The query.</param>
    /// <param name="words">Its telling words, in order.</param>
    /// <returns>Entries that the query does not name rightly.</returns>
    public IEnumerable<KnowledgeEntry> MisspeltNames(string text, IReadOnlyList<FreeWord> words)
    {
        for (var at = 0; at + 1 < words.Count && at < MostWords; at++)
        {
            var (first, second) = (words[at], words[at + 1]);
            if (first.IsHan || second.IsHan || second.Start != first.End + 1 || second.End - first.Start < ShortestName || !char.IsAsciiLetterUpper(text[first.Start])
                || (Count(first.Term) > 0 && Count(second.Term) > 0))
            {
                continue;
            }

            var typed = text[first.Start..second.End].ToLowerInvariant();
            foreach (var entry in lexicons.Knowledge.Entries.Where(entry => entry.IsSpecies && entry.Latin.Any(name => IsNearly(name, typed))))
            {
                yield return entry;
            }
        }
    }

    private static bool IsNearly(string name, string typed) =>
        Math.Abs(name.Length - typed.Length) <= MostEdits && char.ToLowerInvariant(name[0]) == typed[0] && EditDistance.OfPrint(name.ToLowerInvariant(), typed, MostEdits) is > 0;

    // Translations are one word under several names: each scores as the most frequent of them would, so that the oddest does not win for
    // being rare, and the dictionary's order counts. The more the library speaks the other language, the more they weigh.
    private BoostQuery Alternatives(List<(List<string> Terms, long Count)> alternatives, long known)
    {
        var most = alternatives.Max(alternative => alternative.Count);
        var share = most / (double)(most + (HomeFactor * known));
        var weight = Math.Max(options.Translation, options.Substitute * (float)share);
        var queries = alternatives.Select((alternative, rank) => (Query)new BoostQuery(
            alternative.Terms.Count == 1 ? Term(alternative.Terms[0]) : BooleanQuery.All(alternative.Terms.Select(Term)),
            (float)(Idf(most) / Idf(alternative.Count) / alternative.Terms.Count / (1 + (0.5 * rank)))));
        return new BoostQuery(new DisjunctionMaxQuery([.. queries]), weight);
    }

    private BoostQuery? Misspelt(FreeWord word) => word.IsHan || word.Term.Length < ShortestMisspelt || !word.Term.All(char.IsAsciiLetter) ? null
        : new BoostQuery(new FuzzyQuery(LibraryFields.Free, word.Term, word.Term.Length >= ShortestTwiceMisspelt ? 2 : 1, prefixLength: 1), options.Substitute);

    private static TermQuery Term(string term) => new(LibraryFields.Free, term);

    private long Count(string term) => searcher.Count(Term(term));

    private double Idf(long count) => Math.Log(1 + ((Math.Max(count, searcher.Snapshot.DocumentCount) - count + 0.5) / (count + 0.5)));

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

    // All words of a translation: a phrase in the other language is none of them alone.
    private List<string> Terms(string text)
    {
        lexicons.FreeText.Analyze(text, _tokens);
        var terms = new List<string>();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].PositionIncrement > 0)
            {
                terms.Add(_tokens.Term(i).ToString());
            }
        }

        return terms;
    }
}
