using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Analysis;
using SearchIndex.Analysis.FreeText;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Querying.BestMatch;

/// <summary>Makes an engine query of free text: nothing in it is required, and all of it ranks. For one search.</summary>
/// <param name="searcher">The index, for how many documents have a word.</param>
/// <param name="lexicons">The analyzers and lexicons.</param>
/// <param name="texts">Compiles words for marking them.</param>
/// <param name="options">The weights.</param>
internal sealed class FreeQueryReader(Searcher searcher, LibraryLexicons lexicons, TextQueries texts, BestMatchOptions options)
{
    private const int MostParts = 24;
    private const int MostPairs = 16;
    private const int NearSlop = 8;

    /// <summary>Reads a query.</summary>
    /// <param name="text">Free text of any length and language.</param>
    /// <param name="expand">Whether other names and translations count.</param>
    /// <returns>The query.</returns>
    public FreeQuery Read(string text, bool expand)
    {
        var terms = new FreeTerms(text, lexicons.FreeText, options);
        var told = terms.Words.Where(word => !word.IsFunctionWord).ToList();
        var clauses = new List<Query>();
        var weighted = Strongest([.. terms.Weighted]).Select(term => KeyValuePair.Create(term.Term, new BoostQuery(Lookup(term.Term), term.Weight))).ToList();
        var substitutes = new FreeSubstitutes(searcher, lexicons, options);
        clauses.AddRange(expand ? WithSubstitutes(weighted, substitutes.Of(told)) : weighted.Select(term => term.Value));
        AddTitle(text, told, clauses);
        IReadOnlyList<KnowledgeEntry> entries = expand && options.Concept > 0 ? [.. lexicons.Knowledge.Find(text).Where(match => !match.IsInclude).Select(match => match.Entry)
            .Concat(substitutes.MisspeltNames(text, told)).Distinct().Take(MostParts)] : [];
        clauses.AddRange(entries.Select(entry => new BoostQuery(new TermQuery(LibraryFields.ColumnOf(entry), entry.DisplayName), options.Concept)));
        return new FreeQuery(clauses.Count == 0 ? null : BooleanQuery.Any(clauses), Near(text), Parts(told, entries));
    }

    // A character that is a word of the query may be a part of words in the text.
    private static Query Lookup(string term) => FreeTextAnalyzer.KindOf(term) != FreeTextTermKind.Character ? new TermQuery(LibraryFields.Free, term)
        : new DisjunctionMaxQuery([new TermQuery(LibraryFields.Free, term), new BoostQuery(new TermQuery(LibraryFields.Description + LibraryFields.CharactersSuffix, term[1..]), 0.5f)]);

    // A word and what stands for it say the same thing once: a text that has both, as one in two languages, counts the better of them.
    private static IEnumerable<Query> WithSubstitutes(List<KeyValuePair<string, BoostQuery>> weighted, IEnumerable<(IReadOnlyList<FreeWord> Words, Query Query)> substitutes)
    {
        var left = new OrderedDictionary<string, BoostQuery>(weighted, StringComparer.Ordinal);
        foreach (var (words, query) in substitutes)
        {
            var own = new List<Query>();
            foreach (var term in words.Select(word => word.Term).Distinct(StringComparer.Ordinal))
            {
                if (left.Remove(term, out var word))
                {
                    own.Add(word);
                }
            }

            yield return own.Count == 0 ? query : new DisjunctionMaxQuery([BooleanQuery.Any(own), query]);
        }

        foreach (var term in left.Values)
        {
            yield return term;
        }
    }

    // Long queries keep the terms that weigh most: rare ones, by and large.
    private IEnumerable<(string Term, float Weight)> Strongest(List<(string Term, float Weight)> terms)
    {
        if (terms.Count <= options.MostTerms)
        {
            return terms;
        }

        double documents = Math.Max(1, searcher.Snapshot.DocumentCount);
        return terms.Select(term => (term.Term, term.Weight, Count: searcher.Count(new TermQuery(LibraryFields.Free, term.Term))))
            .Where(term => term.Count > 0)
            .OrderByDescending(term => term.Weight * Math.Log(1 + ((documents - term.Count + 0.5) / (term.Count + 0.5))))
            .Take(options.MostTerms)
            .Select(term => (term.Term, term.Weight));
    }

    private void AddTitle(string text, IReadOnlyList<FreeWord> told, List<Query> clauses)
    {
        if (options.Title <= 0)
        {
            return;
        }

        var starts = told.Select(word => word.Start).ToHashSet();
        foreach (var (term, start) in Words(text).Where(word => starts.Contains(word.Start)).DistinctBy(word => word.Term).Take(options.MostTerms / 4))
        {
            clauses.Add(new BoostQuery(new TermQuery(LibraryFields.Title, term), options.Title));
            clauses.Add(new BoostQuery(new TermQuery(LibraryFields.CityNames, term), options.Title));
        }
    }

    private BooleanQuery? Near(string text)
    {
        var words = Words(text).Where(word => !FunctionWords.Contains(word.Term)).Select(word => word.Term).ToList();
        var pairs = words.Zip(words.Skip(1)).Where(pair => pair.First != pair.Second).Distinct().Take(MostPairs)
            .Select(pair => (Query: new PhraseQuery(LibraryFields.Description, [new PhraseSlot(0, pair.First), new PhraseSlot(1, pair.Second)], NearSlop),
                Weight: QuerySigns.HasHan(pair.First) && QuerySigns.HasHan(pair.Second) ? options.Near : options.NearLatin))
            .Where(pair => pair.Weight > 0).Select(pair => new BoostQuery(pair.Query, pair.Weight)).ToList();
        return pairs.Count == 0 ? null : BooleanQuery.Any(pairs);
    }

    private List<(string Term, int Start)> Words(string text)
    {
        var tokens = new TokenBuffer();
        lexicons.Words.Analyze(text, tokens);
        var words = new List<(string Term, int Start)>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            words.Add((tokens.Term(i).ToString(), tokens[i].Start));
        }

        return words;
    }

    private List<QueryPart> Parts(IReadOnlyList<FreeWord> words, IReadOnlyList<KnowledgeEntry> entries)
    {
        var parts = words.DistinctBy(word => word.Term).Take(MostParts).Select(word => new QueryPart
        {
            Text = word.Text,
            As = "text",
            Role = QueryPartRole.Optional,
            Match = texts.Loose(word.Text, LibraryFields.Texts),
        }).ToList();
        parts.AddRange(entries.Select(entry => new QueryPart
        {
            Text = entry.DisplayName,
            As = entry.Kind switch { KnowledgeKind.Species => "species", KnowledgeKind.Law => "law", KnowledgeKind.Place => "place", _ => "concept" },
            Names = [.. entry.Names],
            Role = QueryPartRole.Optional,
            Match = new TermQuery(LibraryFields.ColumnOf(entry), entry.DisplayName),
            Entries = [entry],
        }));
        return parts;
    }
}
