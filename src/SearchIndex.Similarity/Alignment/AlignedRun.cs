namespace SearchIndex.Similarity.Alignment;

/// <summary>A stretch of a passage; offsets are UTF-16, half open, into the original texts.</summary>
/// <param name="Kind">How the two sides stand to each other.</param>
/// <param name="StartA">Where it begins in A.</param>
/// <param name="EndA">Where it ends in A; StartA where only B has it.</param>
/// <param name="StartB">Where it begins in B.</param>
/// <param name="EndB">Where it ends in B; StartB where only A has it.</param>
/// <param name="MaskClass">The class of the masked spans that were swapped; 0 for the other kinds.</param>
public readonly record struct AlignedRun(AlignedRunKind Kind, int StartA, int EndA, int StartB, int EndB, int MaskClass = 0);
