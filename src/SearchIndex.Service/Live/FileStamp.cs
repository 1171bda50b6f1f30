namespace SearchIndex.Service.Live;

/// <summary>What tells two states of a file apart without reading it.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStamp(long Length, long Written);
