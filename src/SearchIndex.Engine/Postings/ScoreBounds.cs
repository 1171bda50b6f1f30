namespace SearchIndex.Engine.Postings;

/// <summary>
/// Two pairs that bound what any of some documents can score: each has at most the frequency and at least the norm of one of them.
/// See "bounds" in <see cref="PostingsCodecV2"/>.
/// </summary>
/// <param name="Frequency">Of the first pair, as <see cref="FrequencyBound"/> codes it.</param>
/// <param name="Norm">Of the first pair.</param>
/// <param name="LowFrequency">Of the second pair; 0 where there is none.</param>
/// <param name="LowNorm">Of the second pair.</param>
internal readonly record struct ScoreBounds(byte Frequency, byte Norm, byte LowFrequency, byte LowNorm);
