using SearchIndex.Similarity.Alignment;
using SearchIndex.Similarity.Joining;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Noise;

/// <summary>
/// Finds pairs that share text although letters and characters are wrong, as in documents read from print: pairs that share many short
/// shingles of letters and characters are aligned, and the aligned share decides. An addition to <see cref="SharedTextJoin"/>, whose
/// containment over words loses English texts at 5 % of wrong letters; its answers are another measure and should be named so.
/// </summary>
/// <param name="reader">Makes units.</param>
/// <param name="options">The thresholds; the defaults where there are none.</param>
public sealed class NoisyTextJoin(ComparedTextReader reader, NoisyJoinOptions? options = null)
{
    /// <summary>Changes whenever the same texts could give other pairs.</summary>
    public const string Version = "noisy-1";

    private readonly NoisyJoinOptions _options = options ?? new NoisyJoinOptions();

    /// <summary>Finds the pairs.</summary>
    /// <param name="texts">The texts; each is named by its place.</param>
    /// <param name="wanted">Says of two texts whether they are to be looked at, such as those that no other measure has found; all where it is null. Called on several threads.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The pairs, by the first text and then by the second.</returns>
    public IReadOnlyList<NoisyPair> Run(IReadOnlyList<NoisyText> texts, Func<int, int, bool>? wanted = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var shingler = new Shingler(new ShingleOptions { Characters = _options.Characters, Words = _options.Letters });
        var sets = new ShingleSet[texts.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Threads, CancellationToken = cancellation };
        Parallel.For(0, texts.Count, parallel, text => sets[text] = shingler.Read(reader.ReadLetters(texts[text].Text, Masks(texts[text]))));
        var join = new JoinOptions { MinContainment = _options.MinLooseContainment, Threads = _options.Threads };
        var candidates = SharedTextJoin.Run(sets, join, cancellation).Pairs().Where(pair => wanted?.Invoke(pair.A, pair.B) ?? true).ToArray();

        var aligner = new TextAligner(_options.Alignment);
        var units = new ComparedText?[texts.Count];
        var found = new NoisyPair?[candidates.Length];
        Parallel.For(0, candidates.Length, parallel, candidate =>
        {
            var (a, b) = (candidates[candidate].A, candidates[candidate].B);
            var coverage = aligner.Cover(texts[a].Text, Units(units, texts, a), texts[b].Text, Units(units, texts, b));
            if (Math.Max(coverage.ContainmentA, coverage.ContainmentB) >= _options.MinCoverage)
            {
                found[candidate] = new NoisyPair(a, b, coverage);
            }
        });
        return [.. found.OfType<NoisyPair>()];
    }

    /// <summary>Two threads may read the same text, which costs time and nothing else.</summary>
    private ComparedText Units(ComparedText?[] units, IReadOnlyList<NoisyText> texts, int text)
        => units[text] ??= reader.Read(texts[text].Text, Masks(texts[text]));

    private static MaskedSpan[] Masks(NoisyText text) => [.. text.Masks];
}
