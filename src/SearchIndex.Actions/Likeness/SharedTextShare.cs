namespace SearchIndex.Actions.Likeness;

/// <summary>How much text two actions share: then they are alike because the words are the same, not only what is done.</summary>
/// <param name="ContainmentA">The part of the asked action's text that stands in the other, 0 to 1.</param>
/// <param name="ContainmentB">The part of the other's text that stands in the asked one's, 0 to 1.</param>
/// <param name="Jaccard">What both have as a part of what either has, 0 to 1.</param>
public sealed record SharedTextShare(double ContainmentA, double ContainmentB, double Jaccard);
