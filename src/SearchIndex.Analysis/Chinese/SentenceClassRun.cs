namespace SearchIndex.Analysis.Chinese;

/// <summary>A run of code points of one sentence class.</summary>
/// <param name="First">First code point.</param>
/// <param name="Last">Last code point, inclusive.</param>
/// <param name="Class">Their class.</param>
internal readonly record struct SentenceClassRun(int First, int Last, SentenceClass Class);
