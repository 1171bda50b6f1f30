using SearchIndex.Similarity.Texts;

namespace SearchIndex.Similarity.Clustering;

/// <summary>A text of a cluster.</summary>
/// <param name="Text">The original.</param>
/// <param name="Units">Its units.</param>
public sealed record TemplateMember(string Text, ComparedText Units);
