using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using SearchIndex.Actions.Catalogue;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Library.Searching;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Facets;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Suggesting;

/// <summary>Suggestions over one commit of a library: what its readable current actions name, and their words. Safe for use by many threads.</summary>
internal sealed class SuggestionBook
{
    private const int ShortestLatin = 3;
    private const int LongestTerm = 24;
    private const int LongestTitle = 200;
    private const int LongestName = 80;
    private const int MostCounts = 20_000;
    private const int LargeLibrary = 5_000;

    private static readonly SearchValues<char> QueryMarks = SearchValues.Create("\"\u201C\u201D\u300C\u300D()（）:：");

    private static readonly string[] Columns = [LibraryFields.Concept, LibraryFields.Species, LibraryFields.Law, LibraryFields.Place, LibraryFields.City, LibraryFields.CommitmentName, LibraryFields.Heading, LibraryFields.RecordTitle];
    private static readonly string[] TermFields = [LibraryFields.Description, LibraryFields.Baseline, LibraryFields.Target];

    private readonly Searcher _searcher;
    private readonly LibraryLexicons _lexicons;
    private readonly LibrarySummary _summary;
    private readonly MatchSets _sets;
    private readonly FacetCounts _counts;
    private readonly Func<string, int> _search;
    private readonly Lazy<HeadingCatalogue> _headings = new(HeadingCatalogue.LoadBuiltIn);

    // How many hits a query has, so that what is typed on asks for few counts anew.
    private readonly ConcurrentDictionary<string, int> _hits = new(StringComparer.Ordinal);
    private readonly Lazy<SuggestionIndex> _index;
    private readonly bool _countsExactly;

    /// <summary>Prepares a commit; the keys are made when they are first asked for.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="sets">What words match.</param>
    /// <param name="counts">Counts values.</param>
    /// <param name="summary">Names of cities.</param>
    /// <param name="lexicons">Names, and how characters are read.</param>
    /// <param name="search">How many hits a query has.</param>
    public SuggestionBook(Searcher searcher, MatchSets sets, FacetCounts counts, LibrarySummary summary, LibraryLexicons lexicons, Func<string, int> search)
    {
        (_searcher, _sets, _counts, _summary, _lexicons, _search) = (searcher, sets, counts, summary, lexicons, search);

        // Ten searches for each letter that is typed take too long over many records: there the number is a least one.
        _countsExactly = searcher.Snapshot.AliveCount <= LargeLibrary;
        _index = new Lazy<SuggestionIndex>(() => new SuggestionIndex(Gather(), lexicons.Knowledge.Fold, lexicons.Likeness));
    }

    /// <summary>The keys.</summary>
    public SuggestionIndex Index => _index.Value;

    /// <summary>Suggests.</summary>
    /// <param name="text">What was typed so far.</param>
    /// <param name="limit">How many suggestions are wanted.</param>
    /// <returns>The best first; each has hits.</returns>
    public SuggestionResponse Suggest(string text, int limit)
    {
        var suggestions = new List<Suggestion>(limit);
        foreach (var (candidate, matched, form, _) in limit <= 0 ? [] : Index.Find(text, limit * 3))
        {
            // A city is shown under its whole name, however short it is called.
            var name = candidate.Kind == "city" ? candidate.Names.First(whole => QuerySigns.HasHan(whole) == QuerySigns.HasHan(matched)) : matched;
            var query = candidate.Query ?? name;
            var count = _countsExactly ? Count(query) : candidate.Kind == Candidate.Term ? AtLeast(name) : candidate.Count;
            if (count == 0)
            {
                continue;
            }

            var also = candidate.Names.FirstOrDefault(other => !string.Equals(other, name, StringComparison.OrdinalIgnoreCase) && QuerySigns.HasHan(other) != QuerySigns.HasHan(name));
            suggestions.Add(new Suggestion(name, candidate.Kind, also, form is SuggestionForm.Pinyin or SuggestionForm.Initials ? text.Trim() : null, count, query, candidate.Key, _countsExactly));
            if (suggestions.Count == limit)
            {
                break;
            }
        }

        return new SuggestionResponse(text, suggestions);
    }

    /// <summary>Forgets how many hits queries have, for measuring.</summary>
    public void Forget() => _hits.Clear();

    // Every hit of its word is a hit of the term too. The dictionary of a field counts unreadable files and older versions besides.
    private int AtLeast(string term)
    {
        var any = BooleanQuery.Any(TermFields.Select(field => (Query)(QuerySigns.HasHan(term) ? new TermQuery(field, term) : new TermQuery(field + LibraryFields.CharactersSuffix, term))));
        return _sets.Of(any, CancellationToken.None).CountWith(Current());
    }

    // What is shown beside a suggestion is what its search finds, in whatever way the query is understood.
    private int Count(string query)
    {
        if (_hits.Count > MostCounts)
        {
            _hits.Clear();
        }

        return _hits.GetOrAdd(query, static (text, search) => search(text), _search);
    }

    private MatchSet Current() => _sets.Of(new TermQuery(LibraryFields.Scope, "current"), CancellationToken.None);

    private List<Candidate> Gather()
    {
        var candidates = new List<Candidate>();
        foreach (var facet in _counts.Of(Current(), [.. Columns.Select(column => new FacetRequest(column))], CancellationToken.None))
        {
            var longest = facet.Field is LibraryFields.Heading or LibraryFields.CommitmentName or LibraryFields.RecordTitle ? LongestTitle : LongestName;
            candidates.AddRange(facet.Counts.Where(count => count.Value.Length <= longest).Select(count => Of(facet.Field, count)));
        }

        // A plan cited in brackets stands among the laws too.
        candidates = [.. candidates.GroupBy(candidate => candidate.Key ?? $"{candidate.Kind}:{candidate.Names[0]}", StringComparer.Ordinal).Select(same => same.MaxBy(candidate => candidate.Count)!)];
        return [.. WithTerms(candidates)];
    }

    private Candidate Of(string column, FacetCount value)
    {
        var count = (int)Math.Min(int.MaxValue, value.Count);
        if (column == LibraryFields.City)
        {
            var local = _summary.Cities.FirstOrDefault(city => city.City == value.Value)?.CityLocal;
            return new Candidate("city", [.. new[] { value.Value, local }.OfType<string>().Concat(CityNames.Of(value.Value, local)).Distinct(StringComparer.OrdinalIgnoreCase)], [], count, $"city:{Quoted(value.Value)}", null);
        }

        if (column is LibraryFields.Heading or LibraryFields.RecordTitle)
        {
            return new Candidate("heading", [value.Value, .. Rendered(_headings.Value.Actions, value.Value)], [], count, $"heading:{Quoted(value.Value)}", null);
        }

        if (column == LibraryFields.CommitmentName)
        {
            return new Candidate("commitment", [value.Value, .. Rendered(_headings.Value.Commitments, value.Value)], [], count, $"commitment:{Quoted(value.Value)}", null);
        }

        if (!_lexicons.Knowledge.TryGetByDisplayName(value.Value, out var entry))
        {
            return new Candidate(column == LibraryFields.Law ? "law" : column, [value.Value], [], count, Quoted(value.Value), null);
        }

        var names = entry.AllNames.Where(name => !name.IsAmbiguous && name.Form is NameForm.Chinese or NameForm.Traditional or NameForm.English or NameForm.Latin or NameForm.Variant)
            .Select(name => name.Text).Prepend(entry.DisplayName).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

        // A title with signs of the query language in it would be read as more than a name.
        var query = names.Exists(name => name.AsSpan().IndexOfAny(QueryMarks) >= 0) ? $"{column}:{Quoted(entry.DisplayName)}" : null;
        return new Candidate(Kind(entry), names, entry.Pinyin, count, query, entry.Key);
    }

    // A word that is a name is that name's: one line, with the hits of all its names.
    private IEnumerable<Candidate> WithTerms(List<Candidate> candidates)
    {
        var cities = candidates.Where(candidate => candidate.Kind == "city").SelectMany(candidate => candidate.Names).Select(_lexicons.Knowledge.Fold.Fold).ToHashSet(StringComparer.Ordinal);
        var byKey = candidates.Where(candidate => candidate.Key is not null).DistinctBy(candidate => candidate.Key, StringComparer.Ordinal).ToDictionary(candidate => candidate.Key!, candidate => candidate, StringComparer.Ordinal);
        var terms = new List<Candidate>();
        foreach (var term in Terms().Where(term => !cities.Contains(term.Names[0])))
        {
            var named = _lexicons.Knowledge.Named(term.Names[0]).Select(entry => byKey.GetValueOrDefault(entry.Key)).OfType<Candidate>().MaxBy(candidate => candidate.Count);
            if (named is null)
            {
                terms.Add(term);
            }
            else if (!named.Names.Contains(term.Names[0], StringComparer.OrdinalIgnoreCase))
            {
                byKey[named.Key!] = named with { Names = [.. named.Names, term.Names[0]] };
            }
        }

        return candidates.Select(candidate => candidate.Key is { } key ? byKey[key] : candidate).Concat(terms);
    }

    // The platform's headings are English; readers of Chinese know them by our renderings.
    private static IEnumerable<string> Rendered(IEnumerable<CatalogueHeading> headings, string title) =>
        headings.Where(heading => string.Equals(heading.English, title, StringComparison.OrdinalIgnoreCase)).Take(1).Select(heading => heading.Chinese);

    private static string Kind(KnowledgeEntry entry) => entry.Kind switch
    {
        KnowledgeKind.Species => "species",
        KnowledgeKind.Law or KnowledgeKind.Plan => "law",
        KnowledgeKind.Place => "place",
        _ => "concept",
    };

    private IEnumerable<Candidate> Terms()
    {
        // A word that stands in one article of a hundred thousand is mostly a mistake of the segmenter.
        var fewest = _searcher.Snapshot.AliveCount > LargeLibrary ? 2 : 1;
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var segment in _searcher.Snapshot.Segments)
        {
            foreach (var field in TermFields.Concat(TermFields.Select(field => field + LibraryFields.CharactersSuffix)))
            {
                var isLatin = field.EndsWith(LibraryFields.CharactersSuffix, StringComparison.Ordinal);
                for (var cursor = segment.Terms(field)?.Terms(); cursor?.MoveNext() == true;)
                {
                    if (Fits(cursor.Term, isLatin))
                    {
                        var term = Encoding.UTF8.GetString(cursor.Term);
                        terms[term] = terms.GetValueOrDefault(term) + cursor.Entry.DocumentFrequency;
                    }
                }
            }
        }

        return terms.Where(term => term.Value >= fewest).Select(term => new Candidate(Candidate.Term, [term.Key], [], term.Value, null, null));
    }

    // Words of two Han characters and more of the word view, and Latin words of the character view, where they stand whole.
    private static bool Fits(ReadOnlySpan<byte> term, bool isLatin)
    {
        if (term.Length is 0 or > LongestTerm * 3)
        {
            return false;
        }

        if (isLatin)
        {
            return term.Length is >= ShortestLatin and <= LongestTerm && term.IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0;
        }

        return term[0] >= 0xE3 && term.Length >= 6 && term.IndexOfAnyInRange((byte)0, (byte)0x7F) < 0;
    }

    // In marks that the text does not hold itself, as signs between characters count.
    private static string Quoted(string text) =>
        !text.Contains('"', StringComparison.Ordinal) ? $"\"{text}\"" : !text.Contains('\u300D', StringComparison.Ordinal) ? $"\u300C{text}\u300D" : $"\u00AB{text}\u00BB";
}
