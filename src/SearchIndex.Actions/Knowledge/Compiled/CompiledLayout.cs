namespace SearchIndex.Actions.Knowledge.Compiled;

/// <summary>Where the parts of a compiled file begin: offsets in bytes from the start of the file.</summary>
/// <param name="Entries">Number of entries.</param>
/// <param name="ByKey">Numbers of the entries in the order of their keys.</param>
/// <param name="FirstNarrower">The first place of each entry in <paramref name="Narrower"/>, and one more.</param>
/// <param name="Narrower">Numbers of the entries below each entry.</param>
/// <param name="Starts">Starts of the records of entries, and one more.</param>
/// <param name="Records">The records.</param>
/// <param name="Trees">The trees of names and of Pinyin.</param>
internal readonly record struct CompiledLayout(int Entries, long ByKey, long FirstNarrower, long Narrower, long Starts, long Records, long Trees);
