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

    /// <summary>Lines that were not understood, a sentence each.</summary>
    public IReadOnlyList<string> PassedOver { get; private init; } = [];

    /// <summary>The ids of all documents that were judged.</summary>
    public IEnumerable<string> Documents => _grades.Values.SelectMany(grades => grades.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>Reads queries and judgments.</summary>
    /// <param name="queries">Lines <c>qid TAB query</c>.</param>
    /// <param name="qrels">Lines <c>qid docid grade</c>, or the four columns <c>qid iteration docid grade</c> of TREC; parted by tabs or blanks.</param>
    /// <returns>The judged queries.</returns>
    /// <remarks>
    /// A line that is not understood, such as a heading, is passed over and named in <see cref="PassedOver"/>, as are a query id that
    /// comes again and a document that is judged again with another grade. A line that begins with # and is not understood is a comment.
    /// A grade between 0 and 1 counts as 1.
    /// </remarks>
    /// <exception cref="FormatException">No line is understood; the message says what was wanted.</exception>
    public static Judgments Read(string queries, string qrels)
    {
        var list = new List<JudgedQuery>();
        var passed = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, number) in Lines(queries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                Pass(passed, queries, number, line, "'qid TAB query' is wanted.");
            }
            else if (line.Contains('\uFFFD', StringComparison.Ordinal))
            {
                passed.Add($"{queries}, line {number}: it is not UTF-8.");
            }
            else if (!known.Add(line[..tab].Trim()))
            {
                passed.Add($"{queries}, line {number}: the query {line[..tab].Trim()} comes again; the first one counts.");
            }
            else
            {
                list.Add(new JudgedQuery(line[..tab].Trim(), line[(tab + 1)..].Trim()));
            }
        }

        var judgments = new Judgments(list) { PassedOver = passed };
        foreach (var (line, number) in Lines(qrels))
        {
            // Ids may have blanks in them where tabs part the columns.
            var cells = line.Split(line.Contains('\t', StringComparison.Ordinal) ? ['\t'] : [' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells.Length is not (3 or 4) || !double.TryParse(cells[^1], CultureInfo.InvariantCulture, out var grade) || !double.IsFinite(grade))
            {
                Pass(passed, qrels, number, line, "'qid docid grade' is wanted.");
                continue;
            }

            if (!judgments._grades.TryGetValue(cells[0], out var grades))
            {
                judgments._grades.Add(cells[0], grades = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            var whole = grade is > 0 and < 1 ? 1 : (int)Math.Round(Math.Clamp(grade, -1_000_000, 1_000_000));
            if (!grades.TryAdd(cells[^2], whole) && grades[cells[^2]] != whole)
            {
                passed.Add($"{qrels}, line {number}: {cells[^2]} was judged for {cells[0]} before, with another grade; the first one counts.");
            }
        }

        if (list.Count == 0 || judgments._grades.Count == 0)
        {
            var file = list.Count == 0 ? queries : qrels;
            throw new FormatException(passed.Find(sentence => sentence.StartsWith(file, StringComparison.Ordinal)) ?? $"{file} is empty.");
        }

        judgments.Queries = [.. list.Where(query => judgments.Of(query.Id).Values.Any(grade => grade > 0))];
        judgments.Unjudged = list.Count - judgments.Queries.Count;
        return judgments;
    }

    /// <summary>The grades of a query.</summary>
    /// <param name="queryId">Its id.</param>
    /// <returns>Grade by document; documents that are not there were not judged, and count as not relevant.</returns>
    public IReadOnlyDictionary<string, int> Of(string queryId) => _grades.GetValueOrDefault(queryId) ?? [];

    private static void Pass(List<string> passed, string path, int number, string line, string wanted)
    {
        if (line[0] != '#')
        {
            passed.Add($"{path}, line {number}: {wanted}");
        }
    }

    private static IEnumerable<(string Line, int Number)> Lines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (line, number);
            }
        }
    }
}
