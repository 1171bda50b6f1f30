using SearchIndex.Actions.Library;
using SearchIndex.Similarity.Shingles;
using SearchIndex.Similarity.Texts;

namespace SearchIndex.Actions.Likeness;

/// <summary>Measures shared text by the shingles of descriptions and targets, names as they are.</summary>
internal sealed class ShingleMeasure : ISharedTextMeasure
{
    private readonly ComparedTextReader _reader;
    private readonly Shingler _shingler = new();

    /// <summary>Makes a measure.</summary>
    /// <param name="reader">Makes units of texts.</param>
    public ShingleMeasure(ComparedTextReader reader) => _reader = reader;

    /// <inheritdoc/>
    public SharedTextShare Between(ActionRecord a, ActionRecord b)
    {
        var overlap = Set(a).OverlapWith(Set(b));
        return new SharedTextShare(Math.Round(overlap.ContainmentA, 4), Math.Round(overlap.ContainmentB, 4), Math.Round(overlap.Jaccard, 4));
    }

    private ShingleSet Set(ActionRecord action) => _shingler.Read(_reader.Read(action.Description ?? action.Target ?? ""));
}
