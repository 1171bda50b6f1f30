using SearchIndex.Actions.Library;

namespace SearchIndex.Actions.Likeness;

/// <summary>
/// Measures shared text as the comparison of two actions does: names masked, sentences of the form left out. Texts that share next to no
/// shingle even with their names are not compared.
/// </summary>
internal sealed class ComparisonMeasure : ISharedTextMeasure
{
    private const double WorthComparing = 0.15;

    private readonly ISharedTextMeasure _quick;
    private readonly IActionLibrary _library;

    /// <summary>Makes a measure.</summary>
    /// <param name="quick">Measures with names as they are.</param>
    /// <param name="library">The library that compares.</param>
    public ComparisonMeasure(ISharedTextMeasure quick, IActionLibrary library)
    {
        _quick = quick;
        _library = library;
    }

    /// <inheritdoc/>
    public SharedTextShare Between(ActionRecord a, ActionRecord b)
    {
        var share = _quick.Between(a, b);
        if (Math.Max(share.ContainmentA, share.ContainmentB) < WorthComparing || _library.Compare(a.Id, b.Id) is not { } comparison)
        {
            return share;
        }

        var strongest = comparison.Fields.Where(field => field.Kind == "copied").MaxBy(field => Math.Max(field.ContainmentA, field.ContainmentB));
        return strongest is null ? new SharedTextShare(0, 0, 0) : new SharedTextShare(strongest.ContainmentA, strongest.ContainmentB, strongest.Jaccard);
    }
}
