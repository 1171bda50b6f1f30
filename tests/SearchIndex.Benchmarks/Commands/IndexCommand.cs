using System.Diagnostics;
using System.Text;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Engine.Documents;
using SearchIndex.Engine.Indexing;
using SearchIndex.Storage.Directories;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Builds an index on one thread, merges included, and reports time, size and memory.</summary>
internal static class IndexCommand
{
    public static int Run(Arguments arguments)
    {
        var (corpus, folder) = (arguments.Next("JSONL"), arguments.Next("DIR"));
        var runs = arguments.Get("runs", 1);
        var (add, merge) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var (added, merged) = Build(corpus, folder, arguments);
            add.Add(added);
            merge.Add(merged);
            Console.Error.WriteLine(FormattableString.Invariant($"run {run + 1}: {added:F3} s, force-merge {merged:F3} s"));
        }

        var (heap, resident) = (Figures.HeapMegabytes(), Figures.PeakResidentMegabytes());
        var (documents, characters, bytes) = (0, 0L, 0L);
        foreach (var document in JsonLines.Read(corpus))
        {
            documents++;
            characters += document.Title.Length + document.Text.Length;
            bytes += Encoding.UTF8.GetByteCount(document.Title) + Encoding.UTF8.GetByteCount(document.Text);
        }

        var from = Stopwatch.GetTimestamp();
        _ = JsonLines.Read(corpus).Count();
        var reading = Stopwatch.GetElapsedTime(from).TotalSeconds;
        var median = Figures.Median(add);
        Figures.Print($"engine\tSearchIndex {typeof(IndexWriter).Assembly.GetName().Version}\nanalyzer\t{arguments.Get("analyzer", "smartcn")}\nruns\t{runs}");
        Figures.Print($"docs\t{documents}\nchars\t{characters}\ntext_bytes\t{bytes}");
        Figures.Print($"seconds_median\t{median:F3}\nseconds_best\t{add.Min():F3}");
        Figures.Print($"docs_per_s\t{documents / median:F0}\nMB_per_s\t{bytes / median / 1e6:F3}");
        Figures.Print($"force_merge_seconds_median\t{Figures.Median(merge):F3}\nof_it_reading_json_seconds\t{reading:F3}");
        Figures.Print($"heap_MB\t{heap:F1}\npeak_rss_MB\t{resident:F1}");
        PrintSizes(folder);
        return 0;
    }

    private static (double Added, double Merged) Build(string corpus, string folder, Arguments arguments)
    {
        var analyzer = arguments.Get("analyzer", "smartcn");
        var schema = CorpusIndex.Schema(CorpusIndex.Analyzer(analyzer), stored: !arguments.Has("no-store"));
        Directory.CreateDirectory(folder);
        using var writer = IndexWriter.Open(
            new FileDirectory(folder),
            schema,
            new IndexWriterOptions { RamBytes = (long)arguments.Get("ram-mb", 256) << 20, Mode = IndexWriterMode.Replace });
        var from = Stopwatch.GetTimestamp();
        foreach (var document in JsonLines.Read(corpus))
        {
            writer.Add(new Document()
                .Add("id", document.Id)
                .Add("section", document.Section)
                .Add("title", document.Title)
                .Add("text", document.Text));
        }

        writer.Commit(new Dictionary<string, string>(StringComparer.Ordinal) { ["analyzer"] = analyzer });
        var added = Stopwatch.GetElapsedTime(from).TotalSeconds;
        from = Stopwatch.GetTimestamp();
        if (arguments.Has("force-merge"))
        {
            writer.ForceMerge();
            writer.Commit(new Dictionary<string, string>(StringComparer.Ordinal) { ["analyzer"] = analyzer });
        }

        return (added, Stopwatch.GetElapsedTime(from).TotalSeconds);
    }

    private static void PrintSizes(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles();
        Figures.Print($"index_bytes\t{files.Sum(file => file.Length)}");
        foreach (var kind in files.GroupBy(file => file.Extension.TrimStart('.'), StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            Figures.Print($"bytes_{(kind.Key.Length == 0 ? "other" : kind.Key)}\t{kind.Sum(file => file.Length)}");
        }
    }
}
