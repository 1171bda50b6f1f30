using System.Globalization;

namespace SearchIndex.TestKit.Relevance;

/// <summary>Queries, and which documents answer them how well.</summary>
public sealed class Judgments
{
    private readonly Dictionary<string, Dictionary<string, int>> _grades = new(StringComparer.Ordinal);

    private Judgments(IReadOnlyList<JudgedQuery> queries) => Queries = queries;

    /// <summary>The queries that have at least one relevant document, in the order of their file.</summary>
    public IReadOnlyList<JudgedQuery> Queries { get; private set; }

    /// <summary>Queries of the file that no judgment calls answered: they can be neither right nor wrong, and are left out.</summary>
    public int Unjudged { get; private set; }

    /// <summary>Reads queries and judgments.</summary>
    /// <param name="queries">Lines <c>qid TAB query</c>.</param>
    /// <param name="qrels">Lines <c>qid docid grade</c>, or the four columns <c>qid iteration docid grade</c> of TREC; parted by tabs or blanks.</param>
    /// <returns>The judged queries.</returns>
    /// <exception cref="FormatException">A line is not understood; the message names it.</exception>
    public static Judgments Read(string queries, string qrels)
    {
        var list = new List<JudgedQuery>();
        foreach (var (line, number) in Lines(queries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            list.Add(tab > 0
                ? new JudgedQuery(line[..tab].Trim(), line[(tab + 1)..].Trim())
                : throw new FormatException($"{queries}, line {number}: 'qid TAB query' is wanted."));
        }

        var judgments = new Judgments(list);
        foreach (var (line, number) in Lines(qrels))
        {
            var cells = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length is not (3 or 4) || !double.TryParse(cells[^1], CultureInfo.InvariantCulture, out var grade))
            {
                throw new FormatException($"{qrels}, line {number}: 'qid docid grade' is wanted.");
            }

            if (!judgments._grades.TryGetValue(cells[0], out var grades))
            {
                judgments._grades.Add(cells[0], grades = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            grades[cells[^2]] = (int)Math.Round(grade);
        }

        judgments.Queries = [.. list.Where(query => judgments.Of(query.Id).Values.Any(grade => grade > 0))];
        judgments.Unjudged = list.Count - judgments.Queries.Count;
        return judgments;
    }

    /// <summary>The grades of a query.</summary>
    /// <param name="queryId">Its id.</param>
    /// <returns>Grade by document; documents that are not there were not judged, and count as not relevant.</returns>
    public IReadOnlyDictionary<string, int> Of(string queryId) => _grades.GetValueOrDefault(queryId) ?? [];

    private static IEnumerable<(string Line, int Number)> Lines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
            {
                yield return (line, number);
            }
        }
    }
}
