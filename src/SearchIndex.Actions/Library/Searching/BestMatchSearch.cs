using SearchIndex.Actions.Querying.BestMatch;
using SearchIndex.Actions.Querying.Compiling;
using SearchIndex.Actions.Querying.Parsing;
using SearchIndex.Actions.Querying.Understanding;
using SearchIndex.Engine.Queries;
using SearchIndex.Engine.Searching;

namespace SearchIndex.Actions.Library.Searching;

/// <summary>Searches by best match: see <see cref="SearchMatch.Best"/>. For one search.</summary>
/// <param name="searcher">The index.</param>
/// <param name="lexicons">The analyzers and lexicons.</param>
/// <param name="options">The weights.</param>
internal sealed class BestMatchSearch(Searcher searcher, LibraryLexicons lexicons, BestMatchOptions options)
{
    /// <summary>Reads a query: fields that filter and excluded words as they are, all else as free text.</summary>
    /// <param name="parsed">The query.</param>
    /// <param name="read">Understands parts of the query language.</param>
    /// <param name="texts">Compiles words.</param>
    /// <returns>The parts, what ranks, and what ranks the best once more.</returns>
    public (QueryReading Reading, FreeQuery Free) Read(ParsedQuery parsed, Func<ParsedQuery, QueryReading> read, TextQueries texts)
    {
        IReadOnlyList<QueryNode> operands = parsed.Root switch { null => [], AllOfNode all => all.Operands, var node => [node] };
        var typed = operands.Where(IsTyped).ToList();
        var text = parsed.Text;
        foreach (var node in typed)
        {
            var at = text.IndexOf(node.Source, StringComparison.Ordinal);
            text = at < 0 ? text : text.Remove(at, node.Source.Length).Insert(at, " ");
        }

        var reading = typed.Count == 0 ? new QueryReading([], [], []) : read(new ParsedQuery(parsed.Text, typed.Count == 1 ? typed[0] : new AllOfNode(parsed.Text, typed), parsed.Expand, []));
        var free = new FreeQueryReader(searcher, lexicons, texts, options).Read(text, parsed.Expand);
        return (reading with { Parts = [.. reading.Parts, .. free.Parts] }, free);
    }

    /// <summary>Finds the best documents: the best of the whole library first, and the best of these looked at once more.</summary>
    /// <param name="query">The query with its filters.</param>
    /// <param name="second">What ranks once more, or null.</param>
    /// <param name="asked">How much is wanted.</param>
    /// <returns>The hits of the page.</returns>
    public TopHits Search(Query query, Query? second, SearchOptions asked)
    {
        asked = asked with { Bm25 = options.Bm25 };
        if (second is null || asked.Limit == 0 || asked.Sort.Count > 0 || asked.Offset >= options.SecondLook)
        {
            return searcher.Search(query, asked);
        }

        var top = searcher.Search(query, asked with { Offset = 0, Limit = Math.Max(options.SecondLook, asked.Offset + asked.Limit) });
        var best = top.Hits.Take(options.SecondLook).ToList();
        var more = searcher.Scores(second, [.. best.Select(hit => hit.Document)], asked);

        // A second look only adds, so what did not get one stays below.
        var hits = best.Select((hit, at) => hit with { Score = hit.Score + more[at] })
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document.Value)
            .Concat(top.Hits.Skip(options.SecondLook));
        return top with { Hits = [.. hits.Skip(asked.Offset).Take(asked.Limit)] };
    }

    private static bool IsTyped(QueryNode node) => node switch
    {
        NotNode not => not.Source.Length > 1 && not.Operand is WordsNode or PhraseNode or FieldNode,
        FieldNode field => field.Field is not ("field" or "heading" or "commitment" or "description" or "baseline" or "target")
            && field.Source.IndexOfAny([':', '\uFF1A']) is var colon and > 0 && colon + 1 < field.Source.Length && !char.IsWhiteSpace(field.Source[colon + 1]),
        _ => false,
    };
}
