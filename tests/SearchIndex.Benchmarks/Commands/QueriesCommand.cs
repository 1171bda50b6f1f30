using System.Diagnostics;
using SearchIndex.Actions.Lexicons;
using SearchIndex.Actions.Library;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Benchmarks.Querying;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Times whole answers of the library: from the text that was typed to hits with snippets, counts, facets and notes.</summary>
internal static class QueriesCommand
{
    // Ten parts each: names, text, phrases, what must not be there, what stands near, prefixes, choices, dates and states.
    private static readonly (string Kind, string Query)[] BuiltIn =
    [
        ("ten parts", "湿地 保护 \"自然保护区\" (管理 OR 监督) -海洋 生态* 水 NEAR/20 污染 人民政府 has:law kind:record"),
        ("ten parts", "环境 污染 防治 \"人民政府\" (规划 OR 计划) -核 监测* 水 NEAR/30 排放 责任 kind:record"),
        ("ten parts", "野生动物 保护 \"国家重点\" (猎捕 OR 收购 OR 出售) -水产 许可* 部门 NEAR/20 批准 国务院 kind:record"),
        ("ten parts", "森林 资源 \"林业主管部门\" (采伐 OR 砍伐) -城市 许可* 树木 NEAR/20 种植 国家 kind:record"),
        ("ten parts", "土地 利用 \"总体规划\" (耕地 OR 农用地) -矿产 审批* 国务院 NEAR/30 批准 建设 kind:record"),
        ("ten parts", "外来物种 入侵 \"生物多样性\" (风险 OR 评估) -航空 管理* 监测 NEAR/40 预警 国家 kind:record"),
        ("word", "湿地"),
        ("word", "福寿螺"),
        ("common word", "管理"),
        ("two words", "湿地 保护"),
        ("two words", "环境 污染"),
        ("English", "wetland protection"),
        ("English", "invasive alien species"),
        ("phrase", "\"自然保护区管理机构\""),
        ("run", "野生动物保护主管部门"),
        ("question", "哪些法规禁止猎捕野生动物？"),
        ("question", "how to control water pollution"),
        ("choice", "森林 OR 草原 OR 湿地"),
        ("without", "水污染 -海洋"),
        ("near", "排污 NEAR/10 许可"),
        ("prefix", "保护*"),
        ("fuzzy", "wetlend~1"),
        ("pattern", "/第[一二三]十条.{0,20}湿地/"),
        ("nothing", "企鹅 湿地"),
        ("everything", ""),
    ];

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The exit status.</returns>
    public static int Run(Arguments arguments)
    {
        using var library = Open(arguments);
        var made = new TenParts(arguments.Get("seed", 1));
        var queries = arguments.Has("made") ? Enumerable.Range(0, arguments.Get("made", 0)).Select(_ => (Kind: "made", Query: made.Next())).ToList()
            : arguments.Has("queries")
            ? File.ReadLines(arguments.Get("queries", "")).Where(line => line.Length > 0).Select(line => (Kind: "query", Query: line)).ToList()
            : [.. BuiltIn];
        var (runs, colds) = (arguments.Get("runs", 50), arguments.Get("cold-runs", 10));
        List<SearchFilter> filters = arguments.Get("filter", "").Split('=') is [var field, var value] ? [new SearchFilter(field, value)] : [];
        SearchRequest Request(string query) => new()
        {
            Query = query,
            Limit = arguments.Get("k", 10),
            Filters = filters,
            Match = arguments.Get("match", "all") == "best" ? SearchMatch.Best : SearchMatch.All,
        };

        // The first answers compile the program; they are over before anything is measured. What is made is asked for the first time then.
        var requests = queries.Select(query => (query.Kind, Request: Request(query.Query))).ToList();
        var first = arguments.Has("made") ? [.. BuiltIn.Select(query => (query.Kind, Request: Request(query.Query)))] : requests;
        foreach (var (_, request) in Enumerable.Repeat(first, Math.Max(1, arguments.Get("warmup", 10))).SelectMany(all => all))
        {
            library.ForgetQueries();
            library.Search(request);
        }

        Figures.Print($"# cold: nothing is known of what the parts of the query match; the files of the index are in memory");
        Figures.Print($"kind\tcold_least_cpu_ms\tcold_p50_ms\tcold_p95_ms\tcold_cpu_ms\tleast_cpu_ms\tp50_ms\tp95_ms\tp99_ms\tcpu_ms\thits\tquery");
        var all = new Dictionary<string, (List<double> Cold, List<double> Warm)>(StringComparer.Ordinal);
        foreach (var (kind, request) in requests)
        {
            var (cold, coldCpu, coldLeast) = Times(library, request, colds, forget: true);
            var (warm, cpu, least) = Times(library, request, runs, forget: false);
            Figures.Print($"{kind}\t{coldLeast:F2}\t{At(cold, 50):F2}\t{At(cold, 95):F2}\t{coldCpu:F2}\t{least:F2}\t{At(warm, 50):F2}\t{At(warm, 95):F2}\t{At(warm, 99):F2}\t{cpu:F2}\t{library.Search(request).Total}\t{request.Query}");
            if (!all.TryGetValue(kind, out var known))
            {
                all.Add(kind, known = ([], []));
            }

            known.Cold.AddRange(cold);
            known.Warm.AddRange(warm);
        }

        foreach (var (kind, (cold, warm)) in all)
        {
            Figures.Print($"# {kind}: cold p50 {At([.. cold.Order()], 50):F2} ms, p95 {At([.. cold.Order()], 95):F2} ms; warm p50 {At([.. warm.Order()], 50):F2} ms, p95 {At([.. warm.Order()], 95):F2} ms");
        }

        return 0;
    }

    /// <summary>Opens the library that a command line names, and builds it first where that is a file.</summary>
    /// <param name="arguments">The command line.</param>
    /// <returns>The library, to be disposed.</returns>
    public static ActionLibrary Open(Arguments arguments)
    {
        var source = Path.GetFullPath(arguments.Next("INDEX or JSONL"));
        var lexicons = LibraryLexicons.Load(LexiconFolder.Find());
        var folder = Directory.Exists(source) ? source : Build(source, Path.GetFullPath(arguments.Get("index", source + ".index")), lexicons);
        var from = Stopwatch.GetTimestamp();
        var library = ActionLibrary.Open(folder, lexicons);
        Figures.Print($"# {library.Info.Actions} documents, opened in {Stopwatch.GetElapsedTime(from).TotalMilliseconds:F0} ms");
        return library;
    }

    private static double At(double[] sorted, double percent) => sorted.Length == 0 ? 0 : Figures.Percentile(sorted, percent);

    // Processor time is that of the whole process, its collector included: the mean, and the least of a run.
    private static (double[] Sorted, double Cpu, double Least) Times(ActionLibrary library, SearchRequest request, int runs, bool forget)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var (times, least) = (new double[runs], double.MaxValue);
        for (var run = 0; run < runs; run++)
        {
            if (forget)
            {
                library.ForgetQueries();
            }

            var before = Environment.CpuUsage.TotalTime;
            var from = Stopwatch.GetTimestamp();
            library.Search(request);
            times[run] = Stopwatch.GetElapsedTime(from).TotalMilliseconds;
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Math.Max(1, runs);
        Array.Sort(times);
        return (times, each, least);
    }

    private static string Build(string source, string folder, LibraryLexicons lexicons)
    {
        if (ActionLibrary.NewestGeneration(folder) is null)
        {
            var from = Stopwatch.GetTimestamp();
            new LibraryBuilder(lexicons, TimeProvider.System).Build(new BuildRequest { IndexFolder = folder, Paths = [source], Rebuild = false });
            Figures.Print($"# built in {Stopwatch.GetElapsedTime(from).TotalSeconds:F0} s: {folder}");
        }

        return folder;
    }
}
