using System.Diagnostics;
using System.Text;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Ranking;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Holds the search of the library, and plain BM25 over the words of SmartCn, against judgments of people.</summary>
internal static class RelevanceCommand
{
    private const int Depth = 100;

    public static int Run(Arguments arguments)
    {
        var documents = Path.GetFullPath(arguments.Next("DOCS.jsonl", Usage.Text));
        Judgments judgments;
        try
        {
            judgments = Judgments.Read(arguments.Next("QUERIES.tsv", Usage.Text), arguments.Next("QRELS.tsv", Usage.Text));
        }
        catch (Exception wrong) when (wrong is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(wrong.Message);
        }

        if (judgments.Queries.Count == 0)
        {
            throw new UsageException("No query has a relevant document: either no grade is above 0, or the ids of queries and judgments do not meet.");
        }

        if (!File.Exists(documents))
        {
            throw new UsageException($"There is no file '{documents}'.");
        }

        var work = Directory.CreateTempSubdirectory("searchindex-relevance-");
        try
        {
            Figures.Print($"# {judgments.Queries.Count} queries judged, {judgments.Unjudged} left out as nothing answers them");
            Passed(documents, judgments);
            Console.WriteLine("search\tndcg10\tmrr10\trecall10\trecall100\tmean_ms\tslowest_ms\tslowest_qid");
            using var library = new LibraryRanking(documents, Path.Combine(work.FullName, "actions"));
            using var words = SmartCnRanking.Open(documents, Path.Combine(work.FullName, "smartcn"));
            var run = arguments.Has("run") ? new List<string>() : null;
            var actions = Judge("actions", judgments, query => library.Rank(query, Depth), run);
            var smartcn = Judge("smartcn", judgments, query => words.Rank(query, Depth), run);
            if (run is not null)
            {
                File.WriteAllLines(arguments.Get("run", ""), run, new UTF8Encoding(false));
            }

            PrintWorst(judgments, actions, smartcn, arguments.Get("worst", ""));
            return 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    // What does not count is said: it moves the figures of both searches alike, and may be a mistake in the files.
    private static void Passed(string documents, Judgments judgments)
    {
        foreach (var sentence in judgments.PassedOver.Take(5))
        {
            Figures.Print($"# passed over: {sentence}");
        }

        if (judgments.PassedOver.Count > 5)
        {
            Figures.Print($"# and {judgments.PassedOver.Count - 5} lines more");
        }

        var broken = new List<int>();
        var (empty, again, nameless) = (0, 0, 0);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in JsonLines.Read(documents, broken))
        {
            again += ids.Add(document.Id) ? 0 : 1;
            empty += document.Title.Length + document.Text.Trim().Length == 0 ? 1 : 0;
            nameless += document.HasId ? 0 : 1;
        }

        if (ids.Count == 0)
        {
            throw new UsageException($"No line of {documents} is a JSON object: 'id' and 'text' in an object a line is wanted, in UTF-8.");
        }

        if (broken.Count + empty + again + nameless > 0)
        {
            Figures.Print($"# documents: {broken.Count} lines are no JSON objects{(broken.Count > 0 ? $" (the first is line {broken[0]})" : "")}, {empty} have no text, {nameless} have no id and are numbered from 0, {again} have an id that came before: found under either, it counts once");
        }

        if (judgments.Queries.Count(query => query.Text.Length == 0) is var silent and > 0)
        {
            Figures.Print($"# {silent} queries have no text: they find nothing, and count");
        }

        if (judgments.Documents.Count(id => !ids.Contains(id)) is var unknown and > 0)
        {
            Figures.Print($"# {unknown} judged ids are of no document: where such a one is relevant, it is never found");
        }
    }

    private static RankingQuality[] Judge(string name, Judgments judgments, Func<string, IEnumerable<string>> search, List<string>? run)
    {
        // The first search compiles what all share; it is not timed.
        _ = search(judgments.Queries[0].Text).Count();
        var (rankings, milliseconds) = (new List<IReadOnlyList<string>>(), new List<double>());
        foreach (var query in judgments.Queries)
        {
            var watch = Stopwatch.StartNew();
            rankings.Add(query.Text.Length == 0 ? [] : [.. search(query.Text)]);
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        run?.AddRange(judgments.Queries.SelectMany((query, at) => rankings[at].Select((id, rank) => FormattableString.Invariant($"{query.Id}\tQ0\t{id}\t{rank + 1}\t{Depth - rank}\t{name}"))));
        RankingQuality[] qualities = [.. judgments.Queries.Select((query, at) => RankingQuality.Of(rankings[at], judgments.Of(query.Id)))];
        var mean = RankingQuality.Mean(qualities);
        var slowest = milliseconds.Max();
        Figures.Print($"{name}\t{mean.Ndcg10:0.0000}\t{mean.Mrr10:0.0000}\t{mean.Recall10:0.0000}\t{mean.Recall100:0.0000}\t{milliseconds.Average():0.00}\t{slowest:0.0}\t{judgments.Queries[milliseconds.IndexOf(slowest)].Id}");
        return qualities;
    }

    // The queries where the library is furthest behind, and then those where it is bad by itself.
    private static void PrintWorst(Judgments judgments, RankingQuality[] actions, RankingQuality[] smartcn, string file)
    {
        var lines = judgments.Queries.Select((query, at) => (Query: query, Actions: actions[at], SmartCn: smartcn[at]))
            .OrderBy(line => line.Actions.Ndcg10 - line.SmartCn.Ndcg10).ThenBy(line => line.Actions.Ndcg10)
            .Select(line => FormattableString.Invariant(
                $"{line.Query.Id}\t{line.Actions.Ndcg10:0.000}\t{line.SmartCn.Ndcg10:0.000}\t{line.Actions.Recall100:0.000}\t{line.SmartCn.Recall100:0.000}\t{line.Query.Text}"))
            .Prepend("qid\tndcg10_actions\tndcg10_smartcn\trecall100_actions\trecall100_smartcn\tquery");
        if (file.Length > 0)
        {
            File.WriteAllLines(file, lines, new UTF8Encoding(false));
            return;
        }

        foreach (var line in lines.Take(11))
        {
            Console.WriteLine(line);
        }
    }
}
