using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Similarity.Joining;
using SearchIndex.Similarity.Noise;
using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>Finds all pairs of documents that share text, and reports time, memory and counts.</summary>
internal static class SharedCommand
{
    // Texts of so many documents are aligned without being asked for: that takes seconds, and finds what recognition spoilt.
    private const int AlignedWithoutAsking = 5_000;
    private const long MostPairsBeforeAlignment = 2_000_000;

    public static int Run(Arguments arguments)
    {
        var file = arguments.Next("JSONL");
        var shingles = new ShingleOptions { Characters = arguments.Get("shingle-characters", 4), Words = arguments.Get("shingle-words", 3) };
        var options = Options(arguments);
        var corpus = new SharedCorpus(shingles, options.Threads, arguments.Has("by-title"))
        {
            KeptTexts = arguments.Get("measure", "auto") switch
            {
                "shingles" => 0,
                "auto" => AlignedWithoutAsking,
                "aligned" => int.MaxValue,
                var other => throw new UsageException($"--measure wants auto, shingles or aligned, not '{other}'."),
            },
        };
        var runs = arguments.Get("runs", 1);
        var limit = arguments.Get("limit", int.MaxValue);
        var seconds = new List<double>();
        JoinResult? result = null;
        IReadOnlyList<NoisyPair> noisy = [];
        for (var run = 0; run < runs; run++)
        {
            result = null;
            var (from, work) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            corpus.Read(file, limit);
            var read = Stopwatch.GetElapsedTime(from).TotalSeconds;
            var readWork = Environment.CpuUsage.TotalTime - work;
            result = SharedTextJoin.Run(corpus.Sets, options);
            noisy = Noisy(corpus, arguments, options, result);
            var joinWork = Environment.CpuUsage.TotalTime - work - readWork;
            seconds.Add(Stopwatch.GetElapsedTime(from).TotalSeconds);
            Console.Error.WriteLine(FormattableString.Invariant(
                $"run {run + 1}: {seconds[^1]:F3} s: reading and shingles {read:F3}, join {seconds[^1] - read:F3}; of processor {readWork.TotalSeconds:F3} + {joinWork.TotalSeconds:F3}; {corpus.Sets.Sum(set => (long)set.Count)} shingles, {result.DistinctCount} different texts, {result.KeyCount} keys"));
        }

        if (arguments.Has("dump"))
        {
            Dump(arguments.Get("dump", "-"), corpus, result!, noisy);
        }

        Figures.Print($"documents\t{corpus.Ids.Count}\tcharacters\t{corpus.CharacterCount}\tcandidate pairs\t{result!.CandidateCount}\tpairs\t{result.PairCount + noisy.Count}\tseconds\t{Figures.Median(seconds):F3}\tpeak memory MB\t{Figures.PeakResidentMegabytes():F1}\tpairs by alignment\t{(corpus.Texts.Count > 0 ? noisy.Count : "not looked for")}");
        if (arguments.Has("one-by-one"))
        {
            OneByOne(corpus, options, result);
        }

        return 0;
    }

    private static JoinOptions Options(Arguments arguments)
    {
        var jaccard = arguments.Get("min-jaccard", 0.0);
        return new JoinOptions
        {
            // A threshold of Jaccard alone is no threshold of containment.
            MinContainment = arguments.Get("min-containment", jaccard > 0 ? 0 : 0.5),
            MinJaccard = jaccard,
            MinShared = arguments.Get("min-shared", 0),
            Threads = arguments.Get("threads", Environment.ProcessorCount),
            Mode = arguments.Get("mode", "exact") switch
            {
                "exact" => JoinMode.Exact,
                "signatures" => JoinMode.Signatures,
                var other => throw new UsageException($"--mode wants exact or signatures, not '{other}'."),
            },
        };
    }

    /// <summary>Pairs that only alignment finds; none where the texts are not kept.</summary>
    private static IReadOnlyList<NoisyPair> Noisy(SharedCorpus corpus, Arguments arguments, JoinOptions options, JoinResult result)
    {
        if (corpus.Texts.Count == 0 || result.PairCount > MostPairsBeforeAlignment)
        {
            return [];
        }

        var noisy = new NoisyJoinOptions
        {
            MinCoverage = arguments.Get("min-containment", 0.5),
            MinLooseContainment = arguments.Get("min-loose", 0.3),
            Characters = arguments.Get("loose-characters", 3),
            Letters = arguments.Get("loose-letters", 6),
            Threads = options.Threads,
        };
        var known = result.Pairs().Select(pair => (pair.A, pair.B)).ToHashSet();
        var from = Stopwatch.GetTimestamp();
        var pairs = new NoisyTextJoin(corpus.Reader, noisy).Run(corpus.Texts, (a, b) => !known.Contains((a, b)));
        Console.Error.WriteLine(FormattableString.Invariant($"by alignment: {pairs.Count} more pairs in {Stopwatch.GetElapsedTime(from).TotalSeconds:F3} s"));
        return [.. pairs.Where(pair => corpus.Sets[pair.A].OverlapWith(corpus.Sets[pair.B]).Jaccard >= options.MinJaccard)];
    }

    private static void Dump(string file, SharedCorpus corpus, JoinResult result, IReadOnlyList<NoisyPair> noisy)
    {
        var ids = corpus.Ids;
        using var output = new StreamWriter(file == "-" ? Console.OpenStandardOutput() : File.Create(file), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        output.WriteLine("a\tb\tcontainmentA\tcontainmentB\tjaccard");
        foreach (var pair in result.Pairs())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ids[pair.A]}\t{ids[pair.B]}\t{pair.Overlap.ContainmentA:F6}\t{pair.Overlap.ContainmentB:F6}\t{pair.Overlap.Jaccard:F6}"));
        }

        foreach (var pair in noisy)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{ids[pair.A]}\t{ids[pair.B]}\t{pair.Coverage.ContainmentA:F6}\t{pair.Coverage.ContainmentB:F6}\t{corpus.Sets[pair.A].OverlapWith(corpus.Sets[pair.B]).Jaccard:F6}"));
        }
    }

    private static void OneByOne(SharedCorpus corpus, JoinOptions options, JoinResult batch)
    {
        var from = Stopwatch.GetTimestamp();
        var index = new ShingleIndex(options);
        var (pairs, sum, slowest) = (0L, 0UL, 0.0);
        for (var text = 0; text < corpus.Sets.Count; text++)
        {
            var before = Stopwatch.GetTimestamp();
            var found = index.Add(text, corpus.Sets[text]);
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            pairs += found.Count;
            foreach (var pair in found)
            {
                sum = unchecked(sum + Mark(pair.B, pair.A, pair.Overlap.Shared));
            }
        }

        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        foreach (var pair in batch.Pairs())
        {
            sum = unchecked(sum - Mark(pair.A, pair.B, pair.Overlap.Shared));
        }

        Figures.Print($"one by one\tdocuments per second\t{corpus.Sets.Count / seconds:F0}\tslowest ms\t{slowest:F1}\tpairs\t{pairs}\tcandidate pairs\t{index.CandidateCount}\tequal to the batch\t{(sum == 0 && pairs == batch.PairCount ? "yes" : "no")}\tpeak memory MB\t{Figures.PeakResidentMegabytes():F1}");
    }

    /// <summary>A number of a pair, to compare sums of.</summary>
    private static ulong Mark(int a, int b, int shared)
    {
        var mark = unchecked((((ulong)a << 32) | (uint)b) * 0x9E3779B97F4A7C15);
        return unchecked((mark ^ (mark >> 29) ^ (uint)shared) * 0xBF58476D1CE4E5B9);
    }
}
