using System.Diagnostics;
using SearchIndex.Benchmarks.Corpora;
using SearchIndex.Benchmarks.Measuring;
using SearchIndex.Similarity.Alignment;
using SearchIndex.Similarity.Texts;
using SearchIndex.TestKit.Similarity;

namespace SearchIndex.Benchmarks.Commands;

/// <summary>
/// Times alignment on pairs of texts made of a corpus: its documents one after the other, and the same with planted edits. The plain dynamic
/// program runs on the same pairs in the same process, one text pair in turn with the other.
/// </summary>
internal static class AlignCommand
{
    private const int Edits = 40;
    private const int Warmup = 3;

    public static int Run(Arguments arguments)
    {
        var file = arguments.Next("JSONL");
        var (length, count, runs) = (arguments.Get("length", 4000), arguments.Get("pairs", 30), arguments.Get("runs", 7));
        var random = new Random(arguments.Get("seed", 1));
        var reader = new ComparedTextReader(FoldingTables.Load());
        var texts = Texts(file, length, count + 1).Select(text => (Text: text, Units: reader.Read(text))).ToList();
        var edited = Enumerable.Range(0, texts.Count - 1).Select(i => Edited(texts[i].Text, texts[i + 1].Text, random)).Select(text => (Text: text, Units: reader.Read(text))).ToList();
        var pairs = edited.Select((b, i) => (A: texts[i], B: b)).ToList();
        var (options, finder, aligner) = (new AlignmentOptions(), new PassageFinder(), new TextAligner());
        var (passages, aligned, difference, plain) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (different, found, bounded) = (0, 0, 0);
        for (var run = -Warmup; run < runs; run++)
        {
            // The runs below 0 only warm up.
            foreach (var (a, b) in pairs)
            {
                var (worthA, worthB) = (UnitWorth.Of(a.Units), UnitWorth.Of(b.Units));
                Time(() => finder.Find(a.Units.Codes, worthA, b.Units.Codes, worthB), run < 0 ? [] : passages);
                Time(() => aligner.Align(a.Text, a.Units, b.Text, b.Units), run < 0 ? [] : aligned);
                Time(() => TextDifference.Between(a.Text, b.Text), run < 0 ? [] : difference);
                if (!arguments.Has("no-plain") && run >= -1 && run < arguments.Get("plain-runs", 3))
                {
                    var (codesA, codesB) = (a.Units.Codes.ToArray(), b.Units.Codes.ToArray());
                    Time(() => PlainChainScore.Of(codesA, worthA, codesB, options), run < 0 ? [] : plain);
                }
            }
        }

        foreach (var (a, b) in pairs)
        {
            var (codesA, codesB) = (a.Units.Codes.ToArray(), b.Units.Codes.ToArray());
            var result = finder.Find(codesA, UnitWorth.Of(a.Units), codesB, UnitWorth.Of(b.Units));
            found += result.Passages.Count;
            bounded += result.IsBounded ? 1 : 0;
            if (arguments.Has("verify"))
            {
                different += Shown(result.Passages) == Shown(new NaivePassages(codesA, UnitWorth.Of(a.Units), codesB, options).TakeAll()) ? 0 : 1;
            }
        }

        Figures.Print($"pairs\t{pairs.Count}\nunits_median\t{Figures.Median([.. pairs.Select(pair => (double)pair.A.Units.Count)]):F0}\npassages\t{found}\nbounded_pairs\t{bounded}");
        Figures.Print($"what\tmedian_us\tp95_us\tmax_us\tbest_mean_us");
        var best = Row("passages", passages, pairs.Count);
        Row("align_texts", aligned, pairs.Count);
        Row("text_difference", difference, pairs.Count);
        if (plain.Count > 0)
        {
            var bestPlain = Row("plain_program_one_chain", plain, pairs.Count);
            Figures.Print($"plain_over_passages_median\t{Figures.Median(plain) / Figures.Median(passages):F1}\nplain_over_passages_best\t{bestPlain / best:F1}");
        }

        if (arguments.Has("verify"))
        {
            Figures.Print($"pairs_unlike_the_plain_program\t{different}");
        }

        Figures.Print($"peak_rss_MB\t{Figures.PeakResidentMegabytes():F1}");
        return different == 0 ? 0 : 1;
    }

    /// <summary>Prints a line; gives the mean over the pairs of the best time of each, which a busy machine disturbs least.</summary>
    private static double Row(string what, List<double> microseconds, int pairs)
    {
        double[] sorted = [.. microseconds.Order()];
        var best = Enumerable.Range(0, pairs).Average(pair => microseconds.Where((_, i) => i % pairs == pair).Min());
        Figures.Print($"{what}\t{Figures.Median(sorted):F1}\t{Figures.Percentile(sorted, 95):F1}\t{sorted[^1]:F1}\t{best:F1}");
        return best;
    }

    private static void Time<T>(Func<T> work, List<double> microseconds)
    {
        var from = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        microseconds.Add(Stopwatch.GetElapsedTime(from).TotalMicroseconds);
    }

    private static IEnumerable<string> Texts(string file, int length, int count)
    {
        var text = new System.Text.StringBuilder();
        foreach (var document in JsonLines.Read(file))
        {
            text.Append(document.Text).Append('\n');
            if (text.Length < length)
            {
                continue;
            }

            yield return text.ToString(0, length);
            text.Clear();
            if (--count == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>Swaps of one to twelve characters, three pieces moved, one taken from another text and a tenth lost.</summary>
    private static string Edited(string text, string other, Random random)
    {
        var copy = new System.Text.StringBuilder(text);
        for (var edit = 0; edit < Edits * text.Length / 4000; edit++)
        {
            var (length, from) = (1 + random.Next(6), random.Next(other.Length - 12));
            var at = random.Next(copy.Length - length);
            copy.Remove(at, length).Insert(at, other.AsSpan(from, 1 + random.Next(12)));
        }

        for (var move = 0; move < 3; move++)
        {
            var length = text.Length / 20;
            var at = random.Next(copy.Length - length);
            var piece = copy.ToString(at, length);
            copy.Remove(at, length);
            copy.Insert(random.Next(copy.Length), piece);
        }

        copy.Insert(random.Next(copy.Length), other.AsSpan(0, other.Length / 10));
        return copy.Remove(random.Next(copy.Length * 8 / 10), copy.Length / 10).ToString();
    }

    private static string Shown(IEnumerable<UnitPassage> passages) =>
        string.Join(" | ", passages.Select(passage => $"{passage.Worth}: {string.Join(' ', passage.Blocks)}"));
}
