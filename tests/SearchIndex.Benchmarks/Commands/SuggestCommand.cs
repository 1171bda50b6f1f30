using System.Diagnostics;
using SearchIndex.Actions.Library;
using SearchIndex.Benchmarks.Measuring;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Times suggestions for everything that a person types on the way to a word: each beginning of words in both languages and in Pinyin.</summary>
internal static class SuggestCommand
{
    private static readonly (string Kind, string[] Words)[] BuiltIn =
    [
        ("Chinese", ["湿地保护", "外来入侵物种", "福寿螺", "生态保护红线", "自然保护区", "野生动物保护", "水污染防治", "森林资源", "草原", "环境影响评价", "生物多样性", "国家公园", "人民政府", "行政处罚", "土地管理", "中华人民共和国", "从江县", "安顺"]),
        ("English", ["wetland", "invasive alien species", "biodiversity", "golden apple snail", "protected area", "climate change", "water", "forest", "restoration", "Congjiang", "Anshun", "nature-based solutions", "ecological red line", "pollution"]),
        ("Pinyin", ["shidibaohu", "fushouluo", "fu shou luo", "fsl", "shengtai", "zirang", "huanjing", "senlin", "caoyuan", "wailairuqin", "congjiang", "anshun", "guojia", "renmin", "shui", "zh"]),
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit status.</returns>
    public static int Run(Arguments arguments)
    {
        using var library = QueriesCommand.Open(arguments);
        var (cpu, from) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        library.Suggest("a");
        Figures.Print($"# the first suggestion, which makes the keys: {Stopwatch.GetElapsedTime(from).TotalMilliseconds:F0} ms, {(Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds:F0} ms of processor time");
        var typed = BuiltIn.SelectMany(list => list.Words.SelectMany(word => Enumerable.Range(1, word.Length).Select(length => word[..length])).Distinct().Select(text => (list.Kind, Text: text))).ToList();
        foreach (var text in Enumerable.Repeat(typed, Math.Max(1, arguments.Get("warmup", 5))).SelectMany(all => all))
        {
            library.Suggest(text.Text);
        }

        Figures.Print($"kind\ttyped\tcold_p50_ms\tcold_p95_ms\tcold_max_ms\tp50_ms\tp95_ms\tmax_ms\tslowest");
        foreach (var kind in typed.GroupBy(text => text.Kind).Append(typed.GroupBy(_ => "all").Single()))
        {
            string[] texts = [.. kind.Select(text => text.Text)];
            var cold = Times(library, texts, arguments.Get("cold-runs", 3), forget: true);
            var warm = Times(library, texts, arguments.Get("runs", 10), forget: false);
            var (a, b) = (Sorted(cold), Sorted(warm));
            Figures.Print($"{kind.Key}\t{texts.Length}\t{Figures.Percentile(a, 50):F2}\t{Figures.Percentile(a, 95):F2}\t{a[^1]:F2}\t{Figures.Percentile(b, 50):F2}\t{Figures.Percentile(b, 95):F2}\t{b[^1]:F2}\t{cold.MaxBy(time => time.Milliseconds).Text}");
        }

        return 0;
    }

    private static double[] Sorted(List<(double Milliseconds, string Text)> times) => [.. times.Select(time => time.Milliseconds).Order()];

    // Of each text the median of its runs: what else the machine did in one of them says nothing of the text.
    private static List<(double Milliseconds, string Text)> Times(ActionLibrary library, IReadOnlyList<string> texts, int runs, bool forget)
    {
        var medians = new List<(double Milliseconds, string Text)>();
        foreach (var text in texts)
        {
            var times = new double[Math.Max(1, runs)];
            for (var run = 0; run < times.Length; run++)
            {
                if (forget)
                {
                    library.ForgetQueries();
                }

                var from = Stopwatch.GetTimestamp();
                library.Suggest(text);
                times[run] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            }

            medians.Add((Figures.Median(times), text));
        }

        return medians;
    }
}
