using System.Globalization;
using SearchIndex.Actions.Library;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Ranking;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>
/// Varies the weights of the best match, one after the other, over several judged collections: a row a value, a column a collection,
/// and for each collection what the weights that are best on the others give on it.
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
        var recall = arguments.Has("recall");
        Figures.Print($"weights\t{string.Join('\t', collections.Select(collection => collection.Name))}\tmean");
        Print("smartcn", [.. collections.Select(collection => Of(collection.SmartCn(), recall))]);
        Print("as set", [.. collections.Select(collection => Of(collection.Library(options), recall))]);
        foreach (var varied in arguments.Get("vary", "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, values) = (varied.Split('=')[0], varied.Split('=')[1].Split(','));
            var rows = values.Select(value => double.Parse(value, CultureInfo.InvariantCulture)).Append(Weights.Get(options, name)).Distinct().Order()
                .Select(value => (Value: value, Row: collections.Select(collection => Of(collection.Library(Weights.With(options, name, value)), recall)).ToArray())).ToList();
            rows.ForEach(row => Print($"{name}={row.Value.ToString(CultureInfo.InvariantCulture)}", row.Row));
            Print($"{name}, left out", [.. Enumerable.Range(0, collections.Count).Select(at => rows.MaxBy(row => row.Row.Sum() - row.Row[at]).Row[at])]);
            if (arguments.Has("climb"))
            {
                options = Weights.With(options, name, rows.MaxBy(row => row.Row.Sum()).Value);
            }
        }

        Figures.Print($"# {options}");
        collections.ForEach(collection => collection.Dispose());
        return 0;
    }

    private static double Of(TestKit.Relevance.RankingQuality quality, bool recall) => recall ? quality.Recall100 : quality.Ndcg10;

    private static void Print(string name, double[] values) =>
        Figures.Print($"{name}\t{string.Join('\t', values.Append(values.Average()).Select(value => value.ToString("0.0000", CultureInfo.InvariantCulture)))}");
}
