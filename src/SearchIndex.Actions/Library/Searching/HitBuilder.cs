using System.Text.RegularExpressions;
using SearchIndex.Actions.Knowledge;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Highlighting;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Makes hits out of documents: snippets with marks, and the names through which a query matched. For one search.</summary>
internal sealed class HitBuilder
{
    private const int MostSnippets = 4;
    private const int MostVia = 6;
    private const int MostMarks = 1_000;
    private const int MostMarkedParts = 64;

    private static readonly string[] Shown = [LibraryFields.Description, LibraryFields.Target, LibraryFields.Baseline];
    private static readonly SnippetOptions Options = new() { MaxCharacters = 160, MaxSnippets = 2 };

    private readonly Searcher _searcher;
    private readonly LibraryLexicons _lexicons;
    private readonly UnderstoodQuery _asked;
    private readonly BooleanQuery _query;
    private readonly HashSet<KnowledgeEntry> _entries;
    private readonly List<string> _translations;
    private readonly StatedAmounts _amounts;
    private readonly Dictionary<string, (MatchLocator Words, MatchLocator Characters)> _locators = new(StringComparer.Ordinal);

    /// <summary>Prepares a query.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="lexicons">The analyzers and lexicons.</param>
    /// <param name="asked">The query.</param>
    public HitBuilder(Searcher searcher, LibraryLexicons lexicons, UnderstoodQuery asked)
    {
        _searcher = searcher;
        _lexicons = lexicons;
        _asked = asked;
        _query = BooleanQuery.Any(asked.Reading.Parts.Where(part => part.Role is QueryPartRole.Required or QueryPartRole.Optional).Take(MostMarkedParts).Select(part => part.Match).OfType<Query>());
        _translations = [.. asked.Reading.Parts.SelectMany(part => part.Translations).Distinct(StringComparer.OrdinalIgnoreCase)];
        _entries = [.. asked.Reading.Parts.Where(part => part.Role is QueryPartRole.Required or QueryPartRole.Optional).SelectMany(part => part.Entries)];
        _amounts = new StatedAmounts(lexicons.Indicators, asked);
    }

    /// <summary>Makes a hit.</summary>
    /// <param name="hit">The document.</param>
    /// <param name="explain">Whether to say how the score came about.</param>
    /// <returns>The hit.</returns>
    public SearchHit Build(Hit hit, bool explain)
    {
        var record = HitRecord.Read(_searcher.Stored(hit.Document).Text(LibraryFields.Record)!);
        DateOnly?[] dates = [record.DescriptionUpdated, record.BaselineUpdated, record.TargetUpdated];
        return new SearchHit(
            record.Id,
            Math.Round(hit.Score, 4),
            record.City,
            record.CityLocal,
            record.Title,
            record.Commitment,
            dates.Max(),
            Snippets(record),
            [.. _amounts.In(record).Select(_amounts.Show), .. Via(record)],
            record.Flags,
            explain ? Explain(hit.Document) : null);
    }

    // The score of a best match is the sum of two: the second look only adds.
    private string Explain(DocId document)
    {
        var first = _searcher.Explain(_asked.Query(), document, _asked.Bm25).ToString();
        return _asked.Second is { } second && _searcher.Explain(second, document, _asked.Bm25) is { IsMatch: true } near ? $"{first}\nand for words near each other\n{near}" : first;
    }

    private static string? Text(HitRecord record, string field) => field switch
    {
        LibraryFields.Title => record.Title,
        LibraryFields.Commitment => record.Commitment,
        LibraryFields.Description => record.Description,
        LibraryFields.Baseline => record.Baseline,
        LibraryFields.Target => record.Target,
        _ => null,
    };

    private List<Snippet> Snippets(HitRecord record)
    {
        var snippets = new List<Snippet>();
        var repeats = record.Flags.Contains("target-repeats-description", StringComparer.Ordinal);
        foreach (var field in (string[])[LibraryFields.Title, LibraryFields.Commitment, .. Shown])
        {
            // A target that says the description again is shown once.
            if ((field == LibraryFields.Target && repeats) || Text(record, field) is not { Length: > 0 } text || snippets.Count >= MostSnippets)
            {
                continue;
            }

            var marks = Marks(field, text, record);
            if (marks.Count > 0)
            {
                snippets.AddRange(SnippetBuilder.Build(text, marks, Options).Take(MostSnippets - snippets.Count).Select(snippet => Of(field, text, snippet)));
            }
        }

        // Without a match in the text its beginning is shown, so that a hit is never a heading alone.
        if (!snippets.Exists(snippet => Shown.Contains(snippet.Field)) && Shown.FirstOrDefault(field => Text(record, field) is { Length: > 0 }) is { } first)
        {
            var text = Text(record, first)!;
            snippets.AddRange(SnippetBuilder.Build(text, [], Options).Take(1).Select(snippet => Of(first, text, snippet)));
        }

        return snippets;
    }

    private static Snippet Of(string field, string text, TextSnippet snippet)
    {
        var marks = snippet.Marks.Select(IReadOnlyList<int> (mark) => [mark.Start, mark.End]).ToList();
        return new Snippet(field, snippet.Text, marks, snippet.Offset) { GoesOn = !text.AsSpan(snippet.Offset + snippet.Text.Length).IsWhiteSpace() };
    }

    private List<MatchSpan> Marks(string field, string text, HitRecord record)
    {
        if (!_locators.TryGetValue(field, out var locators))
        {
            locators = (new MatchLocator(_query, field, _lexicons.Words), new MatchLocator(_query, field + LibraryFields.CharactersSuffix, _lexicons.Characters));
            _locators.Add(field, locators);
        }

        List<MatchSpan> marks = [.. locators.Characters.Locate(text)];
        marks.AddRange(locators.Words.Locate(text));
        if (_entries.Count > 0)
        {
            marks.AddRange(Named(text).Select(match => new MatchSpan(match.Start, match.End, _query)));
        }

        foreach (var pattern in _asked.Reading.Parts.Select(part => part.Pattern).OfType<Regex>())
        {
            marks.AddRange(pattern.Matches(text).Take(MostMarks).Where(match => match.Length > 0).Select(match => new MatchSpan(match.Index, match.Index + match.Length, _query)));
        }

        if (field == LibraryFields.Baseline)
        {
            marks.AddRange(_amounts.In(record).Select(value => new MatchSpan(value.Start, value.End, _query)));
        }

        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var outer = new List<MatchSpan>(marks.Count);
        foreach (var mark in marks)
        {
            if (outer.Count == 0 || mark.End > outer[^1].End)
            {
                outer.Add(mark);
            }
        }

        return outer;
    }

    private IEnumerable<NameMatch> Named(string text) => _lexicons.Knowledge.Find(text).Where(Answers);

    private bool Answers(NameMatch match) => _asked.IsWidened
        ? _entries.Contains(match.Entry) || _lexicons.Knowledge.Above(match.Entry).Any(_entries.Contains)
        : _entries.Contains(match.Entry) && !match.IsInclude;

    // Species first: their names are what people look for.
    private List<string> Via(HitRecord record)
    {
        if (_entries.Count + _translations.Count == 0)
        {
            return [];
        }

        var text = string.Join('\n', new[] { record.Title, record.Commitment, record.Description, record.Baseline, record.Target }.OfType<string>());
        var named = Named(text).ToList();
        return [.. named.Where(match => !named.Exists(other => other.Start <= match.Start && other.End >= match.End && other.End - other.Start > match.End - match.Start))
            .OrderByDescending(match => match.Entry.IsSpecies).Select(match => text[match.Start..match.End])
            .Concat(_translations.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostVia)];
    }
}
