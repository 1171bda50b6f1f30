using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Alignment;

/// <summary>
/// Finds the passages that two texts share and what was swapped inside them. Immutable; safe for many threads.
/// </summary>
/// <remarks>
/// Passages are those of <see cref="PassageFinder"/> over the units of the texts. Inside a passage, changes are looked into for short equal pieces, which count as matched
/// (<see cref="ChangeRefiner"/>), and for words that are variants of each other; equal runs shorter than both changes beside them are then shown as part of one change
/// (<see cref="ChangeRuns"/>). Masked spans of one class match; where their originals differ they are shown as swapped. Figures match only where they are equal.
/// </remarks>
public sealed class TextAligner
{
    private readonly PassageFinder _finder;

    /// <summary>Sets the rules.</summary>
    /// <param name="options">The rules; the default ones where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside of its range.</exception>
    public TextAligner(AlignmentOptions? options = null) => _finder = new PassageFinder(options);

    /// <summary>Aligns two texts.</summary>
    /// <param name="textA">The original of A.</param>
    /// <param name="a">Its units.</param>
    /// <param name="textB">The original of B.</param>
    /// <param name="b">Its units.</param>
    /// <returns>Passages, with the runs inside them.</returns>
    /// <exception cref="ArgumentException">A text is not as long as that which its units were made of.</exception>
    public TextAlignment Align(string textA, ComparedText a, string textB, ComparedText b)
    {
        var pair = new AlignedPair(textA, a, textB, b);
        var found = Find(pair);
        var passages = new AlignedPassage[found.Passages.Count];
        for (var i = 0; i < passages.Length; i++)
        {
            passages[i] = pair.Show(found.Passages[i]);
        }

        return new TextAlignment(passages, new Coverage(passages.Sum(passage => passage.Matched), a.Count, b.Count), found.IsBounded);
    }

    /// <summary>Tells how much of two texts lies in shared passages, without the runs inside them.</summary>
    /// <param name="textA">The original of A.</param>
    /// <param name="a">Its units.</param>
    /// <param name="textB">The original of B.</param>
    /// <param name="b">Its units.</param>
    /// <returns>The same as <see cref="Align"/> says.</returns>
    /// <exception cref="ArgumentException">A text is not as long as that which its units were made of.</exception>
    public Coverage Cover(string textA, ComparedText a, string textB, ComparedText b)
    {
        var pair = new AlignedPair(textA, a, textB, b);
        return new Coverage(Find(pair).Passages.Sum(pair.Matched), a.Count, b.Count);
    }

    private UnitPassages Find(AlignedPair pair) => _finder.Find(pair.A.Codes, pair.WorthA, pair.B.Codes, pair.WorthB);
}
