namespace SearchIndex.Similarity.Alignment;

/// <summary>A stretch of two texts; offsets are UTF-16, half open, into the texts.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="StartA">Where it begins in A.</param>
/// <param name="EndA">Where it ends in A; StartA where it was added.</param>
/// <param name="StartB">Where it begins in B.</param>
/// <param name="EndB">Where it ends in B; StartB where it was removed.</param>
public readonly record struct DifferenceRun(DifferenceKind Kind, int StartA, int EndA, int StartB, int EndB);
