namespace SearchIndex.Analysis.Chinese;

/// <summary>A slot of a left word's hash table of bigrams.</summary>
/// <param name="Right">The right word; -1 in an empty slot.</param>
/// <param name="Cost">Where the pair's cost stands in the list of costs.</param>
internal readonly record struct BigramSlot(int Right, int Cost)
{
    /// <summary>The slot that is tried first, counted from the row's start and before masking; the ones behind it follow, around the end.</summary>
    internal static int Home(int right) => unchecked((int)((uint)right * 0x9E3779B1 >> 15));

    /// <summary>Which bit of a left word's filter stands for a right word: 0 to 63, from other bits of the same product than those that find the slot first.</summary>
    internal static int FilterPlace(int right) => unchecked((int)((uint)right * 0x9E3779B1 >> 26));
}
