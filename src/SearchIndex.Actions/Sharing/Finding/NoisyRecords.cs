using SearchIndex.Similarity.Noise;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>
/// Finds other documents that share text although letters or characters are wrong, as after recognition from print. Profiles are left
/// out: what cannot be read of them is not compared.
/// </summary>
/// <param name="options">What counts as shared.</param>
/// <param name="reader">Makes units.</param>
internal sealed class NoisyRecords(SharedTextOptions options, ComparedTextReader reader)
{
    /// <summary>Changes whenever the same texts could give other pairs.</summary>
    public const string Version = "records-1:" + NoisyTextJoin.Version;

    /// <summary>In a larger library nobody waits for the alignment of all likely pairs.</summary>
    public const int MostRecords = 3_000;

    /// <summary>Finds the pairs that shingles did not find.</summary>
    /// <param name="actions">All actions and records.</param>
    /// <param name="fields">Their texts.</param>
    /// <param name="preparer">Finds names in them.</param>
    /// <param name="found">Pairs that are found already, and those that need not be looked at.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Pairs; as shared counts the part of the shorter text's shingles that corresponds to the share that was aligned.</returns>
    public IEnumerable<FieldPair> Find(
        IReadOnlyList<SharedAction> actions, IReadOnlyList<ComparedField> fields, TextPreparer preparer, Func<int, int, bool> found, CancellationToken cancellationToken)
    {
        var numbers = Enumerable.Range(0, fields.Count).Where(i => actions[fields[i].Action].IsRecord && fields[i].Shingles >= options.MinShared).ToArray();
        if (numbers.Length is < 2 or > MostRecords)
        {
            return [];
        }

        var texts = numbers.Select(number => preparer.Noisy(actions[fields[number].Action], fields[number].Field)).ToList();
        var join = new NoisyTextJoin(reader, new NoisyJoinOptions { MinCoverage = options.MinContainment, Threads = Environment.ProcessorCount });
        return join.Run(texts, (a, b) => !found(numbers[a], numbers[b]), cancellationToken).Select(pair => Of(numbers[pair.A], numbers[pair.B], pair, fields));
    }

    private static FieldPair Of(int a, int b, NoisyPair pair, IReadOnlyList<ComparedField> fields)
    {
        var share = Math.Min(1, Math.Max(pair.Coverage.ContainmentA, pair.Coverage.ContainmentB));
        var shared = (int)Math.Ceiling(share * Math.Min(fields[a].Shingles, fields[b].Shingles));
        return new FieldPair(a, b, shared, shared, SharedKind.Copied);
    }
}
