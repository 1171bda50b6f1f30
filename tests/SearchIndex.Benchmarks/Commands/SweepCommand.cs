using System.Globalization;
using SearchIndex.Actions.Library;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Ranking;
using SearchIndex.TestKit.Relevance;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>
/// Varies the weights of the best match, one after the other, over several judged collections: a row a value, a column a collection,
/// and for each collection what the weights that are best on the others give on it. The values are nDCG@10 unless another measure is named.
/// </summary>
internal static class SweepCommand
{
    public static int Run(Arguments arguments)
    {
        var most = arguments.Get("queries", 100);
        var collections = arguments.Next("FOLDER", Usage.Text) is var folder && Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.qrels").Order(StringComparer.Ordinal).Select(file => new Collection(file[..^".qrels".Length], most)).ToList()
            : throw new UsageException($"There is no folder '{folder}' of judged collections.");
        if (arguments.Get("only", "") is { Length: > 0 } only)
        {
            collections = [.. collections.Where(collection => only.Split(',').Contains(collection.Name, StringComparer.Ordinal))];
        }

        var options = Weights.Read(arguments.Get("set", ""), BestMatchOptions.Default);
        var measures = arguments.Get("measures", "ndcg10").Split(',');
        Figures.Print($"weights\t{string.Join('\t', collections.Select(collection => collection.Name))}\tmean");
        Print("smartcn", measures, [.. collections.Select(collection => collection.SmartCn())]);
        Print("as set", measures, [.. collections.Select(collection => collection.Library(options))]);
        foreach (var varied in arguments.Get("vary", "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, values) = (varied.Split('=')[0], varied.Split('=')[1].Split(','));
            var rows = values.Select(value => double.Parse(value, CultureInfo.InvariantCulture)).Append(Weights.Get(options, name)).Distinct().Order()
                .Select(value => (Value: value, Row: collections.Select(collection => collection.Library(Weights.With(options, name, value))).ToArray())).ToList();
            rows.ForEach(row => Print($"{name}={row.Value.ToString(CultureInfo.InvariantCulture)}", measures, row.Row));
            double Sum(RankingQuality[] row) => row.Sum(quality => Of(quality, measures[0]));
            Print($"{name}, left out", measures, [.. Enumerable.Range(0, collections.Count).Select(at => rows.MaxBy(row => Sum(row.Row) - Of(row.Row[at], measures[0])).Row[at])]);
            if (arguments.Has("climb"))
            {
                options = Weights.With(options, name, rows.MaxBy(row => Sum(row.Row)).Value);
            }
        }

        Figures.Print($"# {options}");
        collections.ForEach(collection => collection.Dispose());
        return 0;
    }

    private static double Of(RankingQuality quality, string measure) => measure switch
    {
        "ndcg10" => quality.Ndcg10,
        "mrr10" => quality.Mrr10,
        "recall10" => quality.Recall10,
        "recall100" => quality.Recall100,
        _ => throw new UsageException($"There is no measure '{measure}': ndcg10, mrr10, recall10, recall100."),
    };

    private static void Print(string name, string[] measures, RankingQuality[] qualities)
    {
        foreach (var measure in measures)
        {
            double[] values = [.. qualities.Select(quality => Of(quality, measure))];
            Figures.Print($"{name}{(measures.Length > 1 ? " " + measure : "")}\t{string.Join('\t', values.Append(values.Average()).Select(value => value.ToString("0.0000", CultureInfo.InvariantCulture)))}");
        }
    }
}
