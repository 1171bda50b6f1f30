namespace SearchIndex.Service.Hosting;

/// <summary>Names one commit of one index folder.</summary>
/// <param name="Folder">Full path of the index folder.</param>
/// <param name="Generation">Number of the commit.</param>
/// <param name="Stamp">Differs between two commits of the same number, as after a rebuild that counts from the start.</param>
/// <param name="IsSample">Whether it is the sample library that stands in for a missing index.</param>
internal sealed record LibraryVersion(string Folder, long Generation, long Stamp, bool IsSample);
