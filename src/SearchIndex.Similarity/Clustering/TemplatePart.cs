namespace SearchIndex.Similarity.Clustering;

/// <summary>A stretch of a template.</summary>
/// <param name="Text">The text that all members have, as the medoid writes it; of a slot what the medoid has there, which may be empty.</param>
/// <param name="IsSlot">Whether the members differ here.</param>
/// <param name="MaskClass">The class of the slot where each member has one masked span there, all of the same class; else 0.</param>
/// <param name="Values">What each member has in the slot, in the order of the members, the empty string for nothing; empty for common text.</param>
public sealed record TemplatePart(string Text, bool IsSlot, int MaskClass, IReadOnlyList<string> Values);
