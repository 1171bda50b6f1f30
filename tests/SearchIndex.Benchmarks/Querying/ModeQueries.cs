using SearchIndex.Analysis;
using SearchIndex.Engine.Queries;

namespace SearchIndex.Benchmarks.Querying;

/// <summary>Turns a line of terms into a query as the peer harness does; each term goes through the analyzer.</summary>
/// <param name="analyzer">The analyzer of the field.</param>
/// <param name="field">Name of the field.</param>
public sealed class ModeQueries(IAnalyzer analyzer, string field)
{
    /// <summary>Builds a query.</summary>
    /// <param name="mode">term, or, and, phrase or parse.</param>
    /// <param name="line">Terms separated by white space; in the mode parse Lucene's classic notation.</param>
    /// <returns>The query.</returns>
    /// <exception cref="UsageException">There is no such mode, or the line cannot be parsed.</exception>
    public Query Build(string mode, string line) => mode switch
    {
        "term" or "or" => Combine(line, Occur.Should),
        "and" => Combine(line, Occur.Must),
        "phrase" => Phrase(Split(line)),
        "parse" => new ClassicParser(this, field, line).Parse(),
        _ => throw new UsageException($"There is no mode '{mode}'."),
    };

    /// <summary>The tokens of all texts, one after the other: a term query where there is but one.</summary>
    /// <param name="texts">What is analyzed.</param>
    /// <param name="slop">How far they may be moved.</param>
    /// <returns>The query.</returns>
    public Query Phrase(IEnumerable<string> texts, int slop = 0)
    {
        var (buffer, terms) = (new TokenBuffer(), new List<string>());
        foreach (var text in texts)
        {
            analyzer.Analyze(text, buffer);
            for (var i = 0; i < buffer.Count; i++)
            {
                terms.Add(buffer.Term(i).ToString());
            }
        }

        return terms.Count switch
        {
            0 => new NoneQuery("no token"),
            1 => new TermQuery(field, terms[0]),
            _ => new PhraseQuery(field, [.. terms.Select((term, at) => new PhraseSlot(at, term))], slop),
        };
    }

    /// <summary>Each different token of a text, on its own.</summary>
    /// <param name="text">What is analyzed.</param>
    /// <returns>A query a token.</returns>
    public IReadOnlyList<Query> Words(string text)
    {
        var (buffer, terms) = (new TokenBuffer(), new List<string>());
        analyzer.Analyze(text, buffer);
        for (var i = 0; i < buffer.Count; i++)
        {
            terms.Add(buffer.Term(i).ToString());
        }

        return [.. terms.Distinct(StringComparer.Ordinal).Select(term => new TermQuery(field, term))];
    }

    /// <summary>Splits at white space.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Its words.</returns>
    public static string[] Split(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private Query Combine(string line, Occur occur)
    {
        BooleanClause[] clauses = [.. Split(line).Select(term => Phrase([term])).Where(query => query is not NoneQuery).Select(query => new BooleanClause(occur, query))];
        return clauses.Length == 1 ? clauses[0].Query : new BooleanQuery(clauses);
    }
}
