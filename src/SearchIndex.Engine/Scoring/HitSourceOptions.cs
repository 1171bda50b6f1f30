namespace SearchIndex.Engine.Scoring;

/// <summary>What a collector wants of a <see cref="HitSource"/>.</summary>
/// <param name="Scores">Whether scores are used.</param>
/// <param name="MayPrune">
/// Whether the collector may come to raise <see cref="HitSource.MinimumScore"/>. Without it every hit is given.
/// </param>
/// <param name="Scratch">Memory that sources may work in; null where they bring their own.</param>
/// <param name="Choice">Documents that need not be given; a source may pass over them before it reads positions, or give them all the same.</param>
internal readonly record struct HitSourceOptions(bool Scores, bool MayPrune, SearchScratch? Scratch = null, DocumentChoice? Choice = null);
