using SearchIndex.Similarity.Shingles;

namespace SearchIndex.Actions.Sharing.Finding;

/// <summary>Decides whether a pair of texts shares words of its own, or only laws, slogans and the form. One thread at a time.</summary>
internal sealed class PairJudge(SharedTextOptions options, IReadOnlyList<SharedAction> actions, IReadOnlyList<ComparedField> fields, TextPreparer preparer)
{
    private readonly Dictionary<int, ShingleSet> _own = [];

    /// <summary>Judges a pair.</summary>
    /// <param name="a">Number of one text.</param>
    /// <param name="b">Number of the other.</param>
    /// <param name="shared">Shingles in both.</param>
    /// <returns>The pair; null where it shares nothing but what the form writes.</returns>
    public FieldPair? Judge(int a, int b, int shared)
    {
        var own = Own(a).OverlapWith(Own(b));
        if (own.Shared >= options.MinShared && own.Containment >= options.MinContainment / 2)
        {
            return new FieldPair(a, b, shared, own.Shared, SharedKind.Copied);
        }

        return own.Shared + options.MinShared <= shared ? new FieldPair(a, b, shared, own.Shared, SharedKind.Law) : null;
    }

    private ShingleSet Own(int field)
    {
        if (!_own.TryGetValue(field, out var own))
        {
            own = preparer.Own(preparer.Read(actions[fields[field].Action], fields[field].Field));
            _own.Add(field, own);
        }

        return own;
    }
}
