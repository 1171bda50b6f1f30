using System.Text.Json;
using System.Text.RegularExpressions;
using SearchIndex.Actions.Library;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Querying.Compiling;

/// <summary>
/// Looks through the stored texts for patterns; characters and words that one must have are asked of the index first. For one query: its
/// patterns share the time that there is. Not for use by two threads at once.
/// </summary>
internal sealed class RegexQueries
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(400);

    private readonly Searcher _searcher;
    private readonly TextQueries _texts;
    private readonly TimeProvider _time;
    private TimeSpan _spent;

    /// <summary>Makes a reader of texts.</summary>
    /// <param name="searcher">The index.</param>
    /// <param name="texts">Compiles texts.</param>
    /// <param name="time">The clock of the budget.</param>
    public RegexQueries(Searcher searcher, TextQueries texts, TimeProvider time)
    {
        _searcher = searcher;
        _texts = texts;
        _time = time;
    }

    /// <summary>Finds the actions with a pattern in one of their texts.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="fields">Names of the texts that are looked through.</param>
    /// <param name="notes">Receives a sentence where not all texts could be looked through in time.</param>
    /// <returns>A query for them.</returns>
    public Query Find(RegexPattern pattern, IReadOnlyList<string> fields, List<string> notes)
    {
        var found = new List<DocId>();
        var looked = 0;
        var started = _time.GetTimestamp();
        foreach (var document in _searcher.Matches(Candidates(pattern, fields)))
        {
            if (_spent + _time.GetElapsedTime(started) > Budget)
            {
                notes.Add($"/{pattern.Regex}/ was held against the first {looked} texts only, because it took too long; add words that must stand beside it.");
                break;
            }

            looked++;
            var record = JsonSerializer.Deserialize(_searcher.Stored(document).Text(LibraryFields.Record)!, LibraryJson.Lines.ActionRecord)!;
            if (fields.Any(field => Stands(pattern.Regex, TextOf(record, field))))
            {
                found.Add(document);
            }
        }

        _spent += _time.GetElapsedTime(started);
        return new DocumentsQuery(_searcher.Snapshot, found);
    }

    /// <summary>The text of a field.</summary>
    /// <param name="record">An action.</param>
    /// <param name="field">Name of one of its texts.</param>
    /// <returns>Null where it has none.</returns>
    public static string? TextOf(ActionRecord record, string field) => field switch
    {
        LibraryFields.Title => record.Title,
        LibraryFields.Commitment => record.Commitment,
        LibraryFields.AreaTitle => record.AreaTitle,
        LibraryFields.Description => record.Description,
        LibraryFields.Baseline => record.Baseline,
        LibraryFields.Target => record.Target,
        _ => null,
    };

    private static bool Stands(Regex regex, string? text)
    {
        try
        {
            return text is not null && regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private BooleanQuery Candidates(RegexPattern pattern, IReadOnlyList<string> fields)
    {
        var clauses = new List<BooleanClause> { new(Occur.Filter, new ExistsQuery(LibraryFields.Scope)) };
        if (pattern.Literals.Count > 0)
        {
            clauses.Add(new BooleanClause(Occur.Filter, BooleanQuery.Any(pattern.Literals.Select(runs => BooleanQuery.All(runs.Select(run => Run(run, fields)))))));
        }

        return new BooleanQuery(clauses);
    }

    // A run of letters may be the middle of a longer word.
    private Query Run(string run, IReadOnlyList<string> fields) => QuerySigns.HasHan(run)
        ? _texts.Adjacent(run, fields, variants: true) ?? new AllQuery()
        : BooleanQuery.Any(fields.Select(field => new WildcardQuery(field + LibraryFields.CharactersSuffix, $"*{run.ToLowerInvariant()}*")));
}
