using System.Diagnostics;
using System.Text;
using SearchIndex.Analysis;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Prints tokens as line, start, end, position increment, term, surface; or times the analysis alone.</summary>
internal static class TokensCommand
{
    public static int Run(Arguments arguments, bool segmentsOnly)
    {
        var file = arguments.Next("FILE");
        var analyzer = CorpusIndex.Analyzer(segmentsOnly ? "smartcn-segments" : arguments.Get("analyzer", "smartcn"));
        string[] lines = file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal)
            ? [.. JsonLines.Read(file).Select(document => document.Title + "\n" + document.Text)]
            : File.ReadAllLines(file);
        if (arguments.Has("bench"))
        {
            Bench(lines, analyzer, arguments.Get("bench", 5));
        }
        else
        {
            Print(lines, analyzer, arguments.Has("words"));
        }

        return 0;
    }

    private static void Print(string[] lines, IAnalyzer analyzer, bool words)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        if (!words)
        {
            output.WriteLine("line\tstart\tend\tposinc\tterm\tsurface");
        }

        var tokens = new TokenBuffer();
        for (var number = 0; number < lines.Length; number++)
        {
            var line = lines[number];
            analyzer.Analyze(line, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                var token = tokens[i];
                var surface = line[token.Start..token.End];
                if (words)
                {
                    output.Write(i == 0 ? surface : " " + surface);
                }
                else
                {
                    output.Write($"{number + 1}\t{token.Start}\t{token.End}\t{token.PositionIncrement}\t");
                    output.Write(tokens.Term(i));
                    output.WriteLine("\t" + surface.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '));
                }
            }

            if (words)
            {
                output.WriteLine();
            }
        }
    }

    private static void Bench(string[] lines, IAnalyzer analyzer, int passes)
    {
        var characters = lines.Sum(line => (long)line.Length);
        var bytes = lines.Sum(line => (long)Encoding.UTF8.GetByteCount(line));
        var seconds = new List<double>();
        var processor = new List<double>();
        var tokens = new TokenBuffer();
        var count = 0L;
        for (var pass = -1; pass < passes; pass++)
        {
            // The first pass only warms up.
            count = 0;
            var spent = Environment.CpuUsage.TotalTime;
            var from = Stopwatch.GetTimestamp();
            foreach (var line in lines)
            {
                analyzer.Analyze(line, tokens);
                count += tokens.Count;
            }

            if (pass >= 0)
            {
                seconds.Add(Stopwatch.GetElapsedTime(from).TotalSeconds);
                processor.Add((Environment.CpuUsage.TotalTime - spent).TotalSeconds);
            }
        }

        var median = Figures.Median(seconds);
        Figures.Print($"lines\t{lines.Length}\nchars\t{characters}\nutf8_bytes\t{bytes}\ntokens\t{count}");
        Figures.Print($"passes\t{passes}\nseconds_median\t{median:F4}\nseconds_best\t{seconds.Min():F4}\nprocessor_seconds_best\t{processor.Min():F4}");
        Figures.Print($"chars_per_s\t{characters / median:F0}\nMB_per_s\t{bytes / median / 1e6:F2}\ntokens_per_s\t{count / median:F0}");
    }
}
