namespace SearchIndex.Similarity.Alignment;

/// <summary>A passage that two texts share. Offsets are UTF-16, half open, into the original texts.</summary>
/// <param name="StartA">Where it begins in A.</param>
/// <param name="EndA">Where it ends in A.</param>
/// <param name="StartB">Where it begins in B.</param>
/// <param name="EndB">Where it ends in B.</param>
/// <param name="Matched">Units that are equal, or words that are variants of each other; as many on either side.</param>
/// <param name="Runs">
/// Tile the passage on both sides: each begins where the one before ends. A change begins and ends with a unit, so blanks and punctuation beside it
/// belong to its equal neighbours. The first and the last are equal or swapped.
/// </param>
public sealed record AlignedPassage(int StartA, int EndA, int StartB, int EndB, int Matched, IReadOnlyList<AlignedRun> Runs);
